package app.cuelight.feed.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers as a shop at Shopify: the client credentials grant, and the Admin API in GraphQL as far
/// as coupon codes need it (`facts/commerce.md` §1). Safe for any thread.
final class StoreDesk implements HttpHandler {

  static final String ROOT = "/admin";
  static final String SCOPES = "read_customers,read_orders,read_products,write_discounts";

  private static final int MOST_BYTES = 256 * 1024;
  private static final int DAY_SECONDS = 86_399;
  private static final int POINTS = 2_000;
  private static final int RESTORED = 100;
  private static final int COST = 10;

  /// What is asked for first is what the answer begins with.
  private static final Pattern FIELD = Pattern.compile("\\{\\s*(\\w+)");

  private static final Pattern API = Pattern.compile(ROOT + "/api/[0-9-]{7}/graphql\\.json");

  private final Keys keys;
  private final Till till;
  private final JsonMapper json = new JsonMapper();

  StoreDesk(Keys keys, Till till) {
    this.keys = keys;
    this.till = till;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      String path = exchange.getRequestURI().getPath();
      JsonNode asked = read(body);
      if (asked == null || !exchange.getRequestMethod().equals("POST")) {
        send(exchange, 400, json.createObjectNode().put("errors", "Bad Request"));
      } else if (path.equals(ROOT + "/oauth/access_token")) {
        token(exchange, asked);
      } else if (!API.matcher(path).matches()) {
        send(exchange, 404, json.createObjectNode().put("errors", "Not Found"));
      } else if (!isSame(
          keys.storeToken(), exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"))) {
        send(
            exchange,
            401,
            json.createObjectNode().put("errors", "[API] Invalid API key or access token"));
      } else {
        send(exchange, 200, answer(asked));
      }
    }
  }

  private @Nullable JsonNode read(byte[] body) {
    try {
      JsonNode read = json.readTree(body);
      return read.isObject() ? read : null;
    } catch (IOException e) {
      return null;
    }
  }

  private void token(HttpExchange exchange, JsonNode asked) throws IOException {
    boolean genuine =
        isSame(keys.app(), asked.path("client_id").asText())
            && isSame(keys.store(), asked.path("client_secret").asText());
    if (!genuine) {
      send(exchange, 401, json.createObjectNode().put("error", "invalid_client"));
    } else {
      send(
          exchange,
          200,
          json.createObjectNode()
              .put("access_token", keys.storeToken())
              .put("scope", SCOPES)
              .put("expires_in", DAY_SECONDS));
    }
  }

  private ObjectNode answer(JsonNode asked) {
    var field = FIELD.matcher(asked.path("query").asText());
    String wanted = field.find() ? field.group(1) : "";
    ObjectNode data = till.answer(wanted, asked.path("variables"));
    ObjectNode answer = json.createObjectNode();
    if (data == null) {
      answer
          .putArray("errors")
          .addObject()
          .put("message", "Field '" + wanted + "' doesn't exist in the practice shop");
    } else {
      answer.set("data", data);
    }
    ObjectNode cost = answer.putObject("extensions").putObject("cost");
    cost.put("requestedQueryCost", COST).put("actualQueryCost", COST);
    cost.putObject("throttleStatus")
        .put("maximumAvailable", POINTS)
        .put("currentlyAvailable", POINTS - COST)
        .put("restoreRate", RESTORED);
    return answer;
  }

  private static boolean isSame(String known, @Nullable String said) {
    return said != null
        && MessageDigest.isEqual(
            known.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
