package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes orders out of what was put into a basket.
final class Baskets {

  private Baskets() {}

  /// Some pieces of one thing.
  record Line(Goods.Article article, int quantity) {}

  /// A paid order in the money of the buyer's country.
  static Order order(String id, Culture culture, List<Line> lines, Instant placed) {
    List<Order.Item> items = new ArrayList<>();
    Money total = Money.zero(culture.currency());
    for (Line line : lines) {
      Money price = culture.price(line.article().dollars() * line.quantity());
      items.add(new Order.Item(line.article().in(culture), line.quantity(), price));
      total = total.plus(price);
    }
    return new Order(
        "PR-" + id,
        Order.Status.PAID,
        total,
        Money.zero(total.currency()),
        items,
        List.of(),
        placed,
        placed,
        false);
  }
}
