package app.cuelight.desk.shell;

import app.cuelight.desk.connect.LineBook;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.port.OwnLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bundled lines, and own ones kept in memory; asked on the thread that asks.
public final class Lines {

  private static final Phrasebook BUNDLED = new PhrasebookReader().read();

  private Lines() {}

  public static LineBook book() {
    return new LineBook(
        new LineDesk(BUNDLED, new InMemory(), () -> GreetingStyle.USUAL),
        List.copyOf(BUNDLED.pages().keySet()),
        Runnable::run,
        () -> {});
  }

  /// A page switch that remembers.
  public static PageDesk page() {
    return new PageDesk() {
      private State state = new State(false, false, List.of());
      private int token;

      @Override
      public State state() {
        return state;
      }

      @Override
      public State open(@Nullable String bind, @Nullable Integer port) {
        state = new State(true, true, List.of("http://192.168.1.20:8788/host/t" + token + "/"));
        return state;
      }

      @Override
      public State shut() {
        state = new State(false, false, List.of());
        return state;
      }

      @Override
      public State renew() {
        token++;
        return open(null, null);
      }
    };
  }

  private static final class InMemory implements OwnLines {
    private final List<OwnLine> lines = new ArrayList<>();

    @Override
    public List<OwnLine> all() {
      return List.copyOf(lines);
    }

    @Override
    public void put(OwnLine line) {
      remove(line.line());
      lines.add(line);
    }

    @Override
    public boolean remove(String line) {
      return lines.removeIf(one -> one.line().equals(line));
    }

    @Override
    public List<String> notices() {
      return List.of();
    }
  }
}
