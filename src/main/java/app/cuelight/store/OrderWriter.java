package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// Writes the orders that differ from the file. One connection's; not thread-safe.
final class OrderWriter {

  private final RowBatch orders;

  OrderWriter(Connection connection) throws SQLException {
    this.orders =
        new RowBatch(
            connection,
            "INSERT INTO orders (viewer, connection, id, status, currency, total, refunded, title,"
                + " category, placed_at, updated_at, test, placed_said)",
            13,
            "ON CONFLICT (viewer, connection, id) DO UPDATE SET status = excluded.status,"
                + " currency = excluded.currency, total = excluded.total,"
                + " refunded = excluded.refunded, title = excluded.title,"
                + " category = excluded.category, placed_at = excluded.placed_at,"
                + " updated_at = excluded.updated_at, test = excluded.test,"
                + " placed_said = excluded.placed_said");
  }

  void write(ViewerRow row) {
    Map<Purchase.Key, Purchase> now = row.viewer.orders();
    Map<Purchase.Key, Purchase> before = row.stored == null ? Map.of() : row.stored.orders();
    for (Purchase order : now.values()) {
      if (!order.equals(before.get(order.key()))) {
        add(row.no, order);
      }
    }
  }

  void flush() throws SQLException {
    orders.flush();
  }

  private void add(long viewer, Purchase order) {
    orders
        .add(viewer)
        .add(order.key().connection().value())
        .add(order.key().order())
        .add(order.status().name())
        .add(order.total().currency())
        .add(order.total().minor())
        .add(order.refunded().minor())
        .add(order.title())
        .add(order.category())
        .add(order.placedAt())
        .add(order.updatedAt())
        .add(order.test() ? 1L : 0L)
        .add(isPlain(order) ? null : Long.valueOf(order.placedSaid()));
  }

  /// Of nearly every order one report says all that its times tell.
  private static boolean isPlain(Purchase order) {
    return order.placedSaid() == Purchase.said(order.placedAt(), order.updatedAt());
  }
}
