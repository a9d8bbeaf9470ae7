package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Viewers made the way the product makes them: by folding events.
final class People {

  static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");

  private final Person person;
  private Viewer viewer;
  private int events;

  private People(Person person) {
    this.person = person;
    this.viewer = Viewer.of(person);
  }

  static People named(String name) {
    Profile profile = new Profile(name, null, null, "es-MX", "MX", null, null, null, null, null);
    return new People(new Person(Identity.own(SHOP, "u1"), List.of(), profile));
  }

  static People nameless() {
    return new People(Person.of(Identity.own(SHOP, "12345")));
  }

  People joined(Duration ago) {
    return with(
        new ShowEvent.ViewerJoined(ROOM, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null),
        NOW.minus(ago));
  }

  People left(Duration ago) {
    return with(
        new ShowEvent.ViewerLeft(ROOM, person, null, ShowEvent.LeaveReason.LEFT, null),
        NOW.minus(ago));
  }

  People said(String text, Duration ago) {
    return with(new ShowEvent.Commented(ROOM, person, null, text, null, null), NOW.minus(ago));
  }

  People answeredBy(String link, Duration ago) {
    viewer = ViewerFold.answeredBy(viewer, link, NOW.minus(ago).toEpochMilli());
    return this;
  }

  People answering(String link, Duration ago) {
    viewer = ViewerFold.answering(viewer, link, NOW.minus(ago).toEpochMilli());
    return this;
  }

  People shared(Duration ago) {
    return with(new ShowEvent.Shared(ROOM, person), NOW.minus(ago));
  }

  People basket(Duration ago) {
    return with(
        new ShowEvent.CartAdded(ROOM, person, new Product("p1", "Coat", null, null), 1),
        NOW.minus(ago));
  }

  People bought(String amount, int daysAgo) {
    return bought(amount, daysAgo, Order.Status.PAID, "0.00", false);
  }

  People bought(String amount, int daysAgo, Order.Status status, String refunded, boolean test) {
    Order order = order("o" + events, amount, daysAgo, status, refunded, test);
    return with(new ShowEvent.OrderChanged(null, person, order), order.placedAt());
  }

  /// An order of a shop.
  People bought(ConnectionName shop, String id, String amount, int daysAgo) {
    Order order = order(id, amount, daysAgo, Order.Status.PAID, "0.00", false);
    return with(shop, new ShowEvent.OrderChanged(null, person, order), order.placedAt());
  }

  private static Order order(
      String id, String amount, int daysAgo, Order.Status status, String refunded, boolean test) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    return new Order(
        id,
        status,
        Money.of(amount, "USD"),
        Money.of(refunded, "USD"),
        List.of(new Order.Item(new Product("p1", "Cardigan", "knitwear", null), 1, null)),
        List.of(),
        at,
        at,
        test);
  }

  /// What the shop says she bought of it in all.
  People told(long orders, String spent, int daysAgo) {
    return told(SHOP, orders, Money.of(spent, "USD"), daysAgo);
  }

  /// What a shop says she bought of it in all.
  People told(ConnectionName shop, long orders, Money spent, int daysAgo) {
    var said = new Patronage(orders, spent);
    var profile = new Profile(null, null, null, null, null, null, null, null, null, null, said);
    Person she = new Person(person.identity(), List.of(), profile);
    return with(shop, new ShowEvent.ViewerUpdated(she), NOW.minus(Duration.ofDays(daysAgo)));
  }

  Viewer viewer() {
    return viewer;
  }

  private People with(ShowEvent event, Instant at) {
    return with(SHOP, event, at);
  }

  private People with(ConnectionName from, ShowEvent event, Instant at) {
    events++;
    RawEvent raw = new RawEvent(EventKey.of(from, "e" + events), "contract", "test", at, NOW, "{}");
    viewer = ViewerFold.after(viewer, new Arrival(raw, event));
    return this;
  }
}
