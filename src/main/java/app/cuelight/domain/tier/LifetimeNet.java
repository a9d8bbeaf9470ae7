package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Viewer;
import org.jspecify.annotations.Nullable;

/// What the shop has kept of all of a viewer's paid orders, refunds taken off.
public final class LifetimeNet {

  private LifetimeNet() {}

  /// The sum in the currency she buys in most often (the base one, where rates are known), or null
  /// when she never paid. Orders in other currencies are left out here; what her shop says she
  /// spent before the orders that are known counts where it is in that currency.
  public static @Nullable Money of(Viewer viewer, ExchangeRates rates) {
    Buying buying = Buying.of(viewer.orders(), rates);
    Money before = Before.of(viewer).spent();
    if (!buying.isBuyer()) {
      return before;
    }
    Money known = buying.net(buying.paid());
    return before == null || !before.currency().equals(known.currency())
        ? known
        : known.plus(before);
  }
}
