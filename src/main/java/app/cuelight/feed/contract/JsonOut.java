package app.cuelight.feed.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A JSON text while it is being written into memory; fields without a value are left out.
final class JsonOut {

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /// The text of one object.
  static String object(JsonFactory factory, Consumer<JsonOut> fields) {
    var text = new StringWriter(256);
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      fields.accept(new JsonOut(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  void text(String name, @Nullable String value) {
    if (value != null) {
      write(() -> json.writeStringField(name, value));
    }
  }

  void number(String name, @Nullable Long value) {
    if (value != null) {
      write(() -> json.writeNumberField(name, value));
    }
  }

  void decimal(String name, double value) {
    write(() -> json.writeNumberField(name, value));
  }

  void flag(String name, @Nullable Boolean value) {
    if (value != null) {
      write(() -> json.writeBooleanField(name, value));
    }
  }

  /// A value that is JSON already.
  void raw(String name, String value) {
    write(() -> {
      json.writeFieldName(name);
      json.writeRawValue(value);
    });
  }

  void object(String name, Consumer<JsonOut> fields) {
    write(() -> {
      json.writeObjectFieldStart(name);
      fields.accept(this);
      json.writeEndObject();
    });
  }

  void texts(String name, Iterable<String> values) {
    write(() -> {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    });
  }

  <T> void objects(String name, Iterable<T> values, Consumer<T> fields) {
    write(() -> {
      json.writeArrayFieldStart(name);
      for (T value : values) {
        json.writeStartObject();
        fields.accept(value);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /// One step of writing.
  private interface Step {
    void write() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
