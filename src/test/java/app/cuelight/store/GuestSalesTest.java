package app.cuelight.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.Streams;
import app.cuelight.show.port.Ledger.Unidentified;
import app.cuelight.show.port.UnidentifiedSale;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders of which nobody knows whose they are, as events.
final class GuestSalesTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Instant NOW = Streams.START;

  @TempDir private Path home;
  private Workspace cache;
  private int count;

  @BeforeEach
  void open() {
    cache = Workspace.open(home, NOW);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void eachSaleCountsOnceAndTestsAndUnpaidOnesAreNoMoney() {
    Arrival first = guest(order("o1", 1_000, 0, Order.Status.PAID, 0));
    take(first);
    take(first);
    take(guest(order("o2", 500, 0, Order.Status.PLACED, 0)));
    assertThat(sales()).isEqualTo(sales(2, 1_000));
  }

  @Test
  void ofSeveralStatesTheNewestHoldsInWhateverOrderTheyCome() {
    take(guest(order("o1", 1_000, 300, Order.Status.PAID, 9)));
    take(guest(order("o1", 1_000, 0, Order.Status.PAID, 1)));
    assertThat(sales()).isEqualTo(sales(1, 700));
    take(guest(order("o1", 1_000, 1_000, Order.Status.REFUNDED, 10)));
    assertThat(sales()).isEqualTo(sales(1, 0));
  }

  @Test
  void aSaleWhoseBuyerComesToBeKnownIsHers() {
    take(guest(order("o1", 1_000, 0, Order.Status.PAID, 0)));
    take(guest(order("o2", 200, 0, Order.Status.PAID, 0)));
    var she = new Person(Identity.own(SHOP, "u1"), List.of(), Profile.EMPTY);
    take(
        arrival(
            new ShowEvent.OrderChanged(null, she, order("o1", 1_000, 0, Order.Status.PAID, 5))));
    assertThat(sales()).isEqualTo(sales(1, 200));
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      assertThat(shelf.viewerCount()).isEqualTo(1);
      assertThat(shelf.viewer("shop:u1").orders()).hasSize(1);
    }
  }

  /// Four facts of one order and one of another: in all orders of arrival, one by one and together,
  /// the same is known in the end.
  @Test
  void whateverOrderTheyArriveInASaleIsCountedOnce() throws Exception {
    var she = new Person(Identity.own(SHOP, "u1"), List.of(), Profile.EMPTY);
    List<Arrival> facts =
        List.of(
            guest(order("o1", 1_000, 0, Order.Status.PAID, 1)),
            guest(order("o1", 1_000, 300, Order.Status.PAID, 9)),
            arrival(
                new ShowEvent.OrderChanged(null, she, order("o1", 1_000, 0, Order.Status.PAID, 5))),
            guest(order("o2", 200, 0, Order.Status.PAID, 2)),
            guest(order("o2", 200, 50, Order.Status.PAID, 3)));
    List<List<Arrival>> ways = permutations(facts);
    assertThat(ways).hasSize(120);
    for (int i = 0; i < ways.size(); i++) {
      Path other = home.resolve("way-" + i);
      try (Workspace fresh = Workspace.open(other, NOW)) {
        boolean together = i % 3 == 0;
        for (List<Arrival> batch : together ? List.of(ways.get(i)) : single(ways.get(i))) {
          fresh.journal().commit(batch, SqliteJournalTest.judgeAt(NOW));
        }
        assertThat(SqliteLedger.of(other).unidentified())
            .as("%s", ways.get(i))
            .isEqualTo(sales(1, 150));
      }
    }
  }

  private static List<List<Arrival>> single(List<Arrival> all) {
    return all.stream().map(List::of).toList();
  }

  private static List<List<Arrival>> permutations(List<Arrival> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Arrival>> ways = new ArrayList<>();
    for (Arrival first : all) {
      List<Arrival> rest = new ArrayList<>(all);
      rest.remove(first);
      for (List<Arrival> way : permutations(rest)) {
        List<Arrival> whole = new ArrayList<>(List.of(first));
        whole.addAll(way);
        ways.add(whole);
      }
    }
    return ways;
  }

  @Test
  void aFileThatNamesNobodyTakesNothingFromHer() {
    var she = new Person(Identity.own(SHOP, "u1"), List.of(), Profile.EMPTY);
    take(
        arrival(
            new ShowEvent.OrderChanged(null, she, order("o1", 1_000, 0, Order.Status.PAID, 5))));
    SqliteLedger.of(home)
        .keep(
            List.of(
                new UnidentifiedSale(SHOP, "o1", new Money(1_000, "USD"), 1),
                new UnidentifiedSale(SHOP, "o9", new Money(70, "USD"), 1)));
    assertThat(sales()).isEqualTo(sales(1, 70));
  }

  private void take(Arrival arrival) {
    cache.journal().commit(List.of(arrival), SqliteJournalTest.judgeAt(NOW));
  }

  private Arrival guest(Order order) {
    return arrival(new ShowEvent.GuestOrdered(order));
  }

  private Arrival arrival(ShowEvent event) {
    EventKey key = EventKey.of(SHOP, "e" + count++);
    return new Arrival(new RawEvent(key, "contract", "order", NOW, NOW, "{}"), event);
  }

  private static Order order(
      String id, long total, long refunded, Order.Status status, int minute) {
    return new Order(
        id,
        status,
        new Money(total, "USD"),
        new Money(refunded, "USD"),
        List.of(),
        List.of(),
        NOW,
        NOW.plusSeconds(minute * 60L),
        false);
  }

  private Unidentified sales() {
    return SqliteLedger.of(home).unidentified();
  }

  private static Unidentified sales(long rows, long minor) {
    return new Unidentified(rows, List.of(new Money(minor, "USD")));
  }
}
