package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.viewer.Purchase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cache in which each order was a row says the same of everybody when its orders lie in bundles,
/// and writes on as if it had been made so; one more order of somebody with thousands writes
/// little.
class OrderUpgradeTest {

  private static final Instant NOW = Streams.START;

  @TempDir private Path home;
  private int count;

  @Test
  void everybodyIsWhoSheWas() {
    try (Workspace cache = Workspace.open(home, NOW)) {
      cache.journal().commit(history(), SqliteJournalTest.judgeAt(NOW));
    }
    Tables before = Tables.of(home);
    assertEquals(300, before.viewers().get("shop:many").orders().size());
    assertTrue(hasPlaceSaidApart(before), "one order of which an earlier report says when");
    OldOrders.takeBack(home);
    Tables.run(home, "DROP TABLE order_days");
    Tables.run(home, "PRAGMA user_version = 15");
    Workspace.open(home, NOW).close();
    assertEquals(before, Tables.of(home));
    assertEquals(List.of("ok"), Tables.rows(home, "PRAGMA integrity_check"));
    assertEquals(
        List.of(), Tables.rows(home, "SELECT name FROM sqlite_schema WHERE name LIKE 'orders%'"));
    List<Arrival> more = List.of(order("many", "n300", 300), order("ana", "late", 9));
    Tables straight = straight(more);
    try (Workspace cache = Workspace.open(home, NOW)) {
      cache.journal().commit(more, SqliteJournalTest.judgeAt(NOW));
    }
    assertEquals(straight, Tables.of(home));
  }

  /// All of it or nothing: what cannot be brought over is set aside as it was.
  @Test
  void aCacheThatCannotBeBroughtOverIsLeftAsItWas() throws IOException {
    try (Workspace cache = Workspace.open(home, NOW)) {
      cache.journal().commit(history(), SqliteJournalTest.judgeAt(NOW));
    }
    OldOrders.takeBack(home);
    Tables.run(home, "UPDATE orders SET status = 'LOST' WHERE id = 'back'");
    List<String> before = Tables.rows(home, "SELECT * FROM orders");
    String notice;
    try (Workspace cache = Workspace.open(home, NOW)) {
      notice = cache.notices().getFirst();
    }
    Path kept = Path.of(notice.replaceFirst(".* is now ", "").replaceFirst(";.*", ""));
    Path aside = Files.createDirectory(home.resolve("aside"));
    Files.copy(kept, aside.resolve(Workspace.FILE));
    assertEquals(List.of("16"), Tables.rows(aside, "PRAGMA user_version"));
    assertEquals(before, Tables.rows(aside, "SELECT * FROM orders"));
    assertEquals(
        List.of(), Tables.rows(aside, "SELECT name FROM sqlite_schema WHERE name LIKE '%bundles'"));
  }

  @Test
  void oneMoreOrderOfSomebodyWithThousandsWritesLittle() {
    try (Workspace cache = Workspace.open(home, NOW)) {
      List<Arrival> orders = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        orders.add(order("many", "n" + i, i));
      }
      cache.journal().commit(orders, SqliteJournalTest.judgeAt(NOW));
      Tables.run(home, "CREATE TABLE written (bytes INTEGER)");
      for (String table : List.of("order_bundles", "further_bundles")) {
        for (String change : List.of("INSERT", "UPDATE")) {
          Tables.run(
              home,
              "CREATE TRIGGER %s_%s AFTER %s ON %s BEGIN INSERT INTO written VALUES (length(new.orders)); END"
                  .formatted(table, change, change, table));
        }
      }
      for (int i = 5_000; i < 5_100; i++) {
        cache.journal().commit(List.of(order("many", "n" + i, i)), SqliteJournalTest.judgeAt(NOW));
      }
      long bytes = Long.parseLong(Tables.rows(home, "SELECT sum(bytes) FROM written").getFirst());
      assertTrue(bytes < 100 * 3_000, bytes + " bytes for 100 orders");
    }
    assertEquals(5_100, Tables.of(home).viewers().get("shop:many").orders().size());
  }

  private Tables straight(List<Arrival> more) {
    Path other = home.resolve("straight");
    try (Workspace cache = Workspace.open(other, NOW)) {
      count = 0;
      cache.journal().commit(history(), SqliteJournalTest.judgeAt(NOW));
      cache.journal().commit(more, SqliteJournalTest.judgeAt(NOW));
    }
    return Tables.of(other);
  }

  private static boolean hasPlaceSaidApart(Tables tables) {
    return tables.viewers().values().stream()
        .flatMap(viewer -> viewer.orders().values().stream())
        .anyMatch(order ->
            order.placedSaid() != Purchase.UNSAID && order.placedSaid() != order.updatedAt());
  }

  private List<Arrival> history() {
    List<Arrival> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(order("many", "n" + i, i));
    }
    int minutes = 0;
    for (Order.Status status : Order.Status.values()) {
      all.add(order("ana", status.name(), status, 400, null, minutes, minutes + 5, false));
      minutes++;
    }
    all.add(order("bo", "开-1", Order.Status.PAID, 0, "羊毛开衫（红）", 3, 3, false));
    all.add(order("bo", "\uFFFD", Order.Status.PAID, 0, "🧶", 4, 4, true));
    all.add(order("bo", "\uD83E\uDDF6", Order.Status.PAID, 10, "Scarf", 5, 5, false));
    all.add(order("cy", "back", Order.Status.PLACED, 0, "Scarf", 1, 50, false));
    all.add(order("cy", "back", Order.Status.REFUNDED, 990, "Scarf", 90, 90, false));
    return all;
  }

  private Arrival order(String who, String id, int minutes) {
    return order(who, id, Order.Status.PAID, 0, "Cardigan", minutes, minutes, false);
  }

  private Arrival order(
      String who,
      String id,
      Order.Status status,
      long refunded,
      @Nullable String title,
      int placed,
      int updated,
      boolean isTest) {
    var shop = new ConnectionName("shop");
    Instant at = NOW.minusSeconds(864_000).plusSeconds(60L * updated);
    var order =
        new Order(
            id,
            status,
            new Money(990, "USD"),
            new Money(refunded, "USD"),
            title == null
                ? List.of()
                : List.of(new Order.Item(new Product("p1", title, "针织", null), 1, null)),
            List.of(),
            NOW.minusSeconds(864_000).plusSeconds(60L * placed),
            at,
            isTest);
    return new Arrival(
        new RawEvent(EventKey.of(shop, "e" + count++), "contract", "order", at, NOW, ""),
        new ShowEvent.OrderChanged(
            null, new Person(Identity.own(shop, who), List.of(), Profile.EMPTY), order));
  }
}
