package app.cuelight.feed.contract;

import app.cuelight.domain.basic.ConnectionName;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A place in a JSON text that is being read, and the reading of single values there. Every value
/// of the wrong shape ends the reading with a [BadEvent] that names the place.
final class Cursor {

  private final JsonParser json;
  private final Repeats repeats;
  private final String base;
  private final ConnectionName connection;
  private final Instant receivedAt;

  /// @param base where the text stands in the whole, `$` or `$.data`
  /// @param json does not look for keys that come twice: the cursor does
  Cursor(
      JsonParser json,
      Repeats repeats,
      String base,
      ConnectionName connection,
      Instant receivedAt) {
    this.json = json;
    this.repeats = repeats;
    this.base = base;
    this.connection = connection;
    this.receivedAt = receivedAt;
  }

  ConnectionName connection() {
    return connection;
  }

  /// The next token, or null at the end.
  @Nullable JsonToken next() {
    try {
      return json.nextToken();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  boolean at(JsonToken token) {
    return json.currentToken() == token;
  }

  /// The values that come with nearly every event.
  Repeats repeats() {
    return repeats;
  }

  /// Hands the name of every field of this object to the taker, standing on the field's value. What
  /// the taker leaves is skipped; null counts as absent; no name may come twice.
  void fields(Consumer<String> taker) {
    if (!at(JsonToken.START_OBJECT)) {
      throw insteadOf("an object");
    }
    var seen = new NamesSeen();
    try {
      String name;
      while ((name = json.nextFieldName()) != null) {
        if (!seen.add(name)) {
          throw bad("duplicate-key", "has a key twice.");
        }
        if (json.nextToken() != JsonToken.VALUE_NULL) {
          taker.accept(name);
          skip();
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /// Stands on every element of this array in turn.
  void elements(int most, Runnable taker) {
    if (!at(JsonToken.START_ARRAY)) {
      throw insteadOf("an array");
    }
    int count = 0;
    while (next() != JsonToken.END_ARRAY) {
      if (++count > most) {
        throw bad("too-many", "must have at most " + most + " elements.");
      }
      taker.run();
      skip();
    }
  }

  /// Something else stands here; when that is nested too deep or no JSON, this is said first.
  private BadEvent insteadOf(String what) {
    BadEvent bad = bad("must be " + what + ".");
    skip();
    return bad;
  }

  /// Goes to the end of what begins here. Nobody asked for it, but what was signed must mean one
  /// thing all through.
  void skip() {
    if (at(JsonToken.START_OBJECT)) {
      fields(_ -> {});
    } else if (at(JsonToken.START_ARRAY)) {
      while (next() != JsonToken.END_ARRAY) {
        skip();
      }
    }
  }

  /// A text as it is, without zeros and broken surrogates.
  String text(int most) {
    if (!at(JsonToken.VALUE_STRING)) {
      throw bad("must be text in quotes.");
    }
    String text;
    try {
      text = json.getText();
    } catch (IOException e) {
      throw broken(e);
    }
    if (text.length() > most) {
      throw bad("must be at most " + most + " characters long.");
    }
    if (!TextShape.isWhole(text)) {
      throw bad("must not hold \\u0000 or half a surrogate pair.");
    }
    return text;
  }

  /// A text by which something is recognised: not empty, nothing invisible in it.
  String id(int most) {
    String text = text(most);
    if (text.isEmpty()) {
      throw bad("must not be empty.");
    }
    if (!TextShape.isVisible(text)) {
      throw bad("must not hold control characters.");
    }
    return text;
  }

  /// One of the words of a closed list.
  <T> T word(Map<String, T> words) {
    T value = words.get(text(Limits.TAG));
    if (value == null) {
      throw bad("must be one of " + String.join(", ", words.keySet()) + ".");
    }
    return value;
  }

  long whole(long least, long most) {
    try {
      if (at(JsonToken.VALUE_NUMBER_INT)) {
        long value =
            json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? -1 : json.getLongValue();
        if (value >= least && value <= most) {
          return value;
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    throw bad("must be a whole number from " + least + " to " + most + ", without quotes.");
  }

  double number() {
    try {
      if (json.currentToken() != null && json.currentToken().isNumeric()) {
        double value = json.getDoubleValue();
        if (Double.isFinite(value)) {
          return value;
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    throw bad("must be a number, without quotes.");
  }

  boolean flag() {
    if (at(JsonToken.VALUE_TRUE) || at(JsonToken.VALUE_FALSE)) {
      return at(JsonToken.VALUE_TRUE);
    }
    throw bad("must be true or false.");
  }

  Instant instant() {
    String text = text(Limits.TAG);
    Instant time = Moment.parse(text);
    if (time == null || !Moment.isPlausible(time, receivedAt)) {
      throw bad(Moment.fault(time));
    }
    return time;
  }

  /// The time that a field of the object just read to its end gave as a text.
  Instant instant(String field, String text) {
    Instant time = Moment.parse(text);
    if (time == null || !Moment.isPlausible(time, receivedAt)) {
      throw badField(field, Moment.fault(time));
    }
    return time;
  }

  /// The offset in bytes at which the current value begins.
  int start() {
    return (int) json.currentTokenLocation().getByteOffset();
  }

  /// The offset in bytes after the current value.
  int end() {
    try {
      json.finishToken();
    } catch (IOException e) {
      throw broken(e);
    }
    return (int) json.currentLocation().getByteOffset();
  }

  BadEvent bad(String sentence) {
    return bad(BadEvent.MALFORMED, sentence);
  }

  private BadEvent bad(String code, String sentence) {
    return new BadEvent(code, path(), sentence, json.currentTokenLocation().getByteOffset());
  }

  /// Of the object that was just read to its end, a field is absent or wrong.
  BadEvent badField(String field, String sentence) {
    long offset = json.currentTokenLocation().getByteOffset();
    return new BadEvent(BadEvent.MALFORMED, path() + "." + field, sentence, offset);
  }

  BadEvent missing(String field) {
    return badField(field, "is missing.");
  }

  /// Where the cursor stands, `$[3].data`.
  String path() {
    return JsonPath.of(base, json.getParsingContext());
  }

  private BadEvent broken(IOException e) {
    if (!(e instanceof JsonProcessingException problem)) {
      throw new UncheckedIOException(e);
    }
    var place = problem.getLocation();
    long offset = place == null ? -1 : place.getByteOffset();
    String message = String.valueOf(problem.getOriginalMessage());
    if (problem instanceof StreamConstraintsException && message.contains("nesting depth")) {
      String sentence = "is nested deeper than " + StrictJson.MAX_DEPTH + ".";
      return new BadEvent("depth", base, sentence, offset);
    }
    String where =
        place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    return new BadEvent(BadEvent.MALFORMED, path(), "is not JSON" + where + ".", offset);
  }
}
