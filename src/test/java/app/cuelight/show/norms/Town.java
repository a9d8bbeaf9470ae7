package app.cuelight.show.norms;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A shop full of people who do everything people do, the same ones for the same seed.
public final class Town {

  public static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");
  private static final Product COAT = new Product("p1", "Coat", "knitwear", null);
  private static final int SHOWS = 60;

  private int said;
  private final Random random;
  private final List<Viewer> people = new ArrayList<>();
  private Viewer viewer = Viewer.of(person(0));
  private Person person = person(0);
  private int events;

  private Town(long seed) {
    this.random = new Random(seed);
  }

  /// So many people.
  public static List<Viewer> of(int people, long seed) {
    var town = new Town(seed);
    for (int i = 0; i < people; i++) {
      town.live(i);
    }
    return town.people;
  }

  /// Where they live: most in one country, some in another.
  public static Locality home(Viewer viewer) {
    String country = viewer.id().value().hashCode() % 4 == 0 ? "JP" : "MX";
    return new Locality("es-419", country, ZoneId.of("UTC"), Locality.Basis.PROFILE, false);
  }

  private static Person person(int i) {
    String name = i % 9 == 8 ? null : "Mia " + i;
    return new Person(
        Identity.own(SHOP, "u" + i),
        List.of(),
        new Profile(name, null, null, null, null, null, null, null, null, null));
  }

  private void live(int i) {
    person = person(i);
    viewer = Viewer.of(person);
    with(new ShowEvent.ViewerUpdated(person), NOW.minus(Duration.ofDays(500)));
    double keen = Math.pow(random.nextDouble(), 2);
    int since = 1 + random.nextInt(SHOWS);
    int until = random.nextInt(4) == 0 ? random.nextInt(since) : 0;
    for (int show = since; show > until; show--) {
      if (random.nextDouble() < keen) {
        visit(NOW.minus(Duration.ofDays(show * 5L)).plus(Duration.ofMinutes(random.nextInt(30))));
      }
    }
    if (random.nextInt(3) > 0) {
      buy();
    }
    people.add(viewer);
  }

  private void visit(Instant from) {
    with(
        new ShowEvent.ViewerJoined(ROOM, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null),
        from);
    if (random.nextInt(30) == 0) {
      flood(from);
      return;
    }
    for (int i = random.nextInt(12) - 4; i > 0; i--) {
      Instant at = from.plusSeconds(random.nextInt(2_000));
      switch (random.nextInt(9)) {
        case 0 -> with(new ShowEvent.Liked(ROOM, person, 1 + random.nextInt(60)), at);
        case 1 -> with(new ShowEvent.Followed(ROOM, person), at);
        case 2, 3 -> with(new ShowEvent.Shared(ROOM, person), at);
        case 4 -> with(new ShowEvent.ProductClicked(ROOM, person, COAT), at);
        case 5 -> with(new ShowEvent.CartAdded(ROOM, person, COAT, 1), at);
        case 6 ->
            with(
                new ShowEvent.Gave(ROOM, person, "rose", null, 1L + random.nextInt(80), null, null),
                at);
        case 7 -> with(new ShowEvent.Commented(ROOM, person, null, once("lovely"), null, null), at);
        default ->
            with(new ShowEvent.Commented(ROOM, person, null, once("price?"), null, null), at);
      }
    }
    long seconds = random.nextInt(5) == 0 ? random.nextInt(150) : random.nextInt(9_000);
    with(
        new ShowEvent.ViewerLeft(ROOM, person, seconds, ShowEvent.LeaveReason.LEFT, null),
        from.plusSeconds(2_200));
  }

  /// A text that nobody said before.
  private String once(String text) {
    said++;
    return text + " " + Integer.toBinaryString(said).replace("0", "no").replace("1", "ay");
  }

  private void flood(Instant from) {
    for (int i = 0; i < 75; i++) {
      with(
          new ShowEvent.Commented(ROOM, person, null, once("x"), null, null),
          from.plusMillis(300L * i));
    }
    with(
        new ShowEvent.ViewerLeft(ROOM, person, 25L, ShowEvent.LeaveReason.LEFT, null),
        from.plusSeconds(25));
  }

  private void buy() {
    boolean often = random.nextInt(2) == 0;
    double ago = random.nextDouble() * 500;
    int amount = 10 + random.nextInt(often ? 90 : 30);
    while (ago > 0) {
      Instant at = NOW.minus(Duration.ofMinutes(Math.round(ago * 24 * 60)));
      order(at, amount);
      if (random.nextInt(8) == 0) {
        order(at.plus(Duration.ofHours(1 + random.nextInt(9))), amount);
      }
      ago = often && random.nextInt(6) > 0 ? ago - 5 - random.nextDouble() * 50 : -1;
    }
  }

  private void order(Instant at, int amount) {
    int refund = random.nextInt(12) == 0 ? amount / 2 : 0;
    Order said =
        new Order(
            "o" + events,
            Order.Status.PAID,
            new Money(amount * 100L, "USD"),
            new Money(refund * 100L, "USD"),
            List.of(),
            List.of(),
            at,
            at,
            false);
    with(new ShowEvent.OrderChanged(null, person, said), at);
  }

  private void with(ShowEvent event, Instant at) {
    events++;
    RawEvent raw = new RawEvent(EventKey.of(SHOP, "e" + events), "contract", "test", at, NOW, "{}");
    viewer = ViewerFold.after(viewer, new Arrival(raw, event));
  }
}
