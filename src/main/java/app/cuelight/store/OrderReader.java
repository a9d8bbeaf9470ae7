package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the orders of viewers from their bundles. One connection's; not thread-safe.
final class OrderReader {

  /// Viewer and bundle; somebody with very many orders has several.
  static final String BUNDLES = "SELECT viewer, orders FROM bundles WHERE viewer ";

  private static final Comparator<Purchase> BY_NAME = Comparator.comparing(Purchase::key);

  private final OrderBundle bundles;
  private final PreparedStatement hers;

  OrderReader(Connection connection, Texts texts) throws SQLException {
    bundles = new OrderBundle(texts);
    hers = connection.prepareStatement(BUNDLES + "= ?");
  }

  /// The orders of one viewer.
  Map<Purchase.Key, Purchase> of(long viewer) throws SQLException {
    hers.setLong(1, viewer);
    return read(hers).getOrDefault(viewer, Map.of());
  }

  /// The orders of the viewers of whom a statement reads the [#BUNDLES].
  Map<Long, Map<Purchase.Key, Purchase>> read(PreparedStatement select) throws SQLException {
    Map<Long, List<Purchase>> all = new HashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        add(row, all.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>(4)));
      }
    }
    Map<Long, Map<Purchase.Key, Purchase>> orders = HashMap.newHashMap(all.size());
    all.forEach((viewer, hers) -> orders.put(viewer, together(hers)));
    return orders;
  }

  /// Adds the orders of the bundle in a row.
  void add(ResultSet row, List<Purchase> orders) throws SQLException {
    bundles.read(row.getBytes(2), orders);
  }

  /// All orders of one viewer, by name; within a bundle they are in that order.
  static Map<Purchase.Key, Purchase> together(List<Purchase> orders) {
    if (OrderParts.of(orders.size()) > 1) {
      orders.sort(BY_NAME);
    }
    return Purchase.inOrder(orders);
  }
}
