package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// Writes the orders that differ from the file. One connection's; not thread-safe.
final class OrderWriter {

  private final RowBatch orders;
  private final OrderDays days;

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
    this.days = new OrderDays(connection);
  }

  void write(ViewerRow row) {
    Map<Purchase.Key, Purchase> now = row.viewer.orders();
    Map<Purchase.Key, Purchase> before = row.stored == null ? Map.of() : row.stored.orders();
    for (Purchase order : now.values()) {
      Purchase former = before.get(order.key());
      if (!order.equals(former)) {
        add(row.no, order);
        days.write(order, former);
      }
    }
  }

  /// Somebody's orders leave the file.
  void removed(Viewer stored) {
    stored.orders().values().forEach(days::remove);
  }

  void flush() throws SQLException {
    orders.flush();
    days.flush();
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
