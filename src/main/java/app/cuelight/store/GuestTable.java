package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.show.port.UnidentifiedSale;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Counts orders of guests among the sales nobody is known for, in the transaction that takes them
/// in: each once, by its newest state, and only as long as no state of it says who bought: not when
/// a state that names nobody comes after one that does, either. One connection's; not thread-safe.
final class GuestTable {

  /// A file tells no time of a state: a later file holds.
  static final String BY_FILE =
      "INSERT OR REPLACE INTO unidentified_sales (connection, sale, currency, net, file_rows)"
          + " VALUES (?, ?, ?, ?, ?)";

  private final Connection connection;
  private final OrderNames names;
  private final PreparedStatement keep;
  private final PreparedStatement drop;

  /// @param names of the orders that are somebody's
  GuestTable(Connection connection, OrderNames names) throws SQLException {
    this.connection = connection;
    this.names = names;
    keep =
        connection.prepareStatement(
            "INSERT INTO unidentified_sales (connection, sale, currency, net, file_rows,"
                + " updated_at) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (connection, sale) DO UPDATE SET currency = excluded.currency,"
                + " net = excluded.net, file_rows = excluded.file_rows,"
                + " updated_at = excluded.updated_at"
                + " WHERE excluded.updated_at >= unidentified_sales.updated_at");
    drop =
        connection.prepareStatement(
            "DELETE FROM unidentified_sales WHERE connection = ? AND sale = ?");
  }

  /// @param fresh which of them are new to the log
  void take(List<Arrival> batch, boolean[] fresh) throws SQLException {
    for (int i = 0; i < fresh.length; i++) {
      if (fresh[i]) {
        ConnectionName from = batch.get(i).raw().key().connection();
        switch (batch.get(i).event()) {
          case ShowEvent.GuestOrdered guest -> keep(from, guest.order());
          case ShowEvent.OrderChanged hers -> drop(from, hers.order().id());
          case ShowEvent _ -> {}
        }
      }
    }
  }

  /// After many orders that said who bought.
  void named() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT connection, sale FROM unidentified_sales")) {
      List<Purchase.Key> hers = new ArrayList<>();
      while (row.next()) {
        var sale = new Purchase.Key(new ConnectionName(row.getString(1)), row.getString(2));
        if (names.has(sale)) {
          hers.add(sale);
        }
      }
      for (Purchase.Key sale : hers) {
        drop(sale.connection(), sale.order());
      }
    }
  }

  private void keep(ConnectionName from, Order order) throws SQLException {
    if (names.has(new Purchase.Key(from, order.id()))) {
      return;
    }
    UnidentifiedSale sale = UnidentifiedSale.of(from, order);
    keep.setString(1, from.value());
    keep.setString(2, sale.sale());
    keep.setString(3, sale.net().currency());
    keep.setLong(4, sale.net().minor());
    keep.setInt(5, sale.rows());
    keep.setLong(6, Times.millis(order.updatedAt()));
    keep.executeUpdate();
  }

  private void drop(ConnectionName from, String sale) throws SQLException {
    drop.setString(1, from.value());
    drop.setString(2, sale);
    drop.executeUpdate();
  }
}
