package app.cuelight.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows on their way into a table, sent many to a statement: SQLite spends more on a statement than
/// on a row (`INSERT … VALUES (…), (…), …` takes a half of the time of as many single ones), and
/// the driver more on handing over a cell than SQLite on storing it. So a cell that is the same in
/// all rows of a statement (the connection, the currency, what nobody said) is handed over once.
///
/// Cells are added one after the other, row after row; [#flush] sends them.
final class RowBatch {

  private static final int[] SIZES = {64, 8, 1};

  /// Beyond so many combinations of columns that are the same, every cell is handed over.
  private static final int MOST_SHAPES = 32;

  private final Connection connection;
  private final String head;
  private final String tail;
  private final int columns;
  private final PreparedStatement[] statements = new PreparedStatement[SIZES.length];

  /// For the largest number of rows, by which columns are the same in all of them: a bit each.
  private final Map<Long, PreparedStatement> shaped = new HashMap<>();

  private @Nullable Object[] cells;
  private int filled;

  /// @param head `INSERT INTO table (columns)`
  /// @param tail what follows the values, such as `ON CONFLICT …`
  RowBatch(Connection connection, String head, int columns, String tail) throws SQLException {
    this.connection = connection;
    this.head = head;
    this.tail = tail;
    this.columns = columns;
    this.cells = new @Nullable Object[SIZES[0] * columns];
    for (int i = 0; i < SIZES.length; i++) {
      statements[i] = prepare(SIZES[i], 0);
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
    int length = SIZES[0] * columns;
    for (; filled - from >= length; from += length) {
      changed += sendShaped(from);
    }
    for (int i = 1; i < SIZES.length; i++) {
      length = SIZES[i] * columns;
      for (; filled - from >= length; from += length) {
        changed += send(statements[i], from, length);
      }
    }
    Arrays.fill(cells, 0, filled, null);
    filled = 0;
    return changed;
  }

  private int sendShaped(int from) throws SQLException {
    long same = same(from);
    PreparedStatement statement = same == 0 ? statements[0] : shaped.get(same);
    if (statement == null) {
      if (shaped.size() >= MOST_SHAPES) {
        return send(statements[0], from, SIZES[0] * columns);
      }
      statement = prepare(SIZES[0], same);
      shaped.put(same, statement);
    }
    int place = 1;
    for (int column = 0; column < columns; column++) {
      if (has(same, column)) {
        set(statement, place++, cells[from + column]);
      }
    }
    for (int row = 0; row < SIZES[0]; row++) {
      for (int column = 0; column < columns; column++) {
        if (!has(same, column)) {
          set(statement, place++, cells[from + row * columns + column]);
        }
      }
    }
    return statement.executeUpdate();
  }

  /// Which columns hold the same in all rows of the largest statement.
  private long same(int from) {
    long same = 0;
    for (int column = 0; column < Math.min(columns, Long.SIZE); column++) {
      Object first = cells[from + column];
      int row = 1;
      while (row < SIZES[0] && Objects.equals(cells[from + row * columns + column], first)) {
        row++;
      }
      same |= row == SIZES[0] ? 1L << column : 0;
    }
    return same;
  }

  private static boolean has(long columns, int column) {
    return column < Long.SIZE && (columns >>> column & 1) != 0;
  }

  /// A statement for so many rows; parameters of columns that are the same come first.
  private PreparedStatement prepare(int rows, long same) throws SQLException {
    int next = Long.bitCount(same) + 1;
    var sql = new StringBuilder(head).append(" VALUES ");
    for (int row = 0; row < rows; row++) {
      int shared = 1;
      sql.append(row == 0 ? "(" : ", (");
      for (int column = 0; column < columns; column++) {
        sql.append(column == 0 ? "?" : ", ?");
        sql.append(has(same, column) ? shared++ : next++);
      }
      sql.append(')');
    }
    return connection.prepareStatement(sql.append(' ').append(tail).toString());
  }

  private int send(PreparedStatement statement, int from, int length) throws SQLException {
    for (int i = 0; i < length; i++) {
      set(statement, i + 1, cells[from + i]);
    }
    return statement.executeUpdate();
  }

  /// By type, because the driver's own way through all types it knows takes longer than the rest.
  static void set(PreparedStatement statement, int place, @Nullable Object cell)
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
