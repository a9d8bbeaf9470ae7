package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Makes a cache what it was when each order was a row.
final class OldOrders {

  private static final String TABLE =
      "CREATE TABLE orders (viewer INTEGER NOT NULL, connection TEXT NOT NULL, id TEXT NOT NULL,"
          + " status TEXT NOT NULL, currency TEXT NOT NULL, total INTEGER NOT NULL,"
          + " refunded INTEGER NOT NULL, title TEXT, category TEXT, placed_at INTEGER NOT NULL,"
          + " updated_at INTEGER NOT NULL, test INTEGER NOT NULL, placed_said INTEGER,"
          + " PRIMARY KEY (viewer, connection, id)) WITHOUT ROWID";

  private OldOrders() {}

  /// To before orders lay in bundles, and all that came after.
  static void takeBack(Path home) {
    List<Viewer> viewers = new ArrayList<>();
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      shelf.eachViewer(viewers::add);
    }
    Tables.run(home, "DELETE FROM order_days");
    Tables.run(home, "DROP VIEW bundles");
    Tables.run(home, "DROP TABLE order_bundles");
    Tables.run(home, "DROP TABLE further_bundles");
    Tables.run(home, "DROP TABLE order_names");
    Tables.run(home, TABLE);
    Tables.run(home, "CREATE INDEX orders_by_name ON orders (connection, id)");
    try (var connection =
        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cuelight.db"))) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO orders (viewer, connection, id, status, currency, total, refunded,"
                  + " title, category, placed_at, updated_at, test, placed_said)"
                  + " SELECT no, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM viewers WHERE id = ?")) {
        for (Viewer viewer : viewers) {
          for (Purchase order : viewer.orders().values()) {
            insert(insert, viewer, order);
          }
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    takeBackVisits(home);
    takeBackParts(home);
    Tables.run(home, "PRAGMA user_version = 16");
  }

  private static void takeBackParts(Path home) {
    Tables.run(home, "DROP INDEX viewers_by_tier");
    Tables.run(home, "CREATE INDEX viewers_by_tier ON viewers (tier, seen)");
    Tables.run(home, "DROP INDEX presence_by_review");
    Tables.run(home, "CREATE INDEX presence_by_review_by ON presence (review_by)");
  }

  /// To before visits told what gifts are worth and which products were looked at.
  static void takeBackVisits(Path home) {
    Tables.run(home, "DROP VIEW visits");
    for (String table : List.of("presence", "past_visits")) {
      for (String column : List.of("worth", "looked", "carted")) {
        Tables.run(home, "ALTER TABLE " + table + " DROP COLUMN " + column);
      }
    }
    Tables.run(home, "CREATE VIEW visits AS SELECT * FROM past_visits");
  }

  private static void insert(PreparedStatement insert, Viewer viewer, Purchase order)
      throws SQLException {
    boolean isPlain = order.placedSaid() == Purchase.said(order.placedAt(), order.updatedAt());
    insert.setString(1, order.key().connection().value());
    insert.setString(2, order.key().order());
    insert.setString(3, order.status().name());
    insert.setString(4, order.total().currency());
    insert.setLong(5, order.total().minor());
    insert.setLong(6, order.refunded().minor());
    insert.setString(7, order.title());
    insert.setString(8, order.category());
    insert.setLong(9, order.placedAt());
    insert.setLong(10, order.updatedAt());
    insert.setBoolean(11, order.test());
    insert.setObject(12, isPlain ? null : order.placedSaid());
    insert.setString(13, viewer.id().value());
    insert.executeUpdate();
  }
}
