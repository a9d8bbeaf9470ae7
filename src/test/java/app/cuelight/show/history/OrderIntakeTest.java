package app.cuelight.show.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.ImportNote;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;
import app.cuelight.store.PartedSpool;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file in several segments, over a real cache.
class OrderIntakeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ImportNote NOTE = new ImportNote(SHOP, "a.csv", 0, NOW);
  private static final int ORDERS = 9_000;
  private static final int CUSTOMERS = 700;
  private static final int SEGMENT = 4_000;

  @TempDir private Path home;
  private final List<Long> told = new ArrayList<>();

  @Test
  void aCutBetweenSegmentsLeavesTheEarlierOnesAndRunningAgainFinishes() {
    try (Workspace cache = Workspace.open(home, NOW)) {
      var cut = new Pen(cache, 1);
      assertThrows(IllegalStateException.class, () -> take(cut));
    }
    assertEquals(
        List.of(4_000L), SqliteLedger.of(home).unfinished().stream().map(ImportNote::row).toList());
    assertEquals(4_000, orders());
    try (Workspace cache = Workspace.open(home, NOW)) {
      assertTrue(
          cache.notices().getFirst().contains("stopped at row 4000; run it again to finish"));
      var pen = new Pen(cache, 99);
      OrdersImported done = take(pen);
      assertEquals(5_000, done.applied());
      assertEquals(4_000, done.duplicates());
      assertEquals(1, pen.weighed);
      OrdersImported again = take(pen);
      assertEquals(ORDERS, again.duplicates());
      assertEquals(1, pen.weighed);
    }
    assertEquals(List.of(), SqliteLedger.of(home).unfinished());
    assertEquals(ORDERS, orders());
    assertEquals(told.stream().sorted().toList().getLast(), told.getLast());
  }

  /// All is in, but the cut came before everybody was weighed again.
  @Test
  void aCutBeforeWeighingIsWeighedByRunningAgain() {
    try (Workspace cache = Workspace.open(home, NOW)) {
      take(new Pen(cache, 99));
      SqliteLedger.of(home).began(NOTE);
      var pen = new Pen(cache, 99);
      assertEquals(0, take(pen).applied());
      assertEquals(1, pen.weighed);
    }
  }

  private OrdersImported take(Pen pen) {
    return new OrderIntake(pen, () -> new PartedSpool(home), SEGMENT)
        .take(
            (taker, progress) -> {
              for (int i = 0; i < ORDERS; i++) {
                progress.at(i + 1L, ORDERS, i + 1L);
                taker.order(order(i), 1);
              }
              return new OrderIntake.Outcome(
                  "orders", ORDERS, 0, 0, List.of(), null, List.of(), true);
            },
            NOTE,
            (done, _, _) -> told.add(done));
  }

  private long orders() {
    List<Viewer> all = new ArrayList<>();
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      shelf.eachViewer(all::add);
    }
    return all.stream().mapToLong(viewer -> viewer.orders().size()).sum();
  }

  private static Arrival order(int no) {
    var money = new Money(100, "USD");
    Instant at = NOW.minusSeconds(ORDERS - no);
    var order =
        new Order(
            "o" + no,
            Order.Status.PAID,
            money,
            Money.zero("USD"),
            List.of(),
            List.of(),
            at,
            at,
            false);
    var raw = new RawEvent(EventKey.of(SHOP, "o" + no), "order-file", "order", at, NOW, "{}");
    Person buyer = Person.of(Identity.own(SHOP, "c" + no % CUSTOMERS));
    return new Arrival(raw, new ShowEvent.OrderChanged(null, buyer, order));
  }

  /// Writes to the cache, and breaks off after so many segments.
  private final class Pen implements HistoryPen {
    private final Workspace cache;
    private int left;
    private int weighed;

    Pen(Workspace cache, int segments) {
      this.cache = cache;
      this.left = segments;
    }

    @Override
    public void takeIn(Bulk orders) {
      if (left-- == 0) {
        throw new IllegalStateException("cut");
      }
      cache
          .journal()
          .takeIn(
              orders,
              () -> viewer -> TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, NOW));
    }

    @Override
    public Ledger ledger() {
      return SqliteLedger.of(home);
    }

    @Override
    public void weighAgain(Journal.Ground because) {
      weighed++;
    }
  }
}
