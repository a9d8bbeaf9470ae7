package app.cuelight.store.settings;

import app.cuelight.domain.playbook.Playbook;
import app.cuelight.show.port.PlaybookStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// The playbook of a home in `playbook.json`; the one that comes with the program while there is no
/// such file. Safe for any thread; a file with nonsense in it is set aside and said.
public final class PlaybookFile implements PlaybookStore {

  private static final String FILE = "playbook.json";
  private static final String USUAL = "assets/playbook/usual.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonFile<Playbook> file;
  private final Playbook usual;

  /// @param clock names a file that is set aside
  public PlaybookFile(Path home, InstantSource clock) {
    this.usual = usual();
    this.file = new JsonFile<>(home.resolve(FILE), clock, new PlaybookForm(usual));
  }

  /// The playbook in a JSON text.
  ///
  /// @throws IllegalArgumentException with a sentence when it is none
  public static Playbook read(String text) {
    try {
      return new PlaybookForm(Playbook.EMPTY).read(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "This is no JSON: line %d, column %d: %s."
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static Playbook usual() {
    try (InputStream in = PlaybookFile.class.getClassLoader().getResourceAsStream(USUAL)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + USUAL + " is missing.");
      }
      return new PlaybookForm(Playbook.EMPTY).read(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Playbook get() {
    return file.get();
  }

  @Override
  public Playbook change(UnaryOperator<Playbook> change) {
    return file.change(before -> {
      Playbook after = change.apply(before);
      if (!after.equals(before)) {
        file.put(after);
      }
      return after;
    });
  }

  @Override
  public Playbook reset() {
    return change(_ -> usual);
  }

  @Override
  public List<String> notices() {
    return file.notices();
  }
}
