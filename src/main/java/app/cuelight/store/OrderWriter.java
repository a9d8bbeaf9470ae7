package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the bundles of orders that differ from the file, and what is counted and found by them.
/// One connection's; not thread-safe.
final class OrderWriter {

  private final OrderBundle bundle;
  private final RowBatch first;
  private final RowBatch further;
  private final OrderNames names;
  private final OrderDays days;

  OrderWriter(Connection connection, OrderNames names, Texts texts) throws SQLException {
    this.bundle = new OrderBundle(texts);
    this.names = names;
    this.first =
        new RowBatch(
            connection,
            "INSERT INTO order_bundles (viewer, orders)",
            2,
            "ON CONFLICT (viewer) DO UPDATE SET orders = excluded.orders");
    this.further =
        new RowBatch(
            connection,
            "INSERT INTO further_bundles (viewer, part, orders)",
            3,
            "ON CONFLICT (viewer, part) DO UPDATE SET orders = excluded.orders");
    this.days = new OrderDays(connection);
  }

  /// Orders leave the file only with their viewer.
  void write(ViewerRow row) throws SQLException {
    Map<Purchase.Key, Purchase> now = row.viewer.orders();
    Map<Purchase.Key, Purchase> before = row.stored == null ? Map.of() : row.stored.orders();
    if (now.equals(before)) {
      return;
    }
    int parts = OrderParts.of(now.size());
    int were = OrderParts.of(before.size());
    var changed = new BitSet();
    for (Purchase order : now.values()) {
      Purchase former = before.get(order.key());
      int part = OrderParts.of(order.key(), parts);
      if (!order.equals(former)) {
        days.write(order, former);
        changed.set(part);
      }
      if (former == null) {
        names.add(order.key());
      } else if (parts != were) {
        int was = OrderParts.of(order.key(), were);
        if (was != part) {
          changed.set(was);
          changed.set(part);
        }
      }
    }
    Ahead ahead = row.ahead;
    if (parts == 1 && ahead != null && ahead.isOf(row.viewer)) {
      first.add(row.no).add(ahead.bundle);
    } else {
      write(row.no, now.values(), parts, changed);
    }
  }

  /// Writes the orders of somebody who has none in bundles yet.
  ///
  /// @param orders in the order of their names
  void bring(long viewer, List<Purchase> orders) throws SQLException {
    var all = new BitSet();
    int parts = OrderParts.of(orders.size());
    for (Purchase order : orders) {
      names.add(order.key());
      days.write(order, null);
      all.set(OrderParts.of(order.key(), parts));
    }
    write(viewer, orders, parts, all);
  }

  private void write(long viewer, Collection<Purchase> orders, int parts, BitSet which) {
    Map<Integer, List<Purchase>> byPart = new TreeMap<>();
    which.stream().forEach(part -> byPart.put(part, new ArrayList<>()));
    for (Purchase order : byPart.isEmpty() ? List.<Purchase>of() : orders) {
      List<Purchase> together = byPart.get(OrderParts.of(order.key(), parts));
      if (together != null) {
        together.add(order);
      }
    }
    byPart.forEach((part, together) -> {
      if (part == 0) {
        first.add(viewer).add(bundle.of(together));
      } else {
        further.add(viewer).add((long) part).add(bundle.of(together));
      }
    });
  }

  /// Somebody's orders leave the file.
  void removed(Viewer stored) throws SQLException {
    for (Purchase order : stored.orders().values()) {
      names.remove(order.key());
      days.remove(order);
    }
  }

  void flush() throws SQLException {
    first.flush();
    further.flush();
    names.flush();
    days.flush();
  }
}
