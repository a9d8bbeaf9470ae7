package app.cuelight.launch;

import app.cuelight.feed.shopify.ShopifyTwin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The way to the shops of [ShopifyTwin], which keep their own books: what is asked of them is
/// carried there, and what becomes of it on the way is scripted by shop and change or look, such as
/// `north:discountCodeBasicCreate`.
final class Arcade implements Wicket.Host {

  /// How a code is looked for.
  static final String LOOK = "codeDiscountNodeByCode";

  private static final Pattern CHANGE =
      Pattern.compile("discountCodeBasicCreate|discountRedeemCodeBulkAdd|" + LOOK);
  private static final Pattern SHOP = Pattern.compile("/([^/]+)/.*");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, ShopifyTwin.Shop> shops;
  private final Striker striker;

  /// @param shops by the first part of the path they are asked on
  Arcade(Map<String, ShopifyTwin.Shop> shops, Striker striker) {
    this.shops = Map.copyOf(shops);
    this.striker = striker;
  }

  private static String shop(Wicket.Request request) {
    Matcher shop = SHOP.matcher(request.path());
    if (!shop.matches()) {
      throw new AssertionError(request.path());
    }
    return shop.group(1);
  }

  private static String key(Wicket.Request request) {
    Matcher change = CHANGE.matcher(request.text());
    return change.find() ? shop(request) + ":" + change.group() : "";
  }

  @Override
  public Play play(Wicket.Request request) {
    String key = key(request);
    return key.isEmpty() ? Play.FINE : striker.next(key);
  }

  @Override
  public void held(Wicket.Request request) {
    striker.hold(key(request));
  }

  @Override
  public Wicket.Answer done(Wicket.Request request) throws IOException {
    String shop = shop(request);
    String path = request.path().substring(shop.length() + 1);
    var carried =
        HttpRequest.newBuilder(URI.create(shops.get(shop).api() + path))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .forEach((name, value) -> {
          if (name.equalsIgnoreCase("content-type")
              || name.toLowerCase(Locale.ROOT).startsWith("x-")) {
            carried.header(name, value);
          }
        });
    try {
      var answer = http.send(carried.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Wicket.Answer(answer.statusCode(), "", answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
