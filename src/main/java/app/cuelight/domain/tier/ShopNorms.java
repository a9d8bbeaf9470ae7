package app.cuelight.domain.tier;

import java.util.Map;

/// What is usual in this shop, frozen between refreshes so that one buyer does not move another.
///
/// @param medianOrders the median paid order by currency, in minor units
public record ShopNorms(Map<String, Long> medianOrders) {

  /// A shop without a single order.
  public static final ShopNorms NONE = new ShopNorms(Map.of());

  public ShopNorms {
    medianOrders = Map.copyOf(medianOrders);
  }

  /// The median order in a currency.
  ///
  /// @param own what stands in for it while the shop has no order in that currency, minor units
  long medianOrder(String currency, long own) {
    return Math.max(1, medianOrders.getOrDefault(currency, own));
  }
}
