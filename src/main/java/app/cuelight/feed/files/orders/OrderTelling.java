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
import org.jspecify.annotations.Nullable;

/// Makes the event of an order out of a file: known by the order and a hash of what it says, so
/// that the same is nothing again and a newer state is an event of its own. Not safe for several
/// threads.
final class OrderTelling {

  private final Terms terms;
  private final Contacts hashing;
  private @Nullable Instant lastTold;
  private String lastText = "";

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
    String content = OrderJson.of(person, order, stated);
    String said = order.placedAt().toEpochMilli() + content;
    String mark = hashing.hash(terms.edition() < 2 ? said : said + terms.edition());
    Instant told = updated.equals(order.placedAt()) ? null : updated;
    String data =
        Objects.equals(stated, told) ? content : said(person, order, told, stated, content);
    var key = EventKey.of(terms.connection(), order.id() + " " + mark.substring(0, 16));
    var raw = new RawEvent(key, OrderFile.FORMAT, "order", order.placedAt(), terms.now(), data);
    return new Arrival(raw, new ShowEvent.OrderChanged(null, person, order));
  }

  /// What is said of the order, and as of when. The time of the file is the same in all of them.
  private String said(
      Person person,
      Order order,
      @Nullable Instant told,
      @Nullable Instant stated,
      String content) {
    if (told == null || stated != null) {
      return OrderJson.of(person, order, told);
    }
    if (!told.equals(lastTold)) {
      lastTold = told;
      lastText = told.toString();
    }
    return OrderJson.updated(content, lastText);
  }

  private Person person(Sale.Buyer buyer) {
    List<Identity> further = new ArrayList<>(2);
    if (buyer.mail() != null) {
      further.add(new Identity(terms.connection(), "email.sha256", buyer.mail()));
    }
    if (buyer.phone() != null) {
      further.add(new Identity(terms.connection(), "phone.sha256", buyer.phone()));
    }
    Profile profile =
        new Profile(buyer.name(), null, null, null, buyer.country(), null, null, null, null, null);
    return new Person(Identity.own(terms.connection(), buyer.id()), further, profile);
  }
}
