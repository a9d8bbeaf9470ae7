package app.cuelight.feed.obs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// The JSON of obs-websocket 5: `{"op": …, "d": {…}}`. Stateless; safe for any thread.
final class ObsFrames {

  /// The remote-procedure version spoken here.
  static final int RPC = 1;

  static final String STATUS = "GetStreamStatus";
  static final String STATS = "GetStats";

  private static final int HELLO = 0;
  private static final int IDENTIFY = 1;
  private static final int IDENTIFIED = 2;
  private static final int EVENT = 5;
  private static final int REQUEST = 6;
  private static final int RESPONSE = 7;

  /// General (1) for ExitStarted, and Outputs (64) for StreamStateChanged.
  private static final int SUBSCRIPTIONS = 1 | 64;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ObsFrames() {}

  /// Understands one frame; one that is no JSON, or none of the protocol, is [ObsWord.Other].
  static ObsWord read(String text) {
    JsonNode frame;
    try {
      frame = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return new ObsWord.Other();
    }
    JsonNode data = frame.path("d");
    return switch (frame.path("op").asInt(-1)) {
      case HELLO -> hello(data);
      case IDENTIFIED -> new ObsWord.Welcome();
      case EVENT -> event(data);
      case RESPONSE -> response(data);
      default -> new ObsWord.Other();
    };
  }

  static String identify(@Nullable String authentication) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("rpcVersion", RPC)
            .put("eventSubscriptions", SUBSCRIPTIONS);
    if (authentication != null) {
      data.put("authentication", authentication);
    }
    return frame(IDENTIFY, data);
  }

  static String request(String type, String id) {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("requestType", type).put("requestId", id);
    return frame(REQUEST, data);
  }

  private static String frame(int op, ObjectNode data) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode().put("op", op);
    frame.set("d", data);
    return frame.toString();
  }

  private static ObsWord hello(JsonNode data) {
    JsonNode authentication = data.path("authentication");
    return new ObsWord.Hello(
        data.path("obsStudioVersion").asText(data.path("obsWebSocketVersion").asText("?")),
        data.path("rpcVersion").asInt(RPC),
        authentication.path("salt").textValue(),
        authentication.path("challenge").textValue());
  }

  private static ObsWord event(JsonNode data) {
    return switch (data.path("eventType").asText()) {
      case "StreamStateChanged" ->
          new ObsWord.Changed(data.path("eventData").path("outputState").asText());
      case "ExitStarted" -> new ObsWord.Leaving();
      default -> new ObsWord.Other();
    };
  }

  private static ObsWord response(JsonNode data) {
    JsonNode status = data.path("requestStatus");
    if (!status.path("result").asBoolean(false)) {
      return new ObsWord.Refused(status.path("code").asInt(), status.path("comment").asText());
    }
    JsonNode answer = data.path("responseData");
    return switch (data.path("requestType").asText()) {
      case STATUS ->
          new ObsWord.Status(
              answer.path("outputActive").asBoolean(),
              answer.path("outputReconnecting").asBoolean(),
              answer.path("outputDuration").asLong(),
              answer.path("outputCongestion").asDouble(),
              answer.path("outputBytes").asLong(),
              answer.path("outputSkippedFrames").asLong(),
              answer.path("outputTotalFrames").asLong());
      case STATS ->
          new ObsWord.Stats(
              answer.path("cpuUsage").asDouble(),
              answer.path("renderSkippedFrames").asLong(),
              answer.path("renderTotalFrames").asLong());
      default -> new ObsWord.Other();
    };
  }
}
