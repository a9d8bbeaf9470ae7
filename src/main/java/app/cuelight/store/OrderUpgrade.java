package app.cuelight.store;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Purchase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings orders over that were a row each, one viewer after the other.
final class OrderUpgrade {

  private static final String ROWS =
      "SELECT viewer, connection, id, status, currency, total, refunded, title, category,"
          + " placed_at, updated_at, test, placed_said FROM orders ORDER BY viewer, connection, id";

  /// Written together: viewers at a time.
  private static final int SOME = 1_000;

  private OrderUpgrade() {}

  static void run(Connection connection) throws SQLException {
    var texts = new Texts();
    var names = new OrderNames(connection, new Words(connection));
    var writer = new OrderWriter(connection, names, texts);
    names.putOff();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ROWS)) {
      List<Purchase> hers = new ArrayList<>();
      long viewer = Long.MIN_VALUE;
      int viewers = 0;
      while (row.next()) {
        if (row.getLong(1) != viewer) {
          bring(writer, viewer, hers);
          viewer = row.getLong(1);
          if (++viewers % SOME == 0) {
            writer.flush();
          }
        }
        hers.add(order(row, texts));
      }
      bring(writer, viewer, hers);
    } catch (IllegalArgumentException e) {
      throw Damage.found("an order makes no sense: " + e.getMessage());
    }
    writer.flush();
    names.make();
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE orders");
    }
  }

  /// SQLite sorts names by their bytes, we by their characters.
  private static void bring(OrderWriter writer, long viewer, List<Purchase> hers)
      throws SQLException {
    hers.sort(Comparator.comparing(Purchase::key));
    writer.bring(viewer, hers);
    hers.clear();
  }

  private static Purchase order(ResultSet row, Texts texts) throws SQLException {
    String currency = texts.one(row.getString(5));
    long placedAt = row.getLong(10);
    long updatedAt = row.getLong(11);
    long told = row.getLong(13);
    long said = row.wasNull() ? Purchase.said(placedAt, updatedAt) : told;
    return new Purchase(
        new Purchase.Key(texts.connection(row.getString(2)), row.getString(3)),
        Order.Status.valueOf(row.getString(4)),
        new Money(row.getLong(6), currency),
        texts.money(row.getLong(7), currency),
        texts.oneOrNull(row.getString(8)),
        texts.oneOrNull(row.getString(9)),
        placedAt,
        said,
        updatedAt,
        row.getBoolean(12));
  }
}
