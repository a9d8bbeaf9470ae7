package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
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
import app.cuelight.show.port.Judge;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A cache as large as a shop gets, for the benchmarks: the tables of viewers without a log.
public final class LargeCache {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final List<String> COUNTRIES = List.of("US", "MX", "DE", "SA", "ID", "JP");
  private static final int PIECE = 20_000;
  private static final long DAY = 86_400_000L;

  private final Random random = new Random(7);
  private final Instant now;
  private int events;

  private LargeCache(Instant now) {
    this.now = now;
  }

  /// How many people there are, and what there is of each.
  ///
  /// @param orders of a person, in the middle
  /// @param present how many of them have just come into the room
  public record Size(int viewers, int orders, int present) {}

  /// Fills a new cache with people of whom each bought some times.
  public static void fill(Path home, Size size, Instant now, Judge judge) {
    Workspace.open(home, now).close();
    try (Connection connection = Database.writer(home.resolve(Workspace.FILE))) {
      var words = new Words(connection);
      var writer =
          new ViewerWriter(
              connection,
              new ViewerCodec(words),
              new TagTable(connection),
              new ChangeFeed(connection),
              new OrderNames(connection, words));
      var cache = new LargeCache(now);
      for (int no = 1; no <= size.viewers(); no++) {
        Viewer buyer = cache.buyer(no, size.orders());
        boolean isHere = no > size.viewers() - size.present();
        var row = new ViewerRow(no, isHere ? cache.joined(buyer) : buyer);
        row.isTouched = true;
        writer.write(row, judge.judge(row.viewer), now.toEpochMilli());
        if (no % PIECE == 0) {
          writer.flush();
          connection.commit();
        }
      }
      writer.flush();
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Viewer buyer(int who, int orders) {
    Person person = person(who);
    Viewer viewer = Viewer.of(person);
    long first = now.toEpochMilli() - (1 + random.nextInt(700)) * DAY;
    int bought = 1 + random.nextInt(2 * orders - 1);
    for (int i = 0; i < bought; i++) {
      long at = first + (long) (random.nextDouble() * (now.toEpochMilli() - first));
      viewer = ViewerFold.after(viewer, order(person, at));
    }
    return viewer;
  }

  private static Person person(int who) {
    Profile profile =
        new Profile(
            "Name " + who,
            "h" + who,
            null,
            "en-US",
            COUNTRIES.get(who % COUNTRIES.size()),
            null,
            null,
            null,
            null,
            null);
    return new Person(Identity.own(SHOP, "u" + who), List.of(), profile);
  }

  private Viewer joined(Viewer viewer) {
    Person person = new Person(viewer.identities().getFirst(), List.of(), Profile.EMPTY);
    RawEvent raw =
        new RawEvent(EventKey.of(SHOP, "j" + events++), "contract", "join", now, now, "");
    return ViewerFold.after(
        viewer,
        new Arrival(
            raw,
            new ShowEvent.ViewerJoined(
                new RoomKey(SHOP, "live"),
                person,
                ShowEvent.Basis.EXACT,
                ShowEvent.Client.IOS,
                null)));
  }

  private Arrival order(Person person, long at) {
    Instant placed = Instant.ofEpochMilli(at);
    String id = "o" + events++;
    Order order =
        new Order(
            id,
            Order.Status.PAID,
            new Money(500 + random.nextInt(20_000), "USD"),
            Money.zero("USD"),
            List.of(new Order.Item(new Product("p1", "Cardigan", "knitwear", null), 1, null)),
            List.of(),
            placed,
            placed,
            false);
    RawEvent raw = new RawEvent(EventKey.of(SHOP, id), "contract", "order", placed, now, "");
    return new Arrival(raw, new ShowEvent.OrderChanged(null, person, order));
  }
}
