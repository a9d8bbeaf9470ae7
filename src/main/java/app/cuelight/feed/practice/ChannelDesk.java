package app.cuelight.feed.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers as Agora's channel management REST interface: channel list, user list, host list; Basic
/// authentication, 20 queries a second (AgoraIO/Docs-Source:
/// shared/common/channel-management-api/endpoints). Safe for any thread.
final class ChannelDesk implements HttpHandler {

  static final String ROOT = "/dev/v1/channel";

  private final byte[] authorization;
  private final Map<String, Supplier<byte[]>> answers;
  private final String channelPrefix;
  private final Roster roster;
  private final InstantSource clock;
  private final QueryBudget budget = new QueryBudget();
  private final AtomicLong requests = new AtomicLong();

  ChannelDesk(Keys keys, Roster roster, InstantSource clock) {
    this.authorization = basic(keys.customer() + ":" + keys.rest());
    this.roster = roster;
    this.clock = clock;
    this.channelPrefix = ROOT + "/user/" + keys.app() + "/";
    String users = channelPrefix + Venue.CHANNEL;
    this.answers =
        Map.of(
            ROOT + "/" + keys.app(),
            roster::channels,
            users,
            roster::users,
            users + "/hosts_only",
            roster::hosts,
            users + "?hosts_only",
            roster::hosts);
  }

  private static byte[] basic(String pair) {
    String code = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + code).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("X-Request-ID", "practice-" + requests.incrementAndGet());
      if (!isGenuine(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{\"message\":\"Invalid authentication credentials\"}");
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "{\"message\":\"Method not allowed\"}");
      } else if (!budget.take(clock.instant())) {
        send(exchange, 429, "{\"message\":\"Too many requests\"}");
      } else {
        answer(exchange);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean hosts = "hosts_only".equals(exchange.getRequestURI().getQuery());
    Supplier<byte[]> known = answers.get(hosts ? path + "?hosts_only" : path);
    if (known != null) {
      send(exchange, 200, known.get());
    } else if (path.startsWith(channelPrefix)) {
      send(exchange, 200, roster.noChannel());
    } else {
      send(exchange, 404, "{\"message\":\"no Route matched with those values\"}");
    }
  }

  private boolean isGenuine(@Nullable String said) {
    return said != null
        && MessageDigest.isEqual(authorization, said.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int code, String text) throws IOException {
    send(exchange, code, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int code, byte[] body) throws IOException {
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
  }
}
