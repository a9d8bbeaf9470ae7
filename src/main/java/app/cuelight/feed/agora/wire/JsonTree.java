package app.cuelight.feed.agora.wire;

import app.cuelight.feed.contract.BadEvent;
import app.cuelight.feed.contract.StrictJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads one JSON object whole, as strictly as the contract is read. Safe for any thread.
public final class JsonTree {

  private final ObjectMapper mapper =
      new ObjectMapper(StrictJson.factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /// The object that a text is.
  ///
  /// @throws BadEvent with `utf8`, `duplicate-key`, `depth` or `malformed` when it is none
  public Fields read(byte[] text) {
    StrictJson.requireUtf8(text);
    try {
      return new Fields(mapper.readTree(text), "$");
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadEvent broken(JsonProcessingException problem) {
    var place = problem.getLocation();
    long offset = place == null ? -1 : place.getByteOffset();
    String message = String.valueOf(problem.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return new BadEvent("duplicate-key", "$", "has a key twice.", offset);
    }
    if (problem instanceof StreamConstraintsException && message.contains("nesting depth")) {
      String sentence = "is nested deeper than " + StrictJson.MAX_DEPTH + ".";
      return new BadEvent("depth", "$", sentence, offset);
    }
    return new BadEvent(BadEvent.MALFORMED, "$", "is not JSON.", offset);
  }
}
