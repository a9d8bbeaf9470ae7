package app.cuelight.store;

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
import java.time.Instant;
import java.util.List;

/// Single events, told in few words.
final class Events {

  static final ConnectionName SHOP = new ConnectionName("shop");
  static final RoomKey ROOM = new RoomKey(SHOP, "live");

  private int count;

  static Person named(String id, String name) {
    return new Person(
        Identity.own(SHOP, id),
        List.of(),
        new Profile(name, "@" + id, null, "en-US", "US", null, null, null, null, null));
  }

  static Person linked(String id, Identity... further) {
    return new Person(Identity.own(SHOP, id), List.of(further), Profile.EMPTY);
  }

  Arrival join(Person viewer, Instant at) {
    return at(
        at,
        new ShowEvent.ViewerJoined(
            ROOM, viewer, ShowEvent.Basis.EXACT, ShowEvent.Client.WEB, null));
  }

  Arrival leave(Person viewer, Instant at, ShowEvent.LeaveReason reason) {
    return at(at, new ShowEvent.ViewerLeft(ROOM, viewer, null, reason, null));
  }

  Arrival update(Person viewer, Instant at) {
    return at(at, new ShowEvent.ViewerUpdated(viewer));
  }

  /// What a shop says she bought of it in all.
  Arrival bought(ConnectionName shop, String id, long orders, Instant at) {
    var said = new Patronage(orders, null);
    Profile profile = new Profile(null, null, null, null, null, null, null, null, null, null, said);
    Person customer = new Person(Identity.own(SHOP, id), List.of(), profile);
    return at(shop, at, new ShowEvent.ViewerUpdated(customer));
  }

  /// An order of a shop of its own.
  Arrival order(ConnectionName shop, Person viewer, Instant at, String id) {
    Money total = Money.of("10.00", "USD");
    Money none = Money.zero("USD");
    var order = new Order(id, Order.Status.PAID, total, none, List.of(), List.of(), at, at, false);
    return at(shop, at, new ShowEvent.OrderChanged(null, viewer, order));
  }

  Arrival order(Person viewer, Instant at, String id, long minor, String currency) {
    return order(viewer, at, id, Order.Status.PAID, new Money(minor, currency));
  }

  Arrival order(Person viewer, Instant at, String id, Order.Status status, Money total) {
    Money none = Money.zero(total.currency());
    return at(
        at,
        new ShowEvent.OrderChanged(
            null, viewer, new Order(id, status, total, none, List.of(), List.of(), at, at, false)));
  }

  /// Money that went back in a row of its own.
  Arrival back(Person viewer, Instant at, String name, long minor, String currency) {
    Money none = Money.zero(currency);
    Money back = new Money(minor, currency);
    var status = Order.Status.REFUNDED;
    return at(
        at,
        new ShowEvent.OrderChanged(
            null,
            viewer,
            new Order(name, status, none, back, List.of(), List.of(), at, at, false)));
  }

  Arrival gift(Person from, Instant at, long count, Money value) {
    return at(at, new ShowEvent.Gave(ROOM, from, "rose", null, count, value, null));
  }

  Arrival look(Person by, Instant at) {
    return at(at, new ShowEvent.ProductClicked(ROOM, by, new Product("p1", null, null, null)));
  }

  Arrival unknown(String type, Instant at) {
    return at(at, new ShowEvent.Unknown(type));
  }

  private Arrival at(Instant at, ShowEvent event) {
    return at(SHOP, at, event);
  }

  private Arrival at(ConnectionName from, Instant at, ShowEvent event) {
    return new Arrival(
        new RawEvent(EventKey.of(from, "e" + count++), "contract", "any", at, at, "{}"), event);
  }
}
