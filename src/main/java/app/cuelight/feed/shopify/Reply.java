package app.cuelight.feed.shopify;

import app.cuelight.show.port.RemoteTrouble;
import com.fasterxml.jackson.databind.JsonNode;

/// What a shop answered.
sealed interface Reply {

  /// The `data` of the answer, whole.
  record Data(JsonNode data) implements Reply {}

  record Failed(RemoteTrouble trouble) implements Reply {}
}
