package app.cuelight.feed.shopify;

import app.cuelight.feed.contract.BadEvent;
import app.cuelight.feed.contract.StrictJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// JSON as Shopify speaks it: ids beyond 2^53 keep all their digits, and amounts that come as
/// numbers never become floating-point ones. Safe for any thread.
final class Json {

  private final ObjectMapper mapper =
      new ObjectMapper(StrictJson.factory())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /// The object that a text is.
  ///
  /// @throws BadEvent when it is none
  JsonNode read(byte[] text) {
    StrictJson.requireUtf8(text);
    try {
      JsonNode tree = mapper.readTree(text);
      if (!tree.isObject()) {
        throw new BadEvent(BadEvent.MALFORMED, "$", "must be an object.", -1);
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new BadEvent(BadEvent.MALFORMED, "$", "is not JSON.", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What stands at a path of names, or a missing node.
  static JsonNode at(JsonNode node, String... names) {
    JsonNode found = node;
    for (String name : names) {
      found = found.path(name);
    }
    return found.isNull() ? MissingNode.getInstance() : found;
  }

  /// A text, or null when there is none or an empty one.
  static @Nullable String text(JsonNode node, String... names) {
    JsonNode found = at(node, names);
    return found.isTextual() && !found.textValue().isBlank() ? found.textValue() : null;
  }

  static List<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).toList();
  }
}
