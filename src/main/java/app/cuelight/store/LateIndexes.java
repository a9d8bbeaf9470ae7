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
/// Only those that nothing asks while people are written, and that of the moves, which is asked
/// only when people turn out to be one: it is made then. One connection's, not thread-safe.
final class LateIndexes {

  private static final String THOSE =
      " FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE '%UNIQUE%'"
          + " AND tbl_name IN ('viewers', 'presence', 'names', 'identities', 'moves')";

  private final Connection connection;
  private final List<Late> late = new ArrayList<>();

  private record Late(String table, String sql) {}

  private LateIndexes(Connection connection) {
    this.connection = connection;
  }

  /// Puts the indexes off where nobody is known.
  static LateIndexes of(Connection connection) throws SQLException {
    var indexes = new LateIndexes(connection);
    if (Database.number(connection, "SELECT EXISTS (SELECT 1 FROM viewers)") == 0) {
      indexes.drop();
    }
    return indexes;
  }

  private void drop() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT name, tbl_name, sql" + THOSE)) {
        while (row.next()) {
          names.add(row.getString(1));
          late.add(new Late(row.getString(2), row.getString(3)));
        }
      }
      for (String name : names) {
        statement.execute("DROP INDEX " + name);
      }
    }
  }

  /// Makes those of a table that were put off: they are asked from now on.
  void make(String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Late index : late) {
        if (index.table.equals(table)) {
          statement.execute(index.sql);
        }
      }
    }
    late.removeIf(index -> index.table.equals(table));
  }

  /// Makes all that were put off.
  void make() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Late index : late) {
        statement.execute(index.sql);
      }
    }
    late.clear();
  }
}
