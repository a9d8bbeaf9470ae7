package app.cuelight.domain.event;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Random streams of events of every kind about a few people, hard on whoever folds them: people
/// seen by two connections and only sometimes linked, sequence numbers that contradict the clock,
/// facts said twice, orders updated out of order, transient leaves, clocks ahead of ours.
///
/// The same seed gives the same stream.
public final class Streams {

  /// When the streams take place; the platforms' clocks are up to ten days around it.
  public static final Instant START = Instant.parse("2027-03-01T12:00:00Z");

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ConnectionName AGORA = new ConnectionName("agora-eu");
  private static final ConnectionName TIKTOK = new ConnectionName("tiktok");
  private static final List<String> NAMES =
      List.of("Ana", "Zoë", "美玲", "Ali علي", "🦊 fox", "ANA", "O'Neil; DROP TABLE viewers");
  private static final List<String> COUNTRIES = List.of("US", "MX", "TH", "FR", "SA");

  private final RandomGenerator random;
  private final int people;
  private int count;

  private Streams(RandomGenerator random, int people) {
    this.random = random;
    this.people = people;
  }

  /// A stream in order of arrival.
  public static List<Arrival> of(long seed, int people, int events) {
    Streams streams = new Streams(new Random(seed), people);
    List<Arrival> stream = new ArrayList<>(events);
    for (int i = 0; i < events; i++) {
      stream.add(streams.next());
    }
    return stream;
  }

  /// The same events in another order, some of them twice, some again under another first id.
  public static List<Arrival> disturbed(List<Arrival> stream, long seed) {
    Random random = new Random(seed);
    List<Arrival> disturbed = new ArrayList<>(stream);
    for (Arrival arrival : stream) {
      if (random.nextInt(4) == 0) {
        disturbed.add(arrival);
      }
      EventKey key = arrival.raw().key();
      if (key.secondId() != null && random.nextInt(4) == 0) {
        EventKey other = new EventKey(key.connection(), key.id() + "/again", key.secondId());
        disturbed.add(new Arrival(raw(arrival.raw(), other), arrival.event()));
      }
    }
    Collections.shuffle(disturbed, random);
    return disturbed;
  }

  private static RawEvent raw(RawEvent raw, EventKey key) {
    return new RawEvent(
        key, raw.format(), raw.type(), raw.occurredAt(), raw.receivedAt(), raw.data());
  }

  private Arrival next() {
    int no = count++;
    ConnectionName connection = one(List.of(SHOP, AGORA, TIKTOK));
    ShowEvent event = event(connection, person(connection));
    Instant received = START.plusMillis(no * 977L);
    Instant occurred =
        received.plusSeconds(random.nextInt(-10 * 86_400, 300)).plusNanos(random.nextInt(1_000));
    EventKey key =
        new EventKey(connection, "e" + no, random.nextInt(3) == 0 ? "second-" + no : null);
    String type = event instanceof ShowEvent.Unknown unknown ? unknown.type() : "kind";
    String data = "{\"no\":" + no + "}";
    return new Arrival(new RawEvent(key, "test", type, occurred, received, data), event);
  }

