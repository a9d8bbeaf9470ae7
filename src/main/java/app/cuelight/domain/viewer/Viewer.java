package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A person, as all events about her together describe her.
///
/// Every part is a sum, a maximum or a union, so any order of the events gives an equal viewer, and
/// two viewers that turn out to be one person [merge][#merge] into the viewer that all their events
/// would have made. Repetition is the log's business: each event is folded once.
///
/// @param identities sorted; the first names the viewer
/// @param presence by room
/// @param visits in order of time
/// @param orders by key
/// @param ties with whom she talks
public record Viewer(
    ViewerId id,
    List<Identity> identities,
    Facts facts,
    Map<RoomKey, Presence> presence,
    List<Visit> visits,
    Map<Purchase.Key, Purchase> orders,
    Ties ties) {

  public Viewer {
    identities = SortedList.copyOf(identities);
    presence = OrderedMap.copyOf(presence);
    visits = List.copyOf(visits);
    orders = OrderedMap.copyOf(orders);
    if (identities.isEmpty() || !id.value().equals(identities.getFirst().link())) {
      throw new IllegalArgumentException("A viewer is named by the smallest of her identities.");
    }
  }

  /// A person just met: her identities, nothing else.
  public static Viewer of(Person person) {
    TreeSet<Identity> all = new TreeSet<>(person.further());
    all.add(person.identity());
    return named(List.copyOf(all), Facts.NONE, Map.of(), List.of(), Map.of(), Ties.NONE);
  }

  /// The viewer both are.
  public Viewer merge(Viewer other) {
    Map<RoomKey, Presence> rooms = OrderedMap.union(presence, other.presence, Presence::merge);
    List<Visit> all = visits;
    for (Visit visit : other.visits) {
      all = Visit.with(all, visit);
    }
    Map<Purchase.Key, Purchase> bought = OrderedMap.union(orders, other.orders, Purchase::later);
    return named(
        union(other.identities),
        facts.merge(other.facts),
        rooms,
        all,
        bought,
        ties.merge(other.ties));
  }

  /// Whether she is in any room at an instant.
  public boolean isHere(Instant now) {
    for (Presence there : presence.values()) {
      if (there.isHere(now)) {
        return true;
      }
    }
    return false;
  }

  /// When the first was heard of her (milliseconds): a visit, an order, or a word about her;
  /// [Long#MAX_VALUE] when nothing was.
  public long firstSeen() {
    long first = visits.isEmpty() ? Long.MAX_VALUE : visits.getFirst().first();
    for (Purchase order : orders.values()) {
      first = Math.min(first, order.placedAt());
    }
    return Math.min(first, facts.first());
  }

  /// When she was last there (milliseconds): the end of her last visit, or her last order. Else
  /// when the last word about her came; [Long#MIN_VALUE] when none did.
  public long lastSeen() {
    long last = visits.isEmpty() ? Long.MIN_VALUE : visits.getLast().last();
    for (Purchase order : orders.values()) {
      last = Math.max(last, order.placedAt());
    }
    return last == Long.MIN_VALUE ? facts.last() : last;
  }

  Viewer identified(Person person) {
    if (identities.contains(person.identity())
        && (person.further().isEmpty() || identities.containsAll(person.further()))) {
      return this;
    }
    List<Identity> said = new ArrayList<>(person.further());
    said.add(person.identity());
    return named(union(said), facts, presence, visits, orders, ties);
  }

  Viewer knowing(Facts learned) {
    return learned.equals(facts)
        ? this
        : new Viewer(id, identities, learned, presence, visits, orders, ties);
  }

  Viewer inRoom(RoomKey room, Presence there) {
    return new Viewer(id, identities, facts, with(room, there), visits, orders, ties);
  }

  Viewer visiting(RoomKey room, Presence there, Visit visit) {
    return new Viewer(
        id, identities, facts, with(room, there), Visit.with(visits, visit), orders, ties);
  }

  Viewer buying(Purchase purchase) {
    Map<Purchase.Key, Purchase> bought =
        OrderedMap.with(orders, purchase.key(), purchase, Purchase::later);
    return new Viewer(id, identities, facts, presence, visits, bought, ties);
  }

  Viewer tied(Ties other) {
    return other.equals(ties)
        ? this
        : new Viewer(id, identities, facts, presence, visits, orders, other);
  }

  private Map<RoomKey, Presence> with(RoomKey room, Presence there) {
    return OrderedMap.with(presence, room, there, (_, now) -> now);
  }

  private List<Identity> union(List<Identity> others) {
    return SortedList.union(identities, others);
  }

  private static Viewer named(
      List<Identity> identities,
      Facts facts,
      Map<RoomKey, Presence> presence,
      List<Visit> visits,
      Map<Purchase.Key, Purchase> orders,
      Ties ties) {
    ViewerId id = new ViewerId(identities.getFirst().link());
    return new Viewer(id, identities, facts, presence, visits, orders, ties);
  }
}
