package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the shop has kept of all of a viewer's paid orders, refunds taken off.
public final class LifetimeNet {

  private LifetimeNet() {}

  /// The sum in the currency she buys in most often (the base one, where rates are known), or null
  /// when she never paid. Orders in other currencies are left out here; what her shops say she
  /// spent before the orders that are known counts where it is in that currency, or can be turned
  /// into it at the rate of the day they said so.
  public static @Nullable Money of(Viewer viewer, ExchangeRates rates) {
    Buying buying = Buying.of(viewer.orders(), rates);
    List<Money> before = before(viewer, rates);
    if (!buying.isBuyer()) {
      return before.isEmpty() ? null : sum(before.getFirst(), before.subList(1, before.size()));
    }
    return sum(buying.net(buying.paid()), before);
  }

  /// That of the shop she bought most often at first.
  private static List<Money> before(Viewer viewer, ExchangeRates rates) {
    return Before.of(viewer).stream()
        .sorted(Comparator.comparingLong((Before one) -> -one.left().orders()))
        .flatMap(one -> Stream.ofNullable(one.left().spent()).map(spent -> in(rates, spent, one)))
        .toList();
  }

  private static Money in(ExchangeRates rates, Money spent, Before one) {
    return Objects.requireNonNullElse(rates.convert(spent, one.at()), spent);
  }

  private static Money sum(Money first, List<Money> others) {
    return others.stream()
        .filter(other -> other.currency().equals(first.currency()))
        .reduce(first, Money::plus);
  }
}
