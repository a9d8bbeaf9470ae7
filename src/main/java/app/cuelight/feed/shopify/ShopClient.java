package app.cuelight.feed.shopify;

import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Asks a shop's Admin API. Waits for the shop's limits, buys one new token when the old one is
/// refused, and otherwise never tries a thing twice: whether that is safe, only the caller knows.
///
/// What a failure means follows from whether the operation changes something: a question whose
/// answer was lost is asked again later; a change whose answer was lost may have been made. Safe
/// for any thread.
final class ShopClient {

  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_WAITS = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int SERVER_FAULTS = 500;

  /// Shopify names scopes in backquotes: "`write_discounts` access scope."
  private static final Pattern NAMED = Pattern.compile("`([a-z_]+)`");

  private final OkHttpClient http;
  private final ShopSettings settings;
  private final Tokens tokens;
  private final Budget budget;
  private final Pause pause;
  private final Json json = new Json();

  ShopClient(OkHttpClient http, ShopSettings settings, Tokens tokens, Budget budget, Pause pause) {
    this.http = http;
    this.settings = settings;
    this.tokens = tokens;
    this.budget = budget;
    this.pause = pause;
  }

  ShopSettings settings() {
    return settings;
  }

  /// What one attempt came to.
  private sealed interface Attempt {
    record Over(Reply reply) implements Attempt {}

    record TokenRefused(String token) implements Attempt {}

    record Wait(@Nullable Duration time) implements Attempt {}
  }

  /// Asks once. Blocks; never throws for what the shop does.
  Reply ask(Operation operation, Map<String, ?> variables) {
    String body = json.write(Map.of("query", operation.text(), "variables", variables));
    String refused = null;
    int waits = 0;
    try {
      while (true) {
        budget.pass(operation);
        Attempt attempt = attempt(operation, body, refused);
        switch (attempt) {
          case Attempt.Over(Reply reply) -> {
            return reply;
          }
          case Attempt.TokenRefused(String token) -> {
            if (refused != null) {
              return new Reply.Failed(Troubles.token());
            }
            refused = token;
          }
          case Attempt.Wait(Duration time) -> {
            if (waits++ == MOST_WAITS || time != null && time.compareTo(LONGEST_WAIT) > 0) {
              return new Reply.Failed(Troubles.busy(time));
            }
            if (time != null) {
              pause.sleep(time);
            }
          }
        }
      }
    } catch (InterruptedException e) {
      // Only waiting is interrupted here: nothing of it is under way.
      Thread.currentThread().interrupt();
      return new Reply.Failed(Troubles.busy(null));
    }
  }

