package app.cuelight.domain.event;

import app.cuelight.domain.basic.Money;
import org.jspecify.annotations.Nullable;

/// What a shop says a customer has bought of it in all, without telling the orders: at Shopify
/// `numberOfOrders` and `amountSpent`, which reach beyond the 60 days whose orders it tells apps.
///
/// @param orders how many, never negative
/// @param spent what they came to in the shop's currency, or null where it does not say
public record Patronage(long orders, @Nullable Money spent) {

  /// Nothing.
  public static final Patronage NONE = new Patronage(0, null);

  public Patronage {
    if (orders < 0) {
      throw new IllegalArgumentException("Nobody placed fewer than no orders.");
    }
  }
}
