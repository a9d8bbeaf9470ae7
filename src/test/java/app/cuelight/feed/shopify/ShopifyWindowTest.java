package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.cuelight.domain.basic.Money;
import app.cuelight.show.port.ShopWindow;
import app.cuelight.show.port.ShopWindow.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What is seen of a product, and how seldom the shop is asked.
class ShopifyWindowTest {

  private static final Instant BEGIN = Instant.parse("2026-11-22T20:15:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final ShopifyTwin.Shop shop = ShopifyTwin.shop("window");
  private final ShopWindow window =
      Minting.kind(now::get, Thread::sleep)
          .window(Minting.connection(shop, Map.of()), Minting.SECRET);

  private void product(int left) {
    Map<String, Object> counted = new HashMap<>();
    counted.put("id", "gid://shopify/ProductVariant/1");
    counted.put("title", "S");
    counted.put("price", "39.90");
    counted.put("inventoryQuantity", left);
    counted.put("availableForSale", left > 0);
    Map<String, Object> uncounted = new HashMap<>(counted);
    uncounted.put("id", "gid://shopify/ProductVariant/2");
    uncounted.put("title", "M");
    uncounted.put("inventoryQuantity", null);
    uncounted.put("availableForSale", true);
    Map<String, Object> product = new HashMap<>();
    product.put("id", "gid://shopify/Product/7");
    product.put("title", "Red dress");
    product.put("status", "ACTIVE");
    product.put("tracksInventory", true);
    product.put("totalInventory", left);
    product.put("variants", Map.of("nodes", List.of(counted, uncounted)));
    shop.control(Map.of("add", Map.of("products", List.of(product))));
  }

  private static Sight seen(long left, Instant asOf) {
    Money price = Money.of("39.90", "USD");
    return new Sight.Seen(
        new ShopWindow.Ware(
            "7",
            "Red dress",
            true,
            List.of(
                new ShopWindow.Variant(
                    "gid://shopify/ProductVariant/1", "S", price, left, left > 0),
                new ShopWindow.Variant("gid://shopify/ProductVariant/2", "M", price, null, true))),
        asOf);
  }

  @Test
  void aProductIsAskedForAtMostEveryFewSeconds() {
    product(3);
    assertEquals(seen(3, BEGIN), window.look("7"));
    product(2);
    assertEquals(seen(3, BEGIN), window.look("gid://shopify/Product/7"));
    assertEquals(1, shop.calls("product"));
    now.set(BEGIN.plus(Duration.ofSeconds(15)));
    assertEquals(seen(2, now.get()), window.look("7"));
    assertEquals("[]", shop.ledger().path("invalid").toString());
  }

  @Test
  void aProductThatChangedIsAskedForAtOnce() {
    product(3);
    window.look("7");
    product(0);
    ((ShopifyWindow) window).changed("7");
    assertEquals(seen(0, BEGIN), window.look("7"));
  }

  @Test
  void theNewestKnownIsToldWhileTheShopIsSilent() {
    product(3);
    window.look("7");
    now.set(BEGIN.plus(Duration.ofMinutes(1)));
    shop.fault("product", "503", 1);
    assertEquals(seen(3, BEGIN), window.look("7"));
    assertEquals(seen(3, now.get()), window.look("7"));
  }

  @Test
  void whatTheShopDoesNotHaveIsNothing() {
    assertEquals(new Sight.Nothing(), window.look("9"));
    assertEquals(new Sight.Nothing(), window.look("sku-red"));
    shop.fault("product", "403", 1);
    assertInstanceOf(Sight.Failed.class, window.look("10"));
  }
}
