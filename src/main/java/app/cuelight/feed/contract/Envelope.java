package app.cuelight.feed.contract;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands around the data of one event: the attributes its carrier asked for.
public final class Envelope {

  private final Cursor in;
  private final Map<String, String> attributes = HashMap.newHashMap(4);
  @Nullable String type;
  @Nullable EventData event;
  int from = -1;
  int to = -1;

  Envelope(Cursor in) {
    this.in = in;
  }

  void put(String name, String value) {
    attributes.put(name, value);
  }

  /// The value of an attribute, or null when it is absent.
  public @Nullable String optional(String name) {
    return attributes.get(name);
  }

  /// The value of an attribute by which things are recognised: 1 to `most` visible characters.
  public String required(String name, int most) {
    String value = attributes.get(name);
    if (value == null) {
      throw in.missing(name);
    }
    if (value.isEmpty() || value.length() > most || !TextShape.isVisible(value)) {
      throw in.badField(name, "must be 1 to " + most + " visible characters.");
    }
    return value;
  }

  /// The value of an attribute as a time, or null when it is absent.
  public @Nullable Instant time(String name) {
    String value = attributes.get(name);
    return value == null ? null : in.instant(name, value);
  }

  /// A time that has to be there.
  public Instant requiredTime(String name) {
    Instant time = time(name);
    if (time == null) {
      throw in.missing(name);
    }
    return time;
  }

  /// Refuses the event because of one of its attributes.
  public BadEvent bad(String name, String sentence) {
    return in.badField(name, sentence);
  }

  Cursor cursor() {
    return in;
  }
}
