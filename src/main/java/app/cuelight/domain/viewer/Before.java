package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.viewer.Patrons.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    List<Rest> rests = new ArrayList<>();
    Set<ConnectionName> shops = new HashSet<>();
    for (Said said : Patrons.read(viewer.facts().known().get(Fact.PATRONAGE)).values()) {
      rests.add(new Rest(said));
      if (said.shop() != null) {
        shops.add(said.shop());
      }
    }
    if (rests.isEmpty()) {
      return List.of();
    }
    List<Purchase> others = new ArrayList<>();
    for (Purchase order : viewer.orders().values()) {
      if (!order.counts()) {
        continue;
      }
      if (shops.contains(order.key().connection())) {
        rests.stream()
            .filter(rest -> order.key().connection().equals(rest.said.shop()))
            .forEach(rest -> rest.takeOff(order));
      } else {
        others.add(order);
      }
    }
    others.forEach(order -> takeOff(rests, order));
    return rests.stream().filter(rest -> rest.orders > 0).map(Rest::left).toList();
  }

  private static void takeOff(List<Rest> rests, Purchase order) {
    List<Rest> may = rests.stream().filter(rest -> rest.orders > 0 && rest.covers(order)).toList();
    may.stream()
        .filter(rest -> rest.isIn(order.total().currency()))
        .findFirst()
        .or(() -> may.stream().findFirst())
        .ifPresent(rest -> rest.takeOff(order));
  }

  /// How many orders in all.
  public static long orders(Viewer viewer) {
    return of(viewer).stream().mapToLong(before -> before.left().orders()).sum();
  }

  /// What one shop said, and what is left of it while orders go off.
  private static final class Rest {
    final Said said;
    long orders;
    long minor;

    Rest(Said said) {
      this.said = said;
      this.orders = said.whole().orders();
      Money spent = said.whole().spent();
      this.minor = spent == null ? 0 : spent.minor();
    }

    boolean covers(Purchase order) {
      return order.placedAt() <= said.at();
    }

    boolean isIn(String currency) {
      Money spent = said.whole().spent();
      return spent != null && spent.currency().equals(currency);
    }

    void takeOff(Purchase order) {
      if (covers(order)) {
        orders--;
        minor -= isIn(order.total().currency()) ? order.net().minor() : 0;
      }
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
