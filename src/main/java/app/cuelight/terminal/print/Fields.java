package app.cuelight.terminal.print;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Named values in the order they are to be printed in; a value may be null.
public final class Fields {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Fields() {}

  /// Begins with one value.
  public static Fields of(String name, @Nullable Object value) {
    return new Fields().and(name, value);
  }

  /// Adds one value.
  public Fields and(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /// Adds all values of a map.
  public Fields andAll(Map<String, @Nullable Object> more) {
    values.putAll(more);
    return this;
  }

  public Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(values);
  }
}
