package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Purchase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Orders come out of a bundle as they went in.
class OrderBundleTest {

  private static final Order.Status[] STATES = Order.Status.values();
  private static final @Nullable String[] TITLES = {
    null, "Cardigan", "羊毛开衫（红）", "🧶 Strick", "", "Cardigan"
  };
  private static final @Nullable String[] CATEGORIES = {null, "knitwear", "针织"};
  private static final long[] AMOUNTS = {0, 1, -1_999, 1_000_000_000_000_000L, 4_950};

  private final Random random = new Random(12);
  private final OrderBundle bundles = new OrderBundle(new Texts());

  @Test
  void everythingKnownOfAnOrderComesOut() throws SQLException {
    for (int count : new int[] {0, 1, 2, 7, 64, 500}) {
      for (int round = 0; round < 30; round++) {
        List<Purchase> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          orders.add(order(i));
        }
        orders.sort(Comparator.comparing(Purchase::key));
        List<Purchase> read = new ArrayList<>();
        bundles.read(bundles.of(orders), read);
        assertEquals(orders, read);
      }
    }
  }

  @Test
  void theUsualOrderTakesLittle() {
    List<Purchase> orders = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      orders.add(
          new Purchase(
              new Purchase.Key(new ConnectionName("shop"), "o10020" + i),
              Order.Status.PAID,
              new Money(4_990, "USD"),
              Money.zero("USD"),
              null,
              "knitwear",
              1_770_000_000_000L + i * 86_400_000L,
              Purchase.UNSAID,
              1_770_000_000_000L + i * 86_400_000L,
              false));
    }
    assertTrue(bundles.of(orders).length < 20 * 20, "20 bytes an order");
  }

  @Test
  void whatIsDamagedIsSaidToBe() {
    byte[] whole = bundles.of(List.of(order(1)));
    assertThrows(SQLException.class, () -> read(new byte[] {}));
    assertThrows(SQLException.class, () -> read(new byte[] {9}));
    assertThrows(SQLException.class, () -> read(new byte[] {1, 4, 0}), "like none before");
    assertThrows(SQLException.class, () -> read(Arrays.copyOf(whole, whole.length - 1)));
  }

  private void read(byte[] bundle) throws SQLException {
    bundles.read(bundle, new ArrayList<>());
  }

  private Purchase order(int i) {
    String currency = random.nextInt(4) == 0 ? "JPY" : "USD";
    long refunded = random.nextInt(3) == 0 ? random.nextInt(5_000) : 0;
    long placedAt = random.nextLong(-1_000, 2_000_000_000_000L);
    long updatedAt = random.nextBoolean() ? placedAt : placedAt + random.nextInt(1_000_000);
    return new Purchase(
        new Purchase.Key(
            new ConnectionName(random.nextInt(5) == 0 ? "till" : "shop"), "o" + (1_000 + i)),
        STATES[random.nextInt(STATES.length)],
        new Money(AMOUNTS[random.nextInt(AMOUNTS.length)], currency),
        new Money(refunded, currency),
        TITLES[random.nextInt(TITLES.length)],
        CATEGORIES[random.nextInt(CATEGORIES.length)],
        placedAt,
        random.nextInt(4) == 0 ? updatedAt - 5 : Purchase.said(placedAt, updatedAt),
        updatedAt,
        random.nextInt(9) == 0);
  }
}
