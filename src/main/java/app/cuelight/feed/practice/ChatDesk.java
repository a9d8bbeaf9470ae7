package app.cuelight.feed.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Answers as Agora Chat's REST interface: a message to people, a message to a chat room; an app
/// token as bearer (AgoraIO/Docs-Source:shared/chat-sdk/restful-api/_message-management.mdx). Chat
/// keeps a message for whoever is away; who is there finds the coupon in it. Safe for any thread.
final class ChatDesk implements HttpHandler {

  static final String ORGANISATION = "practice";
  static final String APP = "live";
  static final String ROOT = "/" + ORGANISATION + "/" + APP;

  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_PEOPLE = 600;

  /// How every app token of this version begins.
  private static final String BEARER = "Bearer 007";

  private final SignalingDesk.Hall hall;
  private final InstantSource clock;
  private final JsonMapper json = new JsonMapper();
  private final AtomicLong messages = new AtomicLong(1_000_000);

  ChatDesk(SignalingDesk.Hall hall, InstantSource clock) {
    this.hall = hall;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      String path = exchange.getRequestURI().getPath();
      if (token == null || !token.startsWith(BEARER)) {
        send(exchange, 401, json.createObjectNode().put("error", "auth_bad_access_token"));
      } else if (path.equals(ROOT + "/messages/users")) {
        answer(exchange, body, false);
      } else if (path.equals(ROOT + "/messages/chatrooms")) {
        answer(exchange, body, true);
      } else {
        send(
            exchange,
            404,
            json.createObjectNode().put("error", "organization_application_not_found"));
      }
    }
  }

  private void answer(HttpExchange exchange, byte[] body, boolean isRoom) throws IOException {
    JsonNode told = read(body);
    if (told == null || !told.path("to").isArray() || told.path("to").size() > MOST_PEOPLE) {
      send(exchange, 400, json.createObjectNode().put("error", "illegal_argument"));
      return;
    }
    ObjectNode answer = json.createObjectNode();
    ObjectNode data = answer.putObject("data");
    for (JsonNode each : told.path("to")) {
      String to = each.asText();
      if (isRoom) {
        room(to, told.at("/body/customExts/code").asText(""));
      } else {
        one(to, told.at("/ext/coupon/code").asText(""));
      }
      data.put(to, Long.toString(messages.incrementAndGet()));
    }
    send(exchange, 200, answer);
  }

  private @Nullable JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      return null;
    }
  }

  private void one(String user, String code) {
    int index = hall.index(user);
    if (index >= 0 && !code.isEmpty() && hall.seats().isHere(index)) {
      hall.purses().got(index, code, clock.instant());
    }
  }

  private void room(String room, String code) {
    if (room.equals(Venue.CHAT_ROOM) && !code.isEmpty()) {
      hall.purses().told(hall.seats().here(Integer.MAX_VALUE), code, clock.instant());
    }
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
