package app.cuelight.feed.practice;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Answers as Agora Signaling's REST interface: a message to one user with a receipt, a message to
/// a channel; Basic authentication (AgoraIO/Docs-Source:signaling/rest-api). What says `coupon`
/// goes into the purse of whom it reaches. Safe for any thread.
final class SignalingDesk implements HttpHandler {

  static final String ROOT = "/dev/v2/project";

  private static final int MOST_BYTES = 64 * 1024;
  private static final int DIGITS = 10;

  private final byte[] authorization;
  private final String prefix;
  private final Hall hall;
  private final InstantSource clock;
  private final JsonMapper json = new JsonMapper();
  private final AtomicLong requests = new AtomicLong();

  /// Who is in the room, and where what reaches them goes.
  record Hall(Audience audience, Seats seats, Purses purses) {

    /// Whose number it is, or -1.
    int index(String uid) {
      return uid.matches("\\d{1," + DIGITS + "}") ? audience.index(Long.parseLong(uid)) : -1;
    }
  }

  SignalingDesk(Keys keys, Hall hall, InstantSource clock) {
    String pair = keys.customer() + ":" + keys.rest();
    String code = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    this.authorization = ("Basic " + code).getBytes(StandardCharsets.UTF_8);
    this.prefix = ROOT + "/" + keys.app() + "/rtm/users/";
    this.hall = hall;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      String id = "practice-message-" + requests.incrementAndGet();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("X-Request-ID", id);
      String path = exchange.getRequestURI().getPath();
      if (!isGenuine(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{\"message\":\"Invalid authentication credentials\"}");
      } else if (!exchange.getRequestMethod().equals("POST") || !path.startsWith(prefix)) {
        send(exchange, 404, "{\"message\":\"no Route matched with those values\"}");
      } else {
        answer(exchange, path, body, id);
      }
    }
  }

  private boolean isGenuine(@Nullable String said) {
    return said != null
        && MessageDigest.isEqual(authorization, said.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(HttpExchange exchange, String path, byte[] body, String id)
      throws IOException {
    String code = null;
    try {
      JsonNode told = json.readTree(body);
      JsonNode payload = json.readTree(told.path("payload").asText(""));
      if (path.endsWith("/peer_messages")) {
        code = one(told.path("destination").asText(""), payload);
      } else if (path.endsWith("/channel_messages")) {
        code = room(told.path("channel_name").asText(""), payload);
      }
    } catch (JacksonException e) {
      send(exchange, 400, "{\"result\":\"failed\",\"code\":\"invalid_json\"}");
      return;
    }
    if (code == null) {
      send(exchange, 404, "{\"message\":\"no Route matched with those values\"}");
    } else {
      send(
          exchange,
          200,
          "{\"result\":\"success\",\"request_id\":\"" + id + "\",\"code\":\"" + code + "\"}");
    }
  }

  private String one(String user, JsonNode payload) {
    int index = hall.index(user);
    if (index < 0 || !hall.seats().isHere(index)) {
      return "message_offline";
    }
    String code = payload.path("code").asText("");
    if (!code.isEmpty()) {
      hall.purses().got(index, code, clock.instant());
    }
    return "message_delivered";
  }

  private String room(String channel, JsonNode payload) {
    String code = payload.path("code").asText("");
    if (channel.equals(Venue.CHANNEL) && !code.isEmpty()) {
      hall.purses().told(hall.seats().here(Integer.MAX_VALUE), code, clock.instant());
    }
    return "message_sent";
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
