package app.cuelight.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.feed.practice.PracticePlan;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.GroupFilter;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.Manners;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Everything about coupons rehearsed in a practice show, without leaving the machine: filling a
/// pool, a key, a group, a room, and what comes of it.
@Timeout(120)
final class PracticeRehearsalTest {

  private static final OfferId FIVE = new OfferId("five");
  private static final OfferId TEN = new OfferId("ten");
  private static final OfferId ROOM = new OfferId("room");
  private static final GroupFilter PRESENT = new GroupFilter(Set.of(), Set.of(), Set.of(), true);

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final Wiring wiring =
      new Wiring(() -> Instant.now().plus(ahead.get()), new SecureRandom(), _ -> {});

  @TempDir private Path home;

  @Test
  void aPoolAKeyAGroupAndARoomAndWhatIsBoughtWithThem() throws Exception {
    var options =
        new LiveOptions(
            "", "Mei", List.of("US"), false, new Manners(HostProfile.USUAL, GreetingStyle.USUAL));
    try (PracticeShow show =
            PracticeShow.start(
                wiring, home, new PracticePlan(300, 150, 7), wiring.lines(home), options);
        CouponBooks books = SqliteCouponBooks.open(home.resolve("practice"), new SecureRandom())) {
      CouponDesk desk = show.coupons();
      assertThat(desk).isNotNull();
      assertThat(desk.fill(TEN, 20).join()).isEqualTo(20);
      assertThat(books.free(TEN)).isEqualTo(20);
      becomes(() -> show.show().get().rows().size() >= 20);
      becomes(() -> show.shelf().get() != null);
      assertThat(show.shelf().get()).satisfies(PracticeRehearsalTest::isOnTheShelf);

      assertThat(sentToTheFirstWhoMay(desk, show)).isInstanceOf(Verdict.Allowed.class);
      CouponView.Plan plan = desk.plan(TEN, PRESENT).join();
      assertThat(plan.allowed()).isPositive();
      assertThat(desk.sendAll(plan).join()).isPositive();
      assertThat(desk.sendToRoom(ROOM, PRESENT).join()).isInstanceOf(Verdict.Allowed.class);
      ahead.set(Duration.ofSeconds(15));
      becomes(
          () -> arrived(books, FIVE) >= 1 && arrived(books, TEN) >= 5 && arrived(books, ROOM) >= 1);

      ahead.set(Duration.ofSeconds(90));
      becomes(() -> used(books, TEN) >= 1);
      assertThat(books.check()).isEmpty();
      assertThat(books.audit()).anyMatch(note -> note.became().equals("REDEEMED"));
    }
  }

  /// What the show says is on air, as the shop inside it tells it: what it costs, what is left.
  private static void isOnTheShelf(OnShelf seen) {
    assertThat(seen.title()).isNotBlank();
    assertThat(seen.isCounted()).isTrue();
    assertThat(seen.trouble()).isNull();
    assertThat(seen.sizes())
        .isNotEmpty()
        .allMatch(size -> size.price().currency().equals("USD") && size.price().minor() >= 1_700)
        .allMatch(size -> size.left() != null && size.isForSale() == size.left() > 0);
  }

  /// Chance keeps some for comparison, and some do not want to be written to.
  private static Verdict sentToTheFirstWhoMay(CouponDesk desk, PracticeShow show) {
    Verdict verdict = Verdict.Refused.of(Refusal.CONTROL_GROUP);
    for (RoomRow row : show.show().get().rows()) {
      if (verdict instanceof Verdict.Refused && row instanceof RoomRow.Person person) {
        verdict = desk.send(FIVE, person.viewer()).join();
      }
    }
    return verdict;
  }

  private static long arrived(CouponBooks books, OfferId offer) {
    return books.outbox(500).stream()
        .filter(row -> row.offer().equals(offer))
        .filter(row -> row.state() == SendState.ACCEPTED || row.state() == SendState.DELIVERED)
        .count();
  }

  private static long used(CouponBooks books, OfferId offer) {
    CouponBooks.Counts counts =
        books.counts("1").getOrDefault(offer, new CouponBooks.Counts(0, 0, 0, 0, 0));
    return counts.used();
  }

  private static void becomes(BooleanSupplier that) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (!that.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(that.getAsBoolean()).isTrue();
  }
}
