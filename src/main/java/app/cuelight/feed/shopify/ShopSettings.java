package app.cuelight.feed.shopify;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// What a connection's settings say about a shop:
///
/// | key | meaning |
/// |---|---|
/// | `shop` | the shop's own address at Shopify, `xyz.myshopify.com` |
/// | `clientId` | the client ID of the app in the Dev Dashboard; not needed with a `shpat_` token |
/// | `apiVersion` | the version of the Admin API, `2026-10` unless said |
/// | `pollSeconds` | every how many seconds changed orders are asked for, 10 to 3600; 60 by default |
/// | `historyDays` | how far back orders are asked for at the start; 60 by default, more needs `read_all_orders` |
/// | `webhooks` | the public https address of this console's receiver, where the shop is asked to deliver; without it nothing is subscribed |
/// | `api` | another base address than the shop's; `http` only on this computer |
record ShopSettings(
    String shop,
    @Nullable String clientId,
    String version,
    Duration every,
    int historyDays,
    @Nullable String webhooks,
    HttpUrl api) {

  private static final Pattern SHOP = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.myshopify\\.com");
  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern VERSION = Pattern.compile("20\\d\\d-(01|04|07|10)");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");
  private static final String USUAL_VERSION = "2026-10";

  /// Shopify itself tells apps of no older orders unless they may read all.
  static final int WALL_DAYS = 60;

  private static final int MOST_DAYS = 3_650;
  private static final int LEAST_SECONDS = 10;
  private static final int USUAL_SECONDS = 60;
  private static final int MOST_SECONDS = 3_600;

  /// Reads the settings.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  static ShopSettings of(Map<String, String> settings, ShopSecret secret) {
    String shop = settings.getOrDefault("shop", "").strip().toLowerCase(Locale.ROOT);
    if (!SHOP.matcher(shop).matches()) {
      throw new IllegalArgumentException(
          "The setting shop is the shop's address at Shopify, such as xyz.myshopify.com, not the"
              + " address customers see.");
    }
    String client = settings.getOrDefault("clientId", "").strip();
    if (secret.token() == null && !CLIENT.matcher(client).matches()) {
      throw new IllegalArgumentException(
          "The setting clientId is needed: the client ID of the app in Shopify's Dev Dashboard.");
    }
    String version = settings.getOrDefault("apiVersion", USUAL_VERSION).strip();
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "The setting apiVersion is a version of Shopify's Admin API such as 2026-10.");
    }
    return new ShopSettings(
        shop,
        client.isEmpty() ? null : client,
        version,
        Duration.ofSeconds(
            number(settings, "pollSeconds", USUAL_SECONDS, LEAST_SECONDS, MOST_SECONDS)),
        number(settings, "historyDays", WALL_DAYS, 0, MOST_DAYS),
        webhooks(settings.get("webhooks")),
        api(settings.get("api"), shop));
  }

  private static int number(
      Map<String, String> settings, String key, int usual, int least, int most) {
    String text = settings.get(key);
    if (text == null) {
      return usual;
    }
    int number = text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "The setting %s is a number from %d to %d.".formatted(key, least, most));
    }
    return number;
  }

  private static HttpUrl api(@Nullable String api, String shop) {
    if (api == null) {
      return new HttpUrl.Builder().scheme("https").host(shop).build();
    }
    HttpUrl url = HttpUrl.parse(api.strip());
    if (url == null || !url.isHttps() && !LOOPBACK.matcher(url.host()).matches()) {
      throw new IllegalArgumentException(
          "The setting api is an https address; http only on this computer.");
    }
    return url;
  }

  /// Without a slash at its end: the connection's path comes behind it.
  private static @Nullable String webhooks(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    HttpUrl url = HttpUrl.parse(address.strip());
    if (url == null || !url.isHttps() || url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "The setting webhooks is the public https address at which the shop reaches this console,"
              + " without the connection's path.");
    }
    String text = url.toString();
    return text.substring(0, text.length() - (text.endsWith("/") ? 1 : 0));
  }

  HttpUrl tokens() {
    return api.newBuilder().addPathSegments("admin/oauth/access_token").build();
  }

  HttpUrl graph() {
    return api.newBuilder()
        .addPathSegments("admin/api")
        .addPathSegment(version)
        .addPathSegment("graphql.json")
        .build();
  }
}
