package app.cuelight.store.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
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
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.Audience;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.CouponWiring;
import app.cuelight.show.coupon.GroupFilter;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.MessageChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Books, desks and people for tests about coupons: a real file, a clock that is moved by hand and
/// goes on by itself, and channels that keep what they were given.
public final class CouponStage implements Audience, AutoCloseable {

  public static final ConnectionName SHOP = new ConnectionName("shop");
  public static final OfferId FIVE = new OfferId("five");
  public static final CampaignId SPRING = new CampaignId("spring");
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  public static final GroupFilter EVERYBODY = new GroupFilter(Set.of(), Set.of(), Set.of(), true);
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

  public final List<MessageChannel> channels = new CopyOnWriteArrayList<>();
  public final List<CouponMinter> minters = new CopyOnWriteArrayList<>();
  public final List<RoomKey> rooms = new CopyOnWriteArrayList<>();
  public volatile int crowd = 60;
  private final Path home;
  private final long started = System.nanoTime();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  public final InstantSource clock =
      () -> NOON.plusNanos(System.nanoTime() - started).plus(ahead.get());
  private final List<AutoCloseable> open = new ArrayList<>();

  public CouponStage(Path home) {
    this.home = home;
  }

  public void pass(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  public SqliteCouponBooks books() {
    SqliteCouponBooks books = SqliteCouponBooks.open(home, new SecureRandom());
    open.add(books);
    return books;
  }

  public CouponOffice office(SqliteCouponBooks books, String operator) {
    var office = new CouponOffice(wiring(books, operator));
    open.add(office);
    return office;
  }

  public CouponWiring wiring(SqliteCouponBooks books, String operator) {
    return new CouponWiring(
        books,
        books,
        this,
        () -> List.copyOf(minters),
        () -> List.copyOf(channels),
        (_, code) -> "https://shop.example/discount/" + code,
        new ConsentMatrix(Map.of(), LocalDate.of(2027, 5, 1)),
        clock,
        new Random(7),
        () -> UUID.randomUUID().toString(),
        operator,
        ZoneId.of("UTC"),
        false);
  }

  public static Campaign campaign(@Nullable Money budget) {
    return new Campaign(
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
        Campaign.State.RUNNING);
  }

  public static Offer offer(String currency) {
    return new Offer(
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
        null);
  }

  public static Offer forAll(@Nullable Long total, Set<Tier> tiers) {
    Offer one = offer("USD");
    return new Offer(
        one.id(),
        one.campaign(),
        one.title(),
        one.benefit(),
        null,
        List.of(),
        one.worst(),
        List.of(),
        CodeMode.SHARED,
        "SPRING5",
        tiers,
        new OfferLimits(1, 0, null, total),
        one.validity(),
        Map.of("", "{name}Use {code}", "de", "Nimm {code}"),
        5,
        null);
  }

  public static GuardRails rails(@Nullable Money perShow, @Nullable Money approvalAbove) {
    GuardRails usual = GuardRails.USUAL;
    return new GuardRails(
        perShow,
        null,
        null,
        2,
        4,
        10_000,
        approvalAbove,
        usual.quietFrom(),
        usual.quietTo(),
        false,
        0,
        0,
        "x");
  }

  public void define(SqliteCouponBooks books, Campaign campaign, Offer offer, GuardRails rails) {
    books.keep(campaign, "bo", NOON);
    books.keep(offer, "bo", NOON);
    books.keep(rails, "bo", NOON);
  }

  public void define(SqliteCouponBooks books, @Nullable Money budget, Offer offer) {
    define(books, campaign(budget), offer, rails(null, null));
  }

  public Order order(String id, String code, long refunded, int minute) {
    Instant at = clock.instant();
    return new Order(
        id,
        Order.Status.PAID,
        new Money(9_000, "USD"),
        new Money(refunded, "USD"),
        List.of(),
        List.of(code),
        at,
        at.plusSeconds(minute * 60L),
        false);
  }

  /// Waits until the newest entry is in one of these states.
  public static Row awaited(SqliteCouponBooks books, SendState... states)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    Row row = books.outbox(1).getFirst();
    while (!List.of(states).contains(row.state()) && System.nanoTime() < until) {
      Thread.sleep(20);
      row = books.outbox(1).getFirst();
    }
    return row;
  }

  @Override
  public @Nullable Candidate candidate(ViewerId viewer) {
    return she(viewer.value());
  }

  @Override
  public List<Candidate> matching(GroupFilter filter) {
    return IntStream.range(0, crowd).mapToObj(i -> she("shop:u" + i)).toList();
  }

  @Override
  public List<RoomKey> rooms() {
    return List.copyOf(rooms);
  }

  @Override
  public String show() {
    return "show-1";
  }

  public static ViewerId id(int number) {
    return new ViewerId("shop:u" + number);
  }

  public static Candidate she(String id) {
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

  @Override
  public void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /// Keeps what it was given and takes everything, in a class and for rooms of one connection.
  public static final class Letterbox implements MessageChannel {
    public final List<Parcel> parcels = new CopyOnWriteArrayList<>();
    final String connection;
    volatile Outcome answer = new Outcome.Accepted("taken");

    public Letterbox(String connection) {
      this.connection = connection;
    }

    @Override
    public Name name() {
      return new Name(new ConnectionName(connection), "letters");
    }

    @Override
    public RemoteClass remoteClass() {
      return RemoteClass.KEY;
    }

    @Override
    public Pace pace() {
      return new Pace(1_000, Duration.ofSeconds(1), 5);
    }

    @Override
    public @Nullable Identity reaches(List<Identity> identities) {
      return identities.getFirst();
    }

    @Override
    public boolean reaches(To.Room room) {
      return room.room().connection().value().equals(connection);
    }

    @Override
    public boolean isInRoom() {
      return true;
    }

    @Override
    public List<Outcome> send(List<Parcel> given) {
      parcels.addAll(given);
      return given.stream().map(_ -> answer).toList();
    }

    @Override
    public Outcome look(Parcel parcel) {
      return answer;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
