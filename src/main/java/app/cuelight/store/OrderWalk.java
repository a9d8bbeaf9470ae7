package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Walks through all orders, those of the viewers met last first. One connection's; one thread's at
/// a time.
final class OrderWalk {

  private final OrderReader reader;
  private final PreparedStatement bundles;

  OrderWalk(Connection connection) throws SQLException {
    reader = new OrderReader(connection, new Texts());
    bundles =
        connection.prepareStatement("SELECT viewer, orders FROM bundles ORDER BY viewer DESC");
  }

  /// @param goesOn given each order; false ends the walk
  void each(Predicate<Purchase> goesOn) throws SQLException {
    List<Purchase> orders = new ArrayList<>();
    try (ResultSet row = bundles.executeQuery()) {
      while (row.next()) {
        orders.clear();
        reader.add(row, orders);
        for (Purchase order : orders) {
          if (!goesOn.test(order)) {
            return;
          }
        }
      }
    }
  }
}
