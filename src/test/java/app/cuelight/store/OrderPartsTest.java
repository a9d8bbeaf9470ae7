package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.viewer.Purchase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderPartsTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");

  @Test
  void ordersAreTogetherUntilTheyAreMany() {
    int[] orders = {0, 1, 64, 65, 95, 96, 127, 128, 50_000};
    int[] parts = {1, 1, 1, 2, 2, 3, 3, 4, 1_562};
    assertEquals(
        Arrays.toString(parts),
        Arrays.toString(Arrays.stream(orders).map(OrderParts::of).toArray()));
  }

  /// Only the bundle that is added takes over, and only from one.
  @Test
  void aBundleMoreTakesOverFromOneAlone() {
    for (int parts = 1; parts < 300; parts++) {
      int from = -1;
      for (int i = 0; i < 5_000; i++) {
        int was = OrderParts.of(key(i), parts);
        int is = OrderParts.of(key(i), parts + 1);
        assertTrue(was >= 0 && was < parts);
        if (was != is) {
          assertEquals(parts, is);
          assertTrue(from == -1 || from == was, "from two bundles");
          from = was;
        }
      }
      assertTrue(from >= 0, "nothing went into bundle " + parts);
    }
  }

  @Test
  void noBundleGetsVeryMany() {
    int parts = OrderParts.of(50_000);
    int[] sizes = new int[parts];
    for (int i = 0; i < 50_000; i++) {
      sizes[OrderParts.of(key(i), parts)]++;
    }
    assertTrue(Arrays.stream(sizes).max().orElseThrow() < 150, Arrays.toString(sizes));
  }

  private static Purchase.Key key(int i) {
    return new Purchase.Key(SHOP, "o" + (100_000 + i));
  }
}
