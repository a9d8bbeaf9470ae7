package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.KeptEvents;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Cursors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// The console's side of a shop of the twin.
final class Minting {

  static final String SECRET = "hush";

  private Minting() {}

  static Connection connection(ShopifyTwin.Shop shop, Map<String, String> more) {
    String name = shop.api().substring(shop.api().lastIndexOf('/') + 1);
    Map<String, String> settings = new HashMap<>();
    settings.put("shop", name + ".myshopify.com");
    settings.put("clientId", "client");
    settings.put("api", shop.api());
    settings.putAll(more);
    return new Connection(
        new ConnectionName("shop"), ShopifyKind.KIND, "0123456789abcdefghijkl", settings);
  }

  /// A kind that waits in real time, and not long for an answer.
  static ShopifyKind kind() {
    return kind(InstantSource.system(), Thread::sleep);
  }

  static ShopifyKind kind(InstantSource clock, Pause pause) {
    return new ShopifyKind(
        new ShopifyKind.Intake(new KeptEvents(), Cursors.NONE),
        clock,
        new Random(7),
        pause,
        Duration.ofMillis(1_500));
  }
}
