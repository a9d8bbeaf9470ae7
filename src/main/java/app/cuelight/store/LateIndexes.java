package app.cuelight.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Indexes over tables in which nobody stands yet, made after the rows instead of with them:
/// sorting their keys once takes a third of the time of putting each in its place. All within the
/// transaction of whoever writes, so that a crash leaves them as they were.
///
/// Only those that nothing asks while people are written: that of the moves stays, since people who
/// turn out to be one are looked up by it. One connection's, not thread-safe.
final class LateIndexes {

  private static final String THOSE =
      " FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE '%UNIQUE%'"
          + " AND tbl_name IN ('viewers', 'presence', 'names', 'identities')";

  private final Connection connection;
  private final List<String> made = new ArrayList<>();

  private LateIndexes(Connection connection) {
    this.connection = connection;
  }

  /// Puts the indexes off where nobody is known.
  static LateIndexes of(Connection connection) throws SQLException {
    var late = new LateIndexes(connection);
    if (Database.number(connection, "SELECT EXISTS (SELECT 1 FROM viewers)") == 0) {
      late.drop();
    }
    return late;
  }

  private void drop() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT name, sql" + THOSE)) {
        while (row.next()) {
          names.add(row.getString(1));
          made.add(row.getString(2));
        }
      }
      for (String name : names) {
        statement.execute("DROP INDEX " + name);
      }
    }
  }

  /// Makes those that were put off.
  void make() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : made) {
        statement.execute(sql);
      }
    }
    made.clear();
  }
}
