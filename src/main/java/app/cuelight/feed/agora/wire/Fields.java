package app.cuelight.feed.agora.wire;

import app.cuelight.feed.contract.BadEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, each of the shape that is asked for or a [BadEvent] that names
/// it; null counts as absent.
///
/// @param path where the object stands, `$.payload`
public record Fields(JsonNode object, String path) {

  private static final int UNSIGNED_BITS = 64;

  public Fields {
    if (!object.isObject()) {
      throw new BadEvent(BadEvent.MALFORMED, path, "must be an object.", -1);
    }
  }

  /// The object in a field.
  public Fields fields(String name) {
    return new Fields(required(name), path + "." + name);
  }

  /// The object in a field, or null.
  public @Nullable Fields someFields(String name) {
    JsonNode value = optional(name);
    return value == null ? null : new Fields(value, path + "." + name);
  }

  /// A text by which something is recognised: 1 to `most` visible characters.
  public String id(String name, int most) {
    String text = text(name);
    if (text == null) {
      throw missing(name);
    }
    if (!isId(text, most)) {
      throw bad(name, "must be 1 to " + most + " visible characters.");
    }
    return text;
  }

  /// A text, whatever it says, or null.
  public @Nullable String text(String name) {
    JsonNode value = optional(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw bad(name, "must be text in quotes.");
    }
    return value.textValue();
  }

  /// A whole number from 0 on.
  public long count(String name, long most) {
    Long value = whole(name);
    if (value == null) {
      throw missing(name);
    }
    if (value < 0 || value > most) {
      throw bad(name, "must be a whole number from 0 to " + most + ".");
    }
    return value;
  }

  /// A whole number of any sign, or null.
  public @Nullable Long whole(String name) {
    BigInteger value = integer(name);
    if (value == null) {
      return null;
    }
    if (value.bitLength() >= UNSIGNED_BITS) {
      throw bad(name, "is too large a number.");
    }
    return value.longValue();
  }

  /// A whole number of 64 bits without sign, its bits in a long; or null.
  public @Nullable Long unsigned(String name) {
    BigInteger value = integer(name);
    if (value == null) {
      return null;
    }
    if (value.signum() < 0 || value.bitLength() > UNSIGNED_BITS) {
      throw bad(name, "must be a whole number of 64 bits without sign.");
    }
    return value.longValue();
  }

  public boolean flag(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw bad(name, "must be true or false.");
    }
    return value.booleanValue();
  }

  /// Whether a text may name something: nothing invisible in it, and no half of a surrogate pair.
  public static boolean isId(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private @Nullable BigInteger integer(String name) {
    JsonNode value = optional(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      throw bad(name, "must be a whole number, without quotes.");
    }
    return value.bigIntegerValue();
  }

  private JsonNode required(String name) {
    JsonNode value = optional(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  private @Nullable JsonNode optional(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private BadEvent missing(String name) {
    return bad(name, "is missing.");
  }

  private BadEvent bad(String name, String sentence) {
    return new BadEvent(BadEvent.MALFORMED, path + "." + name, sentence, -1);
  }
}
