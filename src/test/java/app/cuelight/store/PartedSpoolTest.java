package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.OrderSpool.Held;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartedSpoolTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

  @TempDir private Path folder;

  @Test
  void whatIsPutInComesOutByCustomerAsOftenAsWanted() throws IOException {
    Random random = new Random(5);
    Set<Held> put = new HashSet<>();
    try (var spool = new PartedSpool(folder)) {
      for (int i = 0; i < 30_000; i++) {
        var held = new Held(order(i, random), 1 + random.nextInt(3));
        put.add(held);
        spool.add(held.order(), held.rows(), true);
      }
      for (int round = 0; round < 2; round++) {
        Set<String> met = new HashSet<>();
        Set<Held> taken = new HashSet<>();
        String last = "";
        for (List<Held> some = spool.next(); some != null; some = spool.next()) {
          for (Held held : some) {
            String customer = customer(held);
            assertTrue(customer.equals(last) || met.add(customer), customer + " came in pieces");
            last = customer;
          }
          taken.addAll(some);
        }
        assertEquals(put, taken);
        spool.rewind();
      }
      try (var left = Files.list(folder)) {
        assertEquals(List.of(), left.toList());
      }
    }
  }

  @Test
  void aCustomerWithVeryManyOrdersComesInPiecesAndWordsCanStayOut() {
    Random random = new Random(6);
    var pieces = new ArrayList<Integer>();
    try (var spool = new PartedSpool(folder)) {
      Arrival order = order(1, random);
      for (int i = 0; i < 120_000; i++) {
        spool.add(order, 1, false);
      }
      for (List<Held> some = spool.next(); some != null; some = spool.next()) {
        pieces.add(some.size());
        assertEquals("", some.getFirst().order().raw().data());
      }
    }
    assertEquals(120_000, pieces.stream().mapToInt(Integer::intValue).sum());
    assertTrue(pieces.size() >= 2 && pieces.getFirst() < 60_000, pieces.toString());
  }

  @Test
  void whatAnOrderOfThePastDoesNotTellIsRefused() {
    try (var spool = new PartedSpool(folder)) {
      Arrival live = new Events().join(Events.named("a", "A"), NOW);
      assertThrows(IllegalArgumentException.class, () -> spool.add(live, 1, true));
      Arrival named = new Events().order(Events.named("a", "A"), NOW, "1", 100, "USD");
      assertThrows(IllegalArgumentException.class, () -> spool.add(named, 1, true));
    }
  }

  private static String customer(Held held) {
    return ((ShowEvent.OrderChanged) held.order().event()).viewer().identity().value();
  }

  private static Arrival order(int no, Random random) {
    List<Identity> further =
        random.nextBoolean() ? List.of() : List.of(new Identity(SHOP, "email.sha256", "ab" + no));
    var profile =
        new Profile(
            random.nextBoolean() ? null : "阿美 " + no,
            null,
            null,
            null,
            random.nextBoolean() ? null : "MX",
            null,
            null,
            null,
            null,
            null);
    var buyer = new Person(Identity.own(SHOP, "c" + random.nextInt(5_000)), further, profile);
    List<Order.Item> items = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String title = random.nextBoolean() ? null : "Título";
      items.add(new Order.Item(new Product("p" + i, title, null, null), i, null));
    }
    Instant placed = Instant.ofEpochMilli(random.nextLong(-10_000_000_000L, 1_700_000_000_000L));
    Order.Status[] all = Order.Status.values();
    var order =
        new Order(
            "o" + no,
            all[random.nextInt(all.length)],
            new Money(random.nextLong(1L << 50), "JPY"),
            new Money(random.nextInt(3), "JPY"),
            items,
            List.of(),
            placed,
            placed.plusMillis(random.nextInt(5)),
            false);
    var key = EventKey.of(SHOP, "o" + no + " 1f");
    var raw = new RawEvent(key, "order-file", "order", placed, NOW, "{\"n\":" + no + "}");
    return new Arrival(raw, new ShowEvent.OrderChanged(null, buyer, order));
  }
}
