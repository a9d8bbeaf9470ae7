package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.RawEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the law makes a shop's app do, as Shopify asks it by a signed webhook (`facts/commerce.md`
/// §1.2, compliance topics).
public sealed interface ShopDuty {

  /// The connection it came by.
  ConnectionName shop();

  /// A customer asks what is known of her.
  ///
  /// @param customer the shop's number for her
  record Tell(ConnectionName shop, String customer) implements ShopDuty {}

  /// A customer is to be forgotten.
  record Forget(ConnectionName shop, String customer) implements ShopDuty {}

  /// All customers of a shop that removed the app are to be forgotten.
  record ForgetShop(ConnectionName shop) implements ShopDuty {}

  /// The duty an event of the log is about, or null for every other event.
  static @Nullable ShopDuty of(RawEvent raw) {
    if (!raw.format().equals(ShopifyDecoder.FORMAT)) {
      return null;
    }
    ConnectionName shop = raw.key().connection();
    return switch (raw.type()) {
      case "shop/redact" -> new ForgetShop(shop);
      case "customers/redact" -> {
        String id = customer(raw);
        yield id == null ? null : new Forget(shop, id);
      }
      case "customers/data_request" -> {
        String id = customer(raw);
        yield id == null ? null : new Tell(shop, id);
      }
      default -> null;
    };
  }

  private static @Nullable String customer(RawEvent raw) {
    JsonNode told = new Json().read(raw.data().getBytes(StandardCharsets.UTF_8));
    return Buyers.id(told.path("customer"), "id", "gid");
  }
}
