package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.Money;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import app.cuelight.show.port.ShopWindow;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Products of a shop, each asked for at most every few seconds, and at once after the shop told
/// that one changed. Safe for any thread; one of them asks, the others wait for it.
final class ShopifyWindow implements ShopWindow {

  private static final Duration FRESH = Duration.ofSeconds(15);
  private static final int MOST = 500;
  private static final String GLOBAL = "gid://shopify/Product/";

  private final ShopClient client;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /// @param isStale whether the shop told of a change since
  private record Kept(Sight sight, Instant at, boolean isStale) {}

  ShopifyWindow(ShopClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public synchronized Sight look(String product) {
    String id = digits(product);
    if (id.isEmpty() || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Sight.Nothing();
    }
    Kept known = kept.get(id);
    Instant now = clock.instant();
    if (known != null
        && !known.isStale
        && Duration.between(known.at, now).abs().compareTo(FRESH) < 0) {
      return known.sight;
    }
    Sight sight = ask(id, now);
    if (sight instanceof Sight.Failed && known != null && known.sight instanceof Sight.Seen) {
      return known.sight;
    }
    kept.remove(id);
    kept.put(id, new Kept(sight, now, false));
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return sight;
  }

  /// The shop told that the product changed.
  synchronized void changed(String product) {
    kept.computeIfPresent(digits(product), (_, known) -> new Kept(known.sight, known.at, true));
  }

  private static String digits(String product) {
    return product.substring(product.lastIndexOf('/') + 1);
  }

  private Sight ask(String id, Instant now) {
    return switch (client.ask(Operation.PRODUCT_WINDOW, Map.of("id", GLOBAL + id))) {
      case Reply.Failed(RemoteTrouble trouble) -> new Sight.Failed(trouble);
      case Reply.Data(JsonNode data) -> {
        JsonNode product = Json.at(data, "product");
        if (!product.isObject()) {
          yield new Sight.Nothing();
        }
        try {
          yield new Sight.Seen(ware(id, product, Json.text(data, "shop", "currencyCode")), now);
        } catch (BadEvent e) {
          yield new Sight.Failed(Troubles.broken(Kind.LATER));
        }
      }
    };
  }

  private static Ware ware(String id, JsonNode product, @Nullable String currency) {
    List<Variant> variants = new ArrayList<>();
    for (JsonNode each : Json.at(product, "variants", "nodes")) {
      Money price = Sales.amount(each.path("price"), currency, "price");
      JsonNode left = each.path("inventoryQuantity");
      variants.add(
          new Variant(
              each.path("id").asText(),
              each.path("title").asText(),
              price,
              left.isIntegralNumber() ? left.longValue() : null,
              each.path("availableForSale").asBoolean()));
    }
    return new Ware(
        id, product.path("title").asText(), product.path("tracksInventory").asBoolean(), variants);
  }
}
