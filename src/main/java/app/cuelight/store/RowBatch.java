package app.cuelight.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows on their way into a table, sent many to a statement: SQLite spends more on a statement than
/// on a row (`INSERT … VALUES (…), (…), …` takes a half of the time of as many single ones).
///
/// Cells are added one after the other, row after row; [#flush] sends them.
final class RowBatch {

  private static final int[] SIZES = {64, 8, 1};

  private final int columns;
  private final PreparedStatement[] statements = new PreparedStatement[SIZES.length];
  private @Nullable Object[] cells;
  private int filled;

  /// @param head `INSERT INTO table (columns)`
  /// @param tail what follows the values, such as `ON CONFLICT …`
  RowBatch(Connection connection, String head, int columns, String tail) throws SQLException {
    this.columns = columns;
    this.cells = new @Nullable Object[SIZES[0] * columns];
    String row = "(?" + ", ?".repeat(columns - 1) + ")";
    for (int i = 0; i < SIZES.length; i++) {
      String values = row + (", " + row).repeat(SIZES[i] - 1);
      statements[i] = connection.prepareStatement(head + " VALUES " + values + " " + tail);
    }
  }

  RowBatch add(@Nullable Object cell) {
    if (filled == cells.length) {
      cells = Arrays.copyOf(cells, 2 * filled);
    }
    cells[filled++] = cell;
    return this;
  }

  RowBatch add(long cell) {
    return add((Object) cell);
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /// Sends all rows.
  ///
  /// @return how many rows were inserted or changed
  int flush() throws SQLException {
    int changed = 0;
    int from = 0;
    for (int i = 0; i < SIZES.length; i++) {
      int length = SIZES[i] * columns;
      for (; filled - from >= length; from += length) {
        changed += send(statements[i], from, length);
      }
    }
    Arrays.fill(cells, 0, filled, null);
    filled = 0;
    return changed;
  }

  private int send(PreparedStatement statement, int from, int length) throws SQLException {
    for (int i = 0; i < length; i++) {
      set(statement, i + 1, cells[from + i]);
    }
    return statement.executeUpdate();
  }

  /// By type, because the driver's own way through all types it knows takes longer than the rest.
  private static void set(PreparedStatement statement, int place, @Nullable Object cell)
      throws SQLException {
    switch (cell) {
      case null -> statement.setNull(place, Types.NULL);
      case String text -> statement.setString(place, text);
      case Long number -> statement.setLong(place, number);
      case byte[] bytes -> statement.setBytes(place, bytes);
      default -> statement.setObject(place, cell);
    }
  }
}