  /// Every person has an id on each connection; sometimes two of them are named together, and now
  /// and then an id of two neighbours, who then were one person all along.
  private Person person(ConnectionName connection) {
    int who = random.nextInt(people);
    List<Identity> further = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      further.add(identity(one(List.of(SHOP, AGORA, TIKTOK)), who));
    }
    if (random.nextInt(12) == 0) {
      further.add(new Identity(connection, "shop.customer", "c" + who / 3));
    }
    if (random.nextInt(12) == 0) {
      further.add(new Identity(connection, "card", "k" + who / 2));
    }
    return new Person(identity(connection, who), further, profile());
  }

  private static Identity identity(ConnectionName connection, int who) {
    return connection.equals(AGORA)
        ? new Identity(connection, "agora.uid", "9" + who)
        : Identity.own(connection, "u" + who);
  }

  private Profile profile() {
    if (random.nextInt(3) > 0) {
      return Profile.EMPTY;
    }
    return new Profile(
        maybe(one(NAMES)),
        maybe("handle" + random.nextInt(3)),
        maybe("https://example.com/" + random.nextInt(3) + ".png"),
        maybe(one(List.of("en-US", "es-MX", "th", "zh-Hans"))),
        maybe(one(COUNTRIES)),
        maybe("region " + random.nextInt(2)),
        maybe("America/New_York"),
        maybe("--03-0" + random.nextInt(1, 9)),
        random.nextInt(8) == 0 ? Set.of(one(List.of(Role.values()))) : null,
        random.nextInt(4) == 0
            ? new Consent(random.nextBoolean(), null, random.nextBoolean(), null)
            : null);
  }

  private ShowEvent event(ConnectionName connection, Person viewer) {
    RoomKey room = new RoomKey(connection, "room/" + random.nextInt(2));
    Long seq = random.nextBoolean() ? null : (Long) random.nextLong(-3, 40);
    return switch (random.nextInt(21)) {
      case 0, 1, 2 ->
          new ShowEvent.ViewerJoined(
              room,
              viewer,
              one(List.of(ShowEvent.Basis.values())),
              one(List.of(ShowEvent.Client.values())),
              seq);
      case 3, 4 ->
          new ShowEvent.ViewerLeft(
              room,
              viewer,
              random.nextBoolean() ? null : (Long) random.nextLong(-5, 100_000),
              one(List.of(ShowEvent.LeaveReason.values())),
              seq);
      case 5 -> new ShowEvent.ViewerUpdated(viewer);
      case 6 -> new ShowEvent.RoleChanged(room, viewer, random.nextBoolean(), seq);
      case 7, 8 ->
          new ShowEvent.Commented(
              room, viewer, "m" + count, random.nextBoolean() ? "price?" : "wow", null, null);
      case 9 -> new ShowEvent.CommentDeleted(room, "m" + random.nextInt(count));
      case 10 -> new ShowEvent.ViewerBanned(room, viewer);
      case 11 ->
          new ShowEvent.Liked(room, random.nextBoolean() ? viewer : null, random.nextInt(1, 50));
      case 12 -> new ShowEvent.Followed(room, viewer);
      case 13 -> new ShowEvent.Shared(room, viewer);
      case 14 ->
          new ShowEvent.Gave(
              room,
              viewer,
              "rose",
              null,
              random.nextInt(1, 99),
              value(),
              random.nextBoolean()
                  ? null
                  : new ShowEvent.Streak("s" + random.nextInt(4), random.nextBoolean()));
      case 15 -> new ShowEvent.ProductClicked(room, viewer, product());
      case 16 -> new ShowEvent.CartAdded(room, viewer, product(), 1);
      case 17, 18 ->
          new ShowEvent.OrderChanged(random.nextBoolean() ? null : room, viewer, order());
      case 19 -> other(room, viewer);
      default -> new ShowEvent.Unknown("moon.phase" + random.nextInt(3));
    };
  }

  private ShowEvent other(RoomKey room, Person viewer) {
    return switch (random.nextInt(5)) {
      case 0 -> new ShowEvent.RoomMeasured(room, Map.of("concurrent", random.nextLong(1000)));
      case 1 -> new ShowEvent.StreamStateChanged(room, ShowEvent.StreamState.LIVE, null);
      case 2 -> new ShowEvent.StreamQualityMeasured(room, "loss", 0.1, null, null);
      case 3 -> new ShowEvent.ProductShown(room, product());
      default ->
          new ShowEvent.CouponMoved(viewer, ShowEvent.CouponMoved.Step.CLAIMED, "CODE", null, null);
    };
  }

  private Order order() {
    String currency = one(List.of("USD", "JPY", "KWD"));
    long total = random.nextLong(0, 20_000);
    Instant placed = START.minus(Duration.ofHours(random.nextInt(24 * 300)));
    List<Order.Item> items =
        random.nextBoolean() ? List.of() : List.of(new Order.Item(product(), 1, null));
    return new Order(
        "o" + random.nextInt(people * 2),
        one(List.of(Order.Status.values())),
        new Money(total, currency),
        new Money(random.nextInt(3) == 0 ? random.nextLong(total + 1) : 0, currency),
        items,
        List.of(),
        placed,
        placed.plusSeconds(60L * random.nextInt(4)),
        random.nextInt(10) == 0);
  }

  /// Of its own dice, so that the rest of a stream is what it was before gifts had values.
  private @Nullable Money value() {
    int roll = (count * 7_919 >>> 2) % 6;
    return roll < 2 ? null : new Money(roll * 37L + count % 11, roll < 5 ? "USD" : "JPY");
  }

  private Product product() {
    int no = random.nextInt(9);
    return new Product("p" + no, maybe("Serum " + no), maybe("beauty"), null);
  }

  private String maybe(String text) {
    return random.nextBoolean() ? text : null;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
