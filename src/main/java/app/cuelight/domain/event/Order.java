package app.cuelight.domain.event;

import app.cuelight.domain.basic.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of an order as one event reports it; of several reports the latest by `updatedAt`
/// holds.
///
/// @param refunded the total refunded so far, in the currency of `total`
/// @param test a trial order: never revenue
public record Order(
    String id,
    Status status,
    Money total,
    Money refunded,
    List<Item> items,
    List<String> coupons,
    Instant placedAt,
    Instant updatedAt,
    boolean test) {

  public Order {
    items = List.copyOf(items);
    coupons = List.copyOf(coupons);
    if (!refunded.currency().equals(total.currency())) {
      throw new IllegalArgumentException("A refund is in the currency of its order.");
    }
  }

  /// Where the order stands.
  public enum Status {
    PLACED,
    CANCELLED,
    PAID,
    SHIPPED,
    COMPLETED,
    REFUNDED;

    /// Whether money came in (and may have gone back again).
    public boolean isPaid() {
      return switch (this) {
        case PAID, SHIPPED, COMPLETED, REFUNDED -> true;
        case PLACED, CANCELLED -> false;
      };
    }
  }

  /// One line of the order.
  public record Item(Product product, long quantity, @Nullable Money total) {}
}
