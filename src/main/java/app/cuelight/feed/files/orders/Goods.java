package app.cuelight.feed.files.orders;

import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Product;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the rows of one order say of what was bought, and by which coupons.
final class Goods {

  private static final int MOST_ITEMS = 100;

  private Goods() {}

  /// What was bought.
  static List<Order.Item> items(List<Sale> rows) {
    List<Order.Item> items = new ArrayList<>(rows.size());
    for (Sale row : rows) {
      Sale.Line line = row.line();
      if ((!line.isEmpty() || line.category() != null) && items.size() < MOST_ITEMS) {
        String id = line.sku() != null ? line.sku() : line.title();
        var product =
            new Product(
                id == null ? Objects.requireNonNull(line.category()) : id,
                line.title(),
                line.category(),
                null);
        items.add(new Order.Item(product, line.quantity(), null));
      }
    }
    return items;
  }

  /// The codes of all rows; exports name them beside the first line of an order or beside each.
  static List<String> coupons(List<Sale> rows) {
    if (rows.size() == 1) {
      return rows.getFirst().coupons();
    }
    Set<String> codes = LinkedHashSet.newLinkedHashSet(0);
    rows.forEach(row -> codes.addAll(row.coupons()));
    return codes.isEmpty() ? List.of() : codes.stream().limit(CouponCell.MOST).toList();
  }
}
