package app.cuelight.feed.shopify;

import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The access token of an app in a shop: a lasting one, or one bought with the client secret for a
/// day (OAuth client credentials; Shopify/shopify-app-js, `client-credentials.ts`).
///
/// Bought by one thread while the others wait for it, and again well before it ends. How long it
/// lives is counted by this computer's clock from the moment it was asked for: what the two clocks
/// say of the hour is of no matter. Safe for any thread.
final class Tokens {

  /// A token is not used for a call that might outlive it.
  private static final Duration EARLY = Duration.ofMinutes(10);

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final ShopSettings settings;
  private final ShopSecret secret;
  private final InstantSource clock;
  private final Json json = new Json();
  private @Nullable Bought bought;

  private record Bought(String token, Set<String> scopes, Instant from, Instant until) {

    boolean isGood(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /// A token, or why there is none.
  sealed interface Token {
    /// A token.
    ///
    /// @param scopes what it allows; empty when the shop did not say
    record Here(String token, Set<String> scopes) implements Token {}

    record None(RemoteTrouble trouble) implements Token {}
  }

  Tokens(OkHttpClient http, ShopSettings settings, ShopSecret secret, InstantSource clock) {
    this.http = http;
    this.settings = settings;
    this.secret = secret;
    this.clock = clock;
  }

  /// The token to use.
  ///
  /// @param refused a token that the shop refused: it is not handed out again, or null
  synchronized Token get(@Nullable String refused) {
    if (secret.token() != null) {
      return secret.token().equals(refused)
          ? new Token.None(Troubles.token())
          : new Token.Here(secret.token(), Set.of());
    }
    Bought kept = bought;
    if (kept != null && kept.isGood(clock.instant()) && !kept.token.equals(refused)) {
      return new Token.Here(kept.token, kept.scopes);
    }
    bought = null;
    return buy();
  }

  private Token buy() {
    Instant asked = clock.instant();
    String body =
        json.write(
            Map.of(
                "client_id", Objects.requireNonNullElse(settings.clientId(), ""),
                "client_secret", Objects.requireNonNullElse(secret.client(), ""),
                "grant_type", "client_credentials"));
    Request request =
        new Request.Builder()
            .url(settings.tokens())
            .header("Accept", "application/json")
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return switch (response.code()) {
        case 200 -> token(json.read(response.body().bytes()), asked);
        case 404 -> new Token.None(Troubles.noShop());
        case 429 -> new Token.None(Troubles.busy(ShopClient.retryAfter(response)));
        case 402, 423 -> new Token.None(Troubles.closed(response.code()));
        case 400, 401, 403 -> new Token.None(refusal(response.body().string()));
        default -> new Token.None(Troubles.fault(Kind.LATER, response.code()));
      };
    } catch (IOException e) {
      // A token asked for twice does no harm: nothing was done.
      return new Token.None(Troubles.unreachable());
    } catch (BadEvent e) {
      return new Token.None(Troubles.broken(Kind.LATER));
    }
  }

  private Token token(JsonNode answer, Instant asked) {
    String token = Json.text(answer, "access_token");
    long seconds = answer.path("expires_in").asLong(0);
    if (token == null) {
      return new Token.None(Troubles.broken(Kind.LATER));
    }
    String scope = Json.text(answer, "scope");
    Set<String> scopes = scope == null ? Set.of() : Set.of(scope.strip().split("\\s*,\\s*"));
    Duration life = Duration.ofSeconds(seconds);
    Duration early = life.dividedBy(4).compareTo(EARLY) < 0 ? life.dividedBy(4) : EARLY;
    bought = new Bought(token, scopes, asked, asked.plus(life).minus(early));
    return new Token.Here(token, scopes);
  }

  private static RemoteTrouble refusal(String body) {
    return body.contains("shop_not_permitted") ? Troubles.notPermitted() : Troubles.client();
  }
}
