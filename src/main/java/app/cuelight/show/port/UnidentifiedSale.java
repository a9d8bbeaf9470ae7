package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;

/// A sale of which nobody knows to whom. It belongs to no viewer, but it is the shop's revenue: it
/// is counted, once, and shown beside what is known.
///
/// @param sale the order's id, or what stands in for it
/// @param net what the shop kept of it; negative where money went back
/// @param rows how many rows of a file told it; 1 where none did
public record UnidentifiedSale(ConnectionName connection, String sale, Money net, int rows) {

  /// What the order of a guest comes to.
  public static UnidentifiedSale of(ConnectionName connection, Order order) {
    boolean counts = order.status().isPaid() && !order.test();
    Money net =
        counts ? order.total().minus(order.refunded()) : Money.zero(order.total().currency());
    return new UnidentifiedSale(connection, order.id(), net, 1);
  }
}
