package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Purchase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a standing rests on comes out as it went in.
class OrderPackTest {

  private static final Money[] AMOUNTS = {
    new Money(0, "USD"),
    new Money(1, "USD"),
    new Money(-1_999, "USD"),
    new Money(1_000_000_000_000_000L, "JPY"),
    new Money(4_950, "EUR")
  };

  private static final Order.Status[] STATES = Order.Status.values();

  private final Random random = new Random(11);
  private final OrderPack packs = new OrderPack(new Texts());

  @Test
  void ordersComeOutAsTheyWentInButForNamesAndGoods() throws SQLException {
    for (int count : new int[] {0, 1, 2, 7, 200}) {
      for (int round = 0; round < 20; round++) {
        List<Purchase> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          orders.add(order(i));
        }
        Map<Purchase.Key, Purchase> read = packs.read(packs.of(orders));
        List<Purchase> plain = orders.stream().map(OrderPackTest::withoutNameAndGoods).toList();
        assertEquals(
            plain, read.values().stream().map(OrderPackTest::withoutNameAndGoods).toList());
        List<Purchase.Key> keys = new ArrayList<>(read.keySet());
        List<Purchase.Key> sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        assertEquals(sorted, keys, "names come in order");
      }
    }
  }

  @Test
  void veryManyAreNotPacked() {
    List<Purchase> orders = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      orders.add(order(i));
    }
    assertNull(packs.of(orders));
  }

  @Test
  void whatIsDamagedIsSaidToBe() {
    assertThrows(SQLException.class, () -> packs.read(new byte[] {9}));
    assertThrows(SQLException.class, () -> packs.read(new byte[] {}));
    assertThrows(SQLException.class, () -> packs.read(new byte[] {1, 2, 77, 0, 0, 0}));
    assertThrows(SQLException.class, () -> packs.read(new byte[] {1, 1}));
  }

  private Purchase order(int i) {
    Money total = AMOUNTS[random.nextInt(AMOUNTS.length)];
    long refunded = random.nextInt(3) == 0 ? random.nextInt(5_000) : 0;
    return new Purchase(
        new Purchase.Key(new ConnectionName("shop"), "o" + (1_000 + i)),
        STATES[random.nextInt(STATES.length)],
        total,
        new Money(refunded, total.currency()),
        "Cardigan",
        "knitwear",
        random.nextLong(-1_000, 2_000_000_000_000L),
        Purchase.UNSAID,
        5,
        random.nextInt(9) == 0);
  }

  private static Purchase withoutNameAndGoods(Purchase order) {
    return new Purchase(
        new Purchase.Key(new ConnectionName("x"), ""),
        order.status(),
        order.total(),
        order.refunded(),
        null,
        null,
        order.placedAt(),
        Purchase.UNSAID,
        order.placedAt(),
        order.test());
  }
}
