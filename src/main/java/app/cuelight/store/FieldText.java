package app.cuelight.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fields as one text, `name=value&name=value`, percent-encoded; a field that is null is left out.
public final class FieldText {

  private final Map<String, String> fields;

  public FieldText() {
    this.fields = new LinkedHashMap<>();
  }

  private FieldText(Map<String, String> fields) {
    this.fields = fields;
  }

  public static FieldText read(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : text.split("&", -1)) {
      int at = part.indexOf('=');
      if (at >= 0) {
        fields.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
      }
    }
    return new FieldText(fields);
  }

  public FieldText put(String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
    return this;
  }

  public @Nullable String find(String name) {
    return fields.get(name);
  }

  public String get(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("The books lack the field " + name + ".");
    }
    return value;
  }

  public int number(String name) {
    return Integer.parseInt(get(name));
  }

  public @Nullable Long findLong(String name) {
    String value = fields.get(name);
    return value == null ? null : Long.valueOf(value);
  }

  /// All fields.
  public Map<String, String> all() {
    return java.util.Collections.unmodifiableMap(fields);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    fields.forEach((name, value) -> {
      text.append(text.isEmpty() ? "" : "&")
          .append(encoded(name))
          .append('=')
          .append(encoded(value));
    });
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
