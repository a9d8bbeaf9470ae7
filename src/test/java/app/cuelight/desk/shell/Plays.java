package app.cuelight.desk.shell;

import app.cuelight.desk.connect.PlaybookBook;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.show.playbook.PlaybookDesk;
import app.cuelight.show.port.PlaybookStore;
import app.cuelight.store.settings.PlaybookFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The playbook that comes with the program, changed in memory; asked on the thread that asks.
public final class Plays {

  private Plays() {}

  public static PlaybookBook book() {
    return new PlaybookBook(new PlaybookDesk(new InMemory()), Runnable::run, () -> {});
  }

  /// A store that forgets when the test is over.
  public static final class InMemory implements PlaybookStore {
    private final Playbook usual = usual();
    private Playbook now = usual;

    @Override
    public Playbook get() {
      return now;
    }

    @Override
    public Playbook change(UnaryOperator<Playbook> change) {
      now = change.apply(now);
      return now;
    }

    @Override
    public Playbook reset() {
      return change(_ -> usual);
    }

    @Override
    public List<String> notices() {
      return List.of();
    }

    private static Playbook usual() {
      try (InputStream in = Plays.class.getResourceAsStream("/assets/playbook/usual.json")) {
        return PlaybookFile.read(
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