  private Attempt attempt(Operation operation, String body, @Nullable String refused) {
    String token;
    switch (tokens.get(refused)) {
      case Tokens.Token.None(RemoteTrouble trouble) -> {
        return new Attempt.Over(new Reply.Failed(trouble));
      }
      case Tokens.Token.Here here -> token = here.token();
    }
    Request request =
        new Request.Builder()
            .url(settings.graph())
            .header("X-Shopify-Access-Token", token)
            .header("Accept", "application/json")
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return attempt(operation, response, token);
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      return over(Troubles.unreachable());
    } catch (IOException e) {
      return over(operation.isChange() ? Troubles.lost() : Troubles.unreachable());
    }
  }

  private Attempt attempt(Operation operation, Response response, String token) throws IOException {
    Kind open = operation.isChange() ? Kind.UNKNOWN : Kind.LATER;
    return switch (response.code()) {
      case 200 -> answer(operation, response, open);
      case 401 -> new Attempt.TokenRefused(token);
      case 402, 423 -> over(Troubles.closed(response.code()));
      case 403 -> over(Troubles.scope(scopeOf(operation)));
      case 404 -> over(Troubles.noShop());
      case 429 -> {
        Duration after = retryAfter(response);
        yield new Attempt.Wait(after == null ? SHORT : after);
      }
      default ->
          over(
              response.code() >= SERVER_FAULTS
                  ? Troubles.fault(open, response.code())
                  : Troubles.refused("HTTP " + response.code()));
    };
  }

  private Attempt answer(Operation operation, Response response, Kind open) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(MOST_BYTES + 1L)) {
      return over(Troubles.broken(open));
    }
    JsonNode answer;
    try {
      answer = json.read(source.readByteArray());
    } catch (BadEvent e) {
      return over(Troubles.broken(open));
    }
    budget.learn(operation, Json.at(answer, "extensions", "cost"));
    JsonNode errors = Json.at(answer, "errors");
    JsonNode data = Json.at(answer, "data");
    if (!errors.isMissingNode() && !isKeptBack(operation, data, errors)) {
      return errors(operation, errors, open);
    }
    return data.isObject() ? new Attempt.Over(new Reply.Data(data)) : over(Troubles.broken(open));
  }

  /// Whether the answer is there and only lacks what this app may not see, such as names and
  /// addresses where it has no leave to read protected customer data.
  private static boolean isKeptBack(Operation operation, JsonNode data, JsonNode errors) {
    return !operation.isChange()
        && data.isObject()
        && Json.elements(data).stream().anyMatch(JsonNode::isObject)
        && Json.elements(errors).stream()
            .allMatch(error -> "ACCESS_DENIED".equals(Json.text(error, "extensions", "code")));
  }

  private Attempt errors(Operation operation, JsonNode errors, Kind open) {
    JsonNode first = errors.isArray() ? errors.path(0) : errors;
    String code = Json.text(first, "extensions", "code");
    String message = Json.text(first, "message");
    String said = message == null ? errors.asText("") : message;
    return switch (code == null ? "" : code) {
      case "THROTTLED" -> {
        budget.drained();
        yield new Attempt.Wait(null);
      }
      case "ACCESS_DENIED" -> {
        String needed = Json.text(first, "extensions", "requiredAccess");
        var named = NAMED.matcher(needed == null ? "" : needed);
        yield over(Troubles.scope(named.find() ? named.group(1) : scopeOf(operation)));
      }
      case "SHOP_INACTIVE" -> over(Troubles.closed(402));
      case "MAX_INPUT_SIZE_EXCEEDED" -> over(Troubles.tooMany());
      case "MAX_COST_EXCEEDED" -> over(tooDear(said));
      case "INTERNAL_SERVER_ERROR" -> over(Troubles.fault(open, SERVER_FAULTS));
      default -> over(Troubles.refused(said));
    };
  }

  /// The code of the trouble of a question that is too large to be answered.
  static final String TOO_DEAR = "shop-too-dear";

  private static RemoteTrouble tooDear(String said) {
    RemoteTrouble trouble = Troubles.refused(said);
    return new RemoteTrouble(Kind.NEVER, TOO_DEAR, trouble.en(), trouble.zh(), null);
  }

  private static String scopeOf(Operation operation) {
    return switch (operation) {
      case CODE_LOOKUP, DISCOUNT_LOOKUP, DISCOUNT_SEARCH, CODES_ADDED -> "read_discounts";
      case BASIC_CREATE, FREE_SHIPPING_CREATE, CODES_ADD, DEACTIVATE -> "write_discounts";
      case ORDERS, SUBSCRIPTIONS, SUBSCRIBE, UNSUBSCRIBE -> "read_orders";
      case SHOP, PRODUCT_WINDOW -> "read_products";
    };
  }

  private static Attempt over(RemoteTrouble trouble) {
    return new Attempt.Over(new Reply.Failed(trouble));
  }

  /// What `Retry-After` asks for in seconds, or null.
  static @Nullable Duration retryAfter(Response response) {
    String header = response.header("Retry-After");
    boolean isSeconds = header != null && header.strip().matches("\\d{1,6}(\\.\\d{1,3})?");
    return isSeconds
        ? Duration.ofMillis(new BigDecimal(header.strip()).movePointRight(3).longValue())
        : null;
  }
}
