package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.viewer.Patrons.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody bought before the orders that are known of her: what her shops said in all, less
/// every order known that was placed by then. An order that comes to light later takes its part
/// off, so nothing counts twice; an order placed after the shop said it is no part of it. Never
/// negative.
///
/// An order of a shop that said something goes off what that shop said. Any other, of a file of
/// orders with a name of its own, may be of each of them: it goes off the first by name that has
/// one left, in the order's currency if one has.
///
/// @param shop the connection of the shop, or null where it is not known which said so
/// @param left what is left of what it said
/// @param at when it said so, milliseconds since 1970
public record Before(@Nullable ConnectionName shop, Patronage left, long at) {

  /// By shop; none where nothing is left.
  public static List<Before> of(Viewer viewer) {
    Known said = viewer.facts().known().get(Fact.PATRONAGE);
    if (said == null) {
      // Nearly everybody: asked with every event.
      return List.of();
    }
    List<Rest> rests =
        Patrons.read(said).values().stream()
            .map(Rest::of)
            .collect(Collectors.toCollection(ArrayList::new));
    if (rests.isEmpty()) {
      return List.of();
    }
    List<Purchase> others = new ArrayList<>();
    for (Purchase order : viewer.orders().values()) {
      int own = order.counts() ? own(rests, order) : -1;
      if (own >= 0) {
        rests.set(own, rests.get(own).without(order));
      } else if (order.counts()) {
        others.add(order);
      }
    }
    for (Purchase order : others) {
      int may = any(rests, order);
      if (may >= 0) {
        rests.set(may, rests.get(may).without(order));
      }
    }
    return rests.stream().filter(rest -> rest.orders > 0).map(Rest::left).toList();
  }

  /// Whether it matters at which shop an order was placed: it does where several said something.
  public static boolean tellsShopsApart(Facts facts) {
    return Patrons.isOfSeveral(facts.known().get(Fact.PATRONAGE));
  }

  /// The place of the shop it was bought at, or -1.
  private static int own(List<Rest> rests, Purchase order) {
    return first(rests, rest -> order.key().connection().equals(rest.said.shop()));
  }

  /// The place of one it may be of, or -1.
  private static int any(List<Rest> rests, Purchase order) {
    int same = first(rests, rest -> rest.mayHold(order) && rest.isIn(order.total().currency()));
    return same >= 0 ? same : first(rests, rest -> rest.mayHold(order));
  }

  private static int first(List<Rest> rests, Predicate<Rest> which) {
    for (int i = 0; i < rests.size(); i++) {
      if (which.test(rests.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// How many orders in all.
  public static long orders(Viewer viewer) {
    long orders = 0;
    for (Before before : of(viewer)) {
      orders += before.left().orders();
    }
    return orders;
  }

  /// What one shop said, and what is left of it while orders go off.
  private record Rest(Said said, long orders, long minor) {

    static Rest of(Said said) {
      Money spent = said.whole().spent();
      return new Rest(said, said.whole().orders(), spent == null ? 0 : spent.minor());
    }

    boolean mayHold(Purchase order) {
      return orders > 0 && order.placedAt() <= said.at();
    }

    boolean isIn(String currency) {
      Money spent = said.whole().spent();
      return spent != null && spent.currency().equals(currency);
    }

    /// An order placed after the shop said it is no part of it.
    Rest without(Purchase order) {
      return order.placedAt() > said.at()
          ? this
          : new Rest(
              said, orders - 1, minor - (isIn(order.total().currency()) ? order.net().minor() : 0));
    }

    Before left() {
      Money spent = said.whole().spent();
      return new Before(
          said.shop(),
          new Patronage(
              orders, spent == null ? null : new Money(Math.max(0, minor), spent.currency())),
          said.at());
    }
  }
}
