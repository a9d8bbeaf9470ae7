package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.UnidentifiedSale;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Counts orders of guests among the sales nobody is known for, in the transaction that takes them
/// in: each once, by its newest state, and only until a state of it says who bought. One
/// connection's; not thread-safe.
final class GuestTable {

  private final PreparedStatement keep;
  private final PreparedStatement drop;

  GuestTable(Connection connection) throws SQLException {
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
          case ShowEvent.OrderChanged hers -> drop(from, hers.order());
          case ShowEvent _ -> {}
        }
      }
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
