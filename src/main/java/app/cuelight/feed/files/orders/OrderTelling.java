package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes the event of an order out of a file: known by the order and a hash of what it says, so
/// that the same is nothing again and a newer state is an event of its own. Not safe for several
/// threads.
final class OrderTelling {

  private final Terms terms;
  private final Contacts hashing;
  private final JsonBytes out = new JsonBytes();
  private final OrderJson json = new OrderJson(out);

  OrderTelling(Terms terms, Contacts hashing) {
    this.terms = terms;
    this.hashing = hashing;
  }

  /// The first two understandings of a file differ in what they say. Beyond them one may come back
  /// to what was said before, so that the number of the understanding makes the event another one.
  Arrival arrival(Sale.Buyer buyer, Order order, boolean isStated) {
    Person person = person(buyer);
    Instant updated = order.updatedAt();
    Instant stated = isStated ? updated.minusMillis(terms.edition()) : null;
    out.clear();
    out.number(order.placedAt().toEpochMilli());
    int from = out.length();
    json.write(person, order);
    int open = out.length();
    json.end(stated);
    int end = out.length();
    if (terms.edition() >= 2) {
      out.number(terms.edition());
    }
    String mark = hashing.mark(out);
    Instant told = updated.equals(order.placedAt()) ? null : updated;
    if (Objects.equals(stated, told)) {
      out.cut(end);
    } else {
      out.cut(open);
      json.end(told);
    }
    var key = EventKey.of(terms.connection(), order.id() + " " + mark);
    var raw =
        new RawEvent(key, OrderFile.FORMAT, "order", order.placedAt(), terms.now(), out.text(from));
    return new Arrival(raw, new ShowEvent.OrderChanged(null, person, order));
  }

  private Person person(Sale.Buyer buyer) {
    List<Identity> further = List.of();
    if (buyer.mail() != null || buyer.phone() != null) {
      further = new ArrayList<>(2);
      if (buyer.mail() != null) {
        further.add(new Identity(terms.connection(), "email.sha256", buyer.mail()));
      }
      if (buyer.phone() != null) {
        further.add(new Identity(terms.connection(), "phone.sha256", buyer.phone()));
      }
    }
    Profile profile =
        new Profile(buyer.name(), null, null, null, buyer.country(), null, null, null, null, null);
    return new Person(Identity.own(terms.connection(), buyer.id()), further, profile);
  }
}
