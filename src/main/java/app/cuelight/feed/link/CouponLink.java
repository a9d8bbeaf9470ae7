package app.cuelight.feed.link;

import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// The link that puts a coupon into a buyer's basket: a pure function of the code, so that making
/// it twice is making it once (`facts/commerce.md` §3). Out of a shop's settings:
///
/// | key | meaning |
/// |---|---|
/// | `storefront` | the address buyers know, `https://shop.example`; else `shop` is taken |
/// | `shop` | the shop's name at Shopify, `shop.myshopify.com` |
/// | `landing` | where the buyer lands, `/products/coat`; else the front page |
///
/// Shopify's form: `https://{shop}/discount/CODE?redirect=/products/coat`.
public final class CouponLink {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

  private final HttpUrl shop;
  private final String landing;

  private CouponLink(HttpUrl shop, String landing) {
    this.shop = shop;
    this.landing = landing;
  }

  /// Reads a shop's settings.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public static CouponLink of(Map<String, String> settings) {
    String own = settings.getOrDefault("storefront", "").strip();
    String named = settings.getOrDefault("shop", "").strip();
    String address = own.isEmpty() ? named : own;
    HttpUrl shop = HttpUrl.parse(address.contains("://") ? address : "https://" + address);
    if (address.isEmpty()
        || shop == null
        || !shop.isHttps() && !LOOPBACK.matcher(shop.host()).matches()) {
      throw new IllegalArgumentException(
          "For links to its coupons a shop needs the setting storefront: the address that buyers"
              + " know, such as https://shop.example.");
    }
    String landing = settings.getOrDefault("landing", "").strip();
    if (!landing.isEmpty() && (!landing.startsWith("/") || landing.startsWith("//"))) {
      throw new IllegalArgumentException(
          "The setting landing is a place in the shop, such as /products/coat.");
    }
    return new CouponLink(shop, landing);
  }

  /// The link of a code.
  public String to(String code) {
    HttpUrl.Builder link = shop.newBuilder().addPathSegment("discount").addPathSegment(code);
    if (!landing.isEmpty()) {
      link.addQueryParameter("redirect", landing);
    }
    return link.build().toString();
  }
}
