package app.cuelight.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.CouponMoved.Step;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Note;
import app.cuelight.show.port.Judge;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.store.coupon.CouponStage;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the books of coupons hear of the show: orders, of guests too, what platforms say became of
/// codes, and who was forgotten.
final class CouponNewsTest {

  private static final ConnectionName SHOP = CouponStage.SHOP;

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private int count;

  @BeforeEach
  void grant() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(new Letterbox("live"));
    stage.define(books, null, CouponStage.offer("USD"));
    stage.office(books, "mei").send(CouponStage.FIVE, CouponStage.id(1)).join();
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  private CouponOrders orders() {
    return new CouponOrders(
        books, viewer -> CouponStage.she(viewer.id().value()), stage.clock, "mei");
  }

  private String code() {
    return String.valueOf(books.outbox(1).getFirst().code());
  }

  private Arrival at(ShowEvent event) {
    return at(event, EventKey.of(SHOP, "e" + count++));
  }

  private Arrival at(ShowEvent event, EventKey key) {
    Instant now = stage.clock.instant();
    return new Arrival(new RawEvent(key, "contract", "any", now, now, "{}"), event);
  }

  private static Person she(String id) {
    return new Person(Identity.own(SHOP, id), List.of(), Profile.EMPTY);
  }

  private ShowEvent.CouponMoved move(String who, Step step, @Nullable String order) {
    return new ShowEvent.CouponMoved(she(who), step, code().toLowerCase(Locale.ROOT), null, order);
  }

  private void hear(ShowEvent... events) {
    try (CouponOrders orders = orders()) {
      for (ShowEvent event : events) {
        orders.committed(
            new Committed(List.of(new Committed.Entry(at(event), true, null)), Map.of()));
      }
    }
  }

  private Counts counts() {
    return books.counts("show-1").get(CouponStage.FIVE);
  }

  @Test
  void aGuestsOrderIsMatchedByItsCode() {
    Order order = stage.order("o1", code(), 0, 1);
    hear(new ShowEvent.GuestOrdered(order), new ShowEvent.GuestOrdered(order));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
  }

  @Test
  void aCodeThatSomebodyElseClaimsAndUsesIsALeak() {
    hear(move("u2", Step.CLAIMED, null), move("u2", Step.USED, "o7"));
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.WAITING);
    assertThat(said()).contains("claimed leak");
  }

  @Test
  void aUseIsOneUseWhicheverTellsOfItFirst() {
    Order order = stage.order("o7", code(), 9_000, 1);
    hear(
        move("u1", Step.USED, null),
        move("u1", Step.USED, null),
        new ShowEvent.OrderChanged(null, she("u1"), order),
        move("u1", Step.USED, "o7"),
        move("u1", Step.USED, null));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    assertThat(said()).contains("REDEEMED shop/coupon/1", "REVERSED shop/o7");
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whatThePlatformDeliveredIsDeliveredOnce() throws Exception {
    var office = stage.office(books, "bo");
    office.start();
    stage.pass(Duration.ofSeconds(5));
    CouponStage.awaited(books, SendState.ACCEPTED);
    hear(move("u1", Step.DELIVERED, null), move("u1", Step.CLAIMED, null));
    hear(move("u1", Step.DELIVERED, null), move("u1", Step.CLAIMED, null));
    assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.DELIVERED);
    assertThat(said().stream().filter(line -> line.startsWith("DELIVERED"))).hasSize(1);
    assertThat(said().stream().filter(line -> line.startsWith("claimed"))).hasSize(1);
  }

  @Test
  void whatAnEarlierProcessCommittedAndDidNotTellIsToldAtTheStart() {
    Judge judge =
        viewer ->
            TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, stage.clock.instant());
    var guest = at(new ShowEvent.GuestOrdered(stage.order("o1", code(), 0, 1)));
    var known = at(new ShowEvent.OrderChanged(null, she("u3"), stage.order("o2", code(), 0, 1)));
    try (Workspace cache = Workspace.open(home, stage.clock.instant())) {
      cache.journal().commit(List.of(guest, known), judge);
    }
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      for (int start = 0; start < 2; start++) {
        try (CouponOrders orders = orders()) {
          orders.catchUp(shelf, raw -> raw.key().equals(guest.raw().key()) ? guest : known);
        }
      }
    }
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 1, 0));
  }

  @Test
  void whoIsForgottenWhileHerCouponWaitsGetsNothing() throws Exception {
    Judge judge =
        viewer ->
            TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, stage.clock.instant());
    Viewer she;
    try (Workspace cache = Workspace.open(home, stage.clock.instant());
        SqliteShelf shelf = SqliteShelf.of(home)) {
      cache.journal().commit(List.of(at(new ShowEvent.ViewerUpdated(she("u1")))), judge);
      she = Objects.requireNonNull(shelf.viewer("shop:u1"));
    }
    var live = (Letterbox) stage.channels.getFirst();
    try (CouponOrders orders = orders()) {
      orders.forgotten(she);
    }
    var office = stage.office(books, "bo");
    office.start();
    stage.pass(Duration.ofSeconds(10));
    Thread.sleep(700);
    assertThat(live.parcels).isEmpty();
    var row = books.outbox(1).getFirst();
    assertThat(List.of(row.state(), row.name())).isEqualTo(List.of(SendState.CANCELLED, ""));
    assertThat(row.viewer()).isNull();
    assertThat(books.spent("show-1")).isZero();
    assertThat(books.check()).isEmpty();
  }

  private List<String> said() {
    return books.audit().stream().map(CouponNewsTest::line).toList();
  }

  private static String line(Note note) {
    return (note.became() + " " + note.why()).strip();
  }
}
