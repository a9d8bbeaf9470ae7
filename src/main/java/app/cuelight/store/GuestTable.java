package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.UnidentifiedSale;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Counts orders of guests among the sales nobody is known for, in the transaction that takes them
/// in: each once, by its newest state, and only as long as no state of it says who bought: not when
/// a state that names nobody comes after one that does, either. One connection's; not thread-safe.
final class GuestTable {

  private static final String NOT_HERS =
      " NOT EXISTS (SELECT 1 FROM orders o WHERE o.connection = ?1 AND o.id = ?2)";

  /// A file tells no time of a state: a later file holds.
  static final String BY_FILE =
      "INSERT OR REPLACE INTO unidentified_sales (connection, sale, currency, net, file_rows)"
          + " SELECT ?1, ?2, ?3, ?4, ?5 WHERE"
          + NOT_HERS;

  private static final String KNOWN_BY_NOW =
      "DELETE FROM unidentified_sales WHERE EXISTS (SELECT 1 FROM orders o"
          + " WHERE o.connection = unidentified_sales.connection"
          + " AND o.id = unidentified_sales.sale)";

  private final Connection connection;

  private final PreparedStatement keep;
  private final PreparedStatement drop;

  GuestTable(Connection connection) throws SQLException {
    this.connection = connection;
    keep =
        connection.prepareStatement(
            "INSERT INTO unidentified_sales (connection, sale, currency, net, file_rows,"
                + " updated_at) SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE"
                + NOT_HERS
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
          case ShowEvent.OrderChanged hers -> drop(from, hers.order());
          case ShowEvent _ -> {}
        }
      }
    }
  }

  /// After many orders that said who bought.
  void named() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(KNOWN_BY_NOW);
    }
  }

  private void keep(ConnectionName from, Order order) throws SQLException {
    UnidentifiedSale sale = UnidentifiedSale.of(from, order);
    keep.setString(1, from.value());
    keep.setString(2, sale.sale());
    keep.setString(3, sale.net().currency());
    keep.setLong(4, sale.net().minor());
    keep.setInt(5, sale.rows());
    keep.setLong(6, Times.millis(order.updatedAt()));
    keep.executeUpdate();
  }

  private void drop(ConnectionName from, Order order) throws SQLException {
    drop.setString(1, from.value());
    drop.setString(2, order.id());
    drop.executeUpdate();
  }
}
