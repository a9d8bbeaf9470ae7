package app.cuelight.desk.shell;

import app.cuelight.desk.connect.LineBook;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.port.OwnLines;
import java.util.ArrayList;
import java.util.List;

/// The bundled lines, and own ones kept in memory; asked on the thread that asks.
public final class Lines {

  private static final Phrasebook BUNDLED = new PhrasebookReader().read();

  private Lines() {}

  public static LineBook book() {
    return new LineBook(
        new LineDesk(BUNDLED, new InMemory()),
        List.copyOf(BUNDLED.pages().keySet()),
        Runnable::run,
        () -> {});
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
