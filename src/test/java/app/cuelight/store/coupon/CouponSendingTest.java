package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.ConsentMatrix;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.Audience;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.CouponWiring;
import app.cuelight.show.coupon.GroupFilter;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.RemoteTrouble;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One key, never twice, never lost: two desks on one file, against a service that answers in every
/// way a service can.
final class CouponSendingTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final OfferId FIVE = new OfferId("five");
  private static final CampaignId SPRING = new CampaignId("spring");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final long PATIENCE_NANOS = Duration.ofSeconds(40).toNanos();

  @TempDir Path home;

  /// Moves on by itself, three times as fast as the day, so that take-backs pass.
  private final long started = System.nanoTime();

  private final InstantSource clock = () -> NOON.plusNanos((System.nanoTime() - started) * 3);
  private final List<AutoCloseable> open = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /// A service with a ledger of its own: what it was told, and what reached whom.
  private static final class Service implements MessageChannel {

    private final RemoteClass remote;
    private final Random chance;
    private final Map<String, Integer> reached = new ConcurrentHashMap<>();

    Service(RemoteClass remote, long seed) {
      this.remote = remote;
      this.chance = new Random(seed);
    }

    @Override
    public Name name() {
      return new Name(new ConnectionName("chat"), "scripted");
    }

    @Override
    public RemoteClass remoteClass() {
      return remote;
    }

    @Override
    public Pace pace() {
      return new Pace(100_000, Duration.ofSeconds(1), 3);
    }

    @Override
    public @Nullable Identity reaches(List<Identity> identities) {
      return identities.getFirst();
    }

    @Override
    public boolean isInRoom() {
      return true;
    }

    @Override
    public List<Outcome> send(List<Parcel> parcels) {
      return parcels.stream().map(this::send).toList();
    }

    private synchronized Outcome send(Parcel parcel) {
      return switch (chance.nextInt(12)) {
        case 0 -> {
          accept(parcel);
          yield failed(RemoteTrouble.Kind.UNKNOWN); // accepted, then the line dropped
        }
        case 1 -> failed(RemoteTrouble.Kind.UNKNOWN); // dropped before
        case 2 -> failed(RemoteTrouble.Kind.LATER); // 429
        case 3 -> {
          accept(parcel);
          throw new IllegalStateException("broke its word");
        }
        default -> {
          accept(parcel);
          yield new Outcome.Accepted(parcel.key());
        }
      };
    }

    private void accept(Parcel parcel) {
      if (remote == RemoteClass.KEY || remote == RemoteClass.UNIQUE) {
        reached.putIfAbsent(parcel.key(), 1);
      } else {
        reached.merge(parcel.key(), 1, Integer::sum);
      }
    }

    private static Outcome failed(RemoteTrouble.Kind kind) {
      return new Outcome.Failed(new RemoteTrouble(kind, "scripted", "It failed.", "失败。", null));
    }

    @Override
    public Outcome look(Parcel parcel) {
      return reached.containsKey(parcel.key())
          ? new Outcome.Delivered(parcel.key())
          : new Outcome.Offline();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private SqliteCouponBooks books() {
    return books(home);
  }

  private SqliteCouponBooks books(Path home) {
    SqliteCouponBooks books = SqliteCouponBooks.open(home, new SecureRandom());
    open.add(books);
    return books;
  }

  private CouponOffice office(SqliteCouponBooks books, MessageChannel channel, String operator) {
    var office =
        new CouponOffice(
            new CouponWiring(
                books,
                books,
                new People(),
                List::of,
                () -> List.of(channel),
                (_, code) -> "https://shop.example/discount/" + code,
                new ConsentMatrix(Map.of(), LocalDate.of(2027, 5, 1)),
                clock,
                new Random(7),
                () -> UUID.randomUUID().toString(),
                operator,
                ZoneId.of("UTC"),
                false));
    open.add(office);
    return office;
  }

  private static final class People implements Audience {
    @Override
    public @Nullable Candidate candidate(ViewerId viewer) {
      return she(viewer.value());
    }

    @Override
    public List<Candidate> matching(GroupFilter filter) {
      List<Candidate> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        all.add(she("shop:u" + i));
      }
      return all;
    }

    @Override
    public String show() {
      return "show-1";
    }
  }

  private static Candidate she(String id) {
    return new Candidate(
        new ViewerId(id),
        List.of(Identity.own(SHOP, id.substring(id.indexOf(':') + 1))),
        "Ana " + id,
        Tier.MEMBER,
        2,
        null,
        false,
        false,
        true,
        "en",
        "US",
        ZoneId.of("America/New_York"),
        null,
        true);
  }

  private void define(SqliteCouponBooks books, @Nullable Money budget, String currency) {
    books.keep(
        new Campaign(
            SPRING,
            "Spring",
            Purpose.ACTIVE,
            NOON.minusSeconds(60),
            null,
            ZoneId.of("UTC"),
            0,
            "salt",
            budget,
            null,
            "bo",
            Campaign.State.APPROVED),
        "bo",
        NOON);
    books.move(SPRING, Campaign.State.RUNNING, "bo", NOON);
    books.keep(
        new Offer(
            FIVE,
            SPRING,
            "Five off",
            new Benefit.Off(new Discount.Amount(new Money(500, currency))),
            null,
            List.of(),
            new Money(500, currency),
            List.of(),
            CodeMode.UNIQUE,
            null,
            Set.of(),
            new OfferLimits(1, 0, null, null),
            new Validity.For(Duration.ofDays(2)),
            Map.of("", "Hi {name}: {code} until {until}"),
            5,
            null),
        "bo",
        NOON);
    GuardRails usual = GuardRails.USUAL;
    books.keep(
        new GuardRails(
            null,
            null,
            null,
            2,
            4,
            10_000,
            null,
            usual.quietFrom(),
            usual.quietTo(),
            false,
            0,
            0,
            "x"),
        "bo",
        NOON);
  }

  /// Beside each other, each with books of its own: most of the time they wait for a take-back, a
  /// lease or another try.
  @Test
  void everyIntentHasOneCodeAndAtMostOneMessage() throws Exception {
    List<Callable<RemoteClass>> all = new ArrayList<>();
    for (RemoteClass remote : RemoteClass.values()) {
      all.add(() -> {
        oneCodeAndAtMostOneMessage(remote, home.resolve(remote.name()));
        return remote;
      });
    }
    try (ExecutorService hands = Executors.newCachedThreadPool()) {
      for (Future<RemoteClass> proven : hands.invokeAll(all)) {
        proven.get();
      }
    }
  }

  private void oneCodeAndAtMostOneMessage(RemoteClass remote, Path home) throws Exception {
    SqliteCouponBooks first = books(home);
    define(first, new Money(40 * 500, "USD"), "USD");
    var service = new Service(remote, 42);
    CouponOffice mei = office(first, service, "mei");
    CouponOffice bo = office(books(home), service, "bo");
    mei.start();
    List<CompletableFuture<Verdict>> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      answers.add(mei.send(FIVE, new ViewerId("shop:u" + i)));
      answers.add(bo.send(FIVE, new ViewerId("shop:u" + i)));
      answers.add(mei.send(FIVE, new ViewerId("shop:u" + i)));
    }
    long allowed = answers.stream().filter(one -> one.join() instanceof Verdict.Allowed).count();
    assertThat(allowed)
        .as("%s: a budget for forty, two desks, three presses each", remote)
        .isEqualTo(40);
    // The first desk dies with what it began; the second one takes over.
    mei.close();
    bo.start();
    List<Row> rows = settled(first);
    assertThat(rows).hasSize(40);
    assertThat(rows.stream().map(Row::code).distinct()).hasSize(40);
    assertThat(rows.stream().map(Row::intent).distinct()).hasSize(40);
    for (Row row : rows) {
      int messages = service.reached.getOrDefault(row.intent(), 0);
      assertThat(messages).as("%s %s", remote, row).isLessThanOrEqualTo(1);
      if (row.state() == SendState.ACCEPTED || row.state() == SendState.DELIVERED) {
        assertThat(messages).as("%s %s", remote, row).isEqualTo(1);
      }
      if (remote != RemoteClass.BLIND) {
        assertThat(row.state()).as("%s", row).isNotEqualTo(SendState.REJECTED);
      }
    }
    assertThat(first.check()).isEmpty();
  }

  /// Waits until nothing is on its way.
  private static List<Row> settled(SqliteCouponBooks books) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    List<Row> rows = books.outbox(1_000);
    while (System.nanoTime() < until && !rows.stream().allMatch(row -> isSettled(row.state()))) {
      Thread.sleep(50);
      rows = books.outbox(1_000);
    }
    assertThat(rows).as("no row is stuck").allMatch(row -> isSettled(row.state()));
    return rows;
  }

  private static boolean isSettled(SendState state) {
    return state.isFinal() || state == SendState.ACCEPTED || state == SendState.UNCERTAIN;
  }

  @ParameterizedTest
  @EnumSource(value = RemoteClass.class, names = "KEY")
  void whatIsTakenBackCostsNothingAndMayBeSentAgain(RemoteClass remote) throws Exception {
    SqliteCouponBooks books = books();
    define(books, new Money(500, "JPY"), "JPY");
    CouponOffice mei = office(books, new Service(remote, 1), "mei");
    assertThat(mei.send(FIVE, new ViewerId("shop:u1")).join()).isInstanceOf(Verdict.Allowed.class);
    assertThat(mei.send(FIVE, new ViewerId("shop:u2")).join())
        .isInstanceOfSatisfying(
            Verdict.Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.BUDGET_SPENT));
    assertThat(mei.takeBackLast().join()).isTrue();
    assertThat(mei.takeBackLast().join()).isFalse();
    assertThat(books.spent("show-1")).isZero();
    assertThat(mei.send(FIVE, new ViewerId("shop:u1")).join()).isInstanceOf(Verdict.Allowed.class);
    List<Row> rows = books.outbox(10);
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().code()).isNotEqualTo(rows.getLast().code());
    assertThat(books.check()).isEmpty();
  }

  @Test
  void aGroupIsPlannedThenSentThenTakenBackAsAWhole() throws Exception {
    SqliteCouponBooks books = books();
    define(books, new Money(10 * 500, "KWD"), "KWD");
    CouponOffice mei = office(books, new Service(RemoteClass.KEY, 1), "mei");
    var plan = mei.plan(FIVE, new GroupFilter(Set.of(), Set.of(), Set.of(), true)).join();
    assertThat(plan.matches()).isEqualTo(60);
    assertThat(plan.allowed()).isEqualTo(10);
    assertThat(plan.refused()).isEqualTo(Map.of(Refusal.BUDGET_SPENT, 50));
    assertThat(plan.worst()).isEqualTo(new Money(5_000, "KWD"));
    assertThat(books.outbox(10)).as("counting writes nothing").isEmpty();
    assertThat(mei.sendAll(plan).join()).isEqualTo(10);
    assertThat(mei.sendAll(plan).handle((_, e) -> e.getMessage()).join()).contains("too old");
    assertThat(mei.takeBackLast().join()).isTrue();
    assertThat(books.outbox(100)).allMatch(row -> row.state() == SendState.CANCELLED);
    assertThat(books.spent("show-1")).isZero();
  }

  @Test
  void anOrderIsMatchedOnceAndARefundReversesItOnce() throws Exception {
    SqliteCouponBooks books = books();
    define(books, null, "USD");
    CouponOffice mei = office(books, new Service(RemoteClass.KEY, 1), "mei");
    mei.send(FIVE, new ViewerId("shop:u1")).join();
    String code = String.valueOf(books.outbox(1).getFirst().code());
    Order paid = order(code.toLowerCase(java.util.Locale.ROOT), 0, 1);
    books.ordered("shop", paid, List.of("shop:u1"), clock.instant());
    books.ordered("shop", paid, List.of("shop:u1"), clock.instant());
    assertThat(books.counts("show-1").get(FIVE))
        .isEqualTo(new app.cuelight.show.port.CouponBooks.Counts(1, 1, 1, 0, 0));
    long lines = books.audit().size();
    Order back = order(code, 9_000, 2);
    books.ordered("shop", back, List.of("shop:u1"), clock.instant());
    books.ordered("shop", back, List.of("shop:u1"), clock.instant());
    assertThat(books.audit()).hasSize((int) lines + 1);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void aCodeInOtherHandsIsALeak() {
    SqliteCouponBooks books = books();
    define(books, null, "USD");
    CouponOffice mei = office(books, new Service(RemoteClass.KEY, 1), "mei");
    mei.send(FIVE, new ViewerId("shop:u1")).join();
    String code = String.valueOf(books.outbox(1).getFirst().code());
    books.ordered("shop", order(code, 0, 1), List.of("shop:u2"), clock.instant());
    assertThat(books.counts("show-1").get(FIVE))
        .isEqualTo(new app.cuelight.show.port.CouponBooks.Counts(1, 0, 0, 1, 0));
  }

  @Test
  void whoIsForgottenGetsNothingAndSumsStay() {
    SqliteCouponBooks books = books();
    define(books, null, "USD");
    CouponOffice mei = office(books, new Service(RemoteClass.KEY, 1), "mei");
    mei.send(FIVE, new ViewerId("shop:u1")).join();
    books.forget(she("shop:u1"), "bo", clock.instant());
    Row row = books.outbox(1).getFirst();
    assertThat(row.viewer()).isNull();
    assertThat(row.name()).isEmpty();
    assertThat(row.state()).isEqualTo(SendState.CANCELLED);
    assertThat(books.spent("show-1")).isZero();
    assertThat(books.check()).isEmpty();
  }

  private Order order(String code, long refunded, int minute) {
    Instant at = clock.instant();
    return new Order(
        "o1",
        Order.Status.PAID,
        new Money(9_000, "USD"),
        new Money(refunded, "USD"),
        List.of(),
        List.of(code),
        at,
        at.plusSeconds(minute * 60L),
        false);
  }
}
