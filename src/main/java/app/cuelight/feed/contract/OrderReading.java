package app.cuelight.feed.contract;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an order (`contract.md` §3).
final class OrderReading {

  private static final Map<String, Order.Status> STATUS = Words.of(Order.Status.values());

  private final List<Order.Item> items = new ArrayList<>(2);
  private final List<String> coupons = new ArrayList<>(0);
  private @Nullable String id;
  private Order.@Nullable Status status;
  private @Nullable Money total;
  private @Nullable Money refunded;
  private @Nullable Instant placedAt;
  private @Nullable Instant updatedAt;
  private boolean test;

  private OrderReading() {}

  /// Reads and judges an order that may still lack its times.
  static OrderReading read(Cursor in) {
    var read = new OrderReading();
    in.fields(field -> read.take(field, in));
    read.require(in);
    return read;
  }

  private void require(Cursor in) {
    if (id == null) {
      throw in.missing("id");
    }
    if (status == null) {
      throw in.missing("status");
    }
    if (total == null) {
      throw in.missing("total");
    }
    if (refunded != null && !refunded.currency().equals(total.currency())) {
      throw in.badField("refunded.currency", "must be the currency of the order's total.");
    }
  }

  private void take(String field, Cursor in) {
    switch (field) {
      case "id" -> id = in.id(Limits.LABEL);
      case "status" -> status = in.word(STATUS);
      case "total" -> total = MoneyReading.read(in);
      case "refunded" -> refunded = MoneyReading.read(in);
      case "items" -> in.elements(Limits.ITEMS, () -> items.add(item(in)));
      case "coupons" -> in.elements(Limits.COUPONS, () -> coupons.add(in.id(Limits.LABEL)));
      case "placedAt" -> placedAt = in.instant();
      case "updatedAt" -> updatedAt = in.instant();
      case "test" -> test = in.flag();
      default -> {}
    }
  }

  private static Order.Item item(Cursor in) {
    var read = new ItemReading();
    in.fields(field -> read.take(field, in));
    if (read.product == null) {
      throw in.missing("product");
    }
    return new Order.Item(read.product, read.quantity, read.total);
  }

  /// The order; what it does not say of its times is the time of the event.
  Order order(Instant eventAt) {
    if (id == null || status == null || total == null) {
      throw new IllegalStateException("not required yet");
    }
    return new Order(
        id,
        status,
        total,
        refunded == null ? Money.zero(total.currency()) : refunded,
        items,
        coupons,
        placedAt == null ? eventAt : placedAt,
        updatedAt == null ? eventAt : updatedAt,
        test);
  }

  /// What was said so far.
  private static final class ItemReading {
    private @Nullable Product product;
    private long quantity = 1;
    private @Nullable Money total;

    private void take(String field, Cursor in) {
      switch (field) {
        case "product" -> product = MoneyReading.product(in);
        case "quantity" -> quantity = in.whole(1, Limits.COUNT);
        case "total" -> total = MoneyReading.read(in);
        default -> {}
      }
    }
  }
}
