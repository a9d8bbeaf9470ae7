package app.cuelight.store.settings;

import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.JournalException.Fault;
import app.cuelight.store.DamagedFile;
import app.cuelight.store.WholeFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A JSON file as a value of the house, read again when somebody else changed it.
///
/// A file that cannot be understood is set aside whole and reported; what was understood before
/// does not stay. Safe for any thread.
final class JsonFile<T> {

  private final WholeFile file;
  private final InstantSource clock;
  private final Form<T> form;
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final List<String> notices = new ArrayList<>();
  private @Nullable Object stamp;
  private T value;

  JsonFile(Path path, InstantSource clock, Form<T> form) {
    this.file = new WholeFile(path);
    this.clock = clock;
    this.form = form;
    this.value = form.empty();
  }

  /// How a value looks as JSON.
  interface Form<T> {
    /// What holds while there is no file.
    T empty();

    /// The value a JSON text says.
    ///
    /// @throws IllegalArgumentException with a sentence when the JSON is no such value
    T read(JsonNode json);

    JsonNode write(T value, ObjectMapper json);
  }

  synchronized T get() {
    Object now = file.stamp();
    if (!Objects.equals(now, stamp)) {
      value = read();
      stamp = now;
    }
    return value;
  }

  synchronized void put(T next) {
    try {
      file.write(json.writeValueAsBytes(form.write(next, json)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the house is always JSON.", e);
    }
    value = next;
    stamp = file.stamp();
  }

  /// Reads, changes and writes while no other process does.
  synchronized <R> R change(Function<T, R> change) {
    return file.change(() -> change.apply(get()));
  }

  synchronized List<String> notices() {
    List<String> all = List.copyOf(notices);
    notices.clear();
    return all;
  }

  private T read() {
    byte[] content = file.read();
    if (content == null) {
      return form.empty();
    }
    try {
      return form.read(json.readTree(content));
    } catch (IOException | IllegalArgumentException e) {
      return setAside(e);
    }
  }

  private T setAside(Exception why) {
    try {
      Path aside = DamagedFile.setAside(file.path(), clock.instant());
      notices.add(
          "The file %s could not be understood and is now %s; Cuelight goes on without it."
              .formatted(file.path(), aside.getFileName()));
      return form.empty();
    } catch (IOException e) {
      e.addSuppressed(why);
      throw new JournalException(
          Fault.OTHER,
          "The file " + file.path() + " is damaged and cannot be set aside; move it away.",
          e);
    }
  }
}
