package app.cuelight.store;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes of the presence of people who are in the file what differs from it, and nothing else.
///
/// Of twenty columns a like changes four. Those that are not named are neither handed over nor, if
/// they are indexed, looked up in their index (SQLite goes by the names, not by the values). In the
/// order of their numbers rows of the same page follow each other: together that is half the time
/// of writing all columns in the order people were heard of.
///
/// One connection's; not thread-safe.
final class PresenceChanges implements VisitColumns.Taker {

  /// Beyond so many combinations all columns are written.
  private static final int MOST_SHAPES = 100;

  private static final List<String> COLUMNS = columns();

  private final Connection connection;
  private final ViewerCodec codec;
  private final Map<Integer, PreparedStatement> statements = new HashMap<>();
  private final List<Row> waiting = new ArrayList<>();

  private final @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
  private int count;
  private int shape;
  private int place;

  /// What is to be written of somebody.
  private static final class Row {
    private final long no;

    /// Which columns: a bit each, by their place.
    private final int shape;

    private final @Nullable Object[] cells;

    Row(long no, int shape, @Nullable Object[] cells) {
      this.no = no;
      this.shape = shape;
      this.cells = cells;
    }
  }

  /// What is written beside the viewer herself.
  ///
  /// @param hereUntil [Long#MIN_VALUE] for null
  /// @param reviewBy [Long#MAX_VALUE] for null
  record Dates(long lastSeen, long hereUntil, long reviewBy) {}

  PresenceChanges(Connection connection, ViewerCodec codec) {
    this.connection = connection;
    this.codec = codec;
  }

  /// Takes somebody; nothing is in the file before [#flush].
  ///
  /// @param row with the dates that are in the file
  /// @param before as she is in the file
  void write(ViewerRow row, Viewer before, Dates dates) throws SQLException {
    gather(row, before, dates, false);
    if (!statements.containsKey(shape) && statements.size() >= MOST_SHAPES) {
      gather(row, before, dates, true);
    }
    statement(shape);
    waiting.add(new Row(row.no, shape, Arrays.copyOf(cells, count)));
  }

  void flush() throws SQLException {
    waiting.sort(Comparator.comparingLong(row -> row.no));
    for (Row row : waiting) {
      PreparedStatement statement = statement(row.shape);
      int at = 1;
      for (Object cell : row.cells) {
        RowBatch.set(statement, at++, cell);
      }
      statement.setLong(at, row.no);
      statement.executeUpdate();
    }
    waiting.clear();
  }

  private void gather(ViewerRow row, Viewer before, Dates dates, boolean isWhole)
      throws SQLException {
    count = 0;
    shape = 0;
    place = 0;
    Viewer now = row.viewer;
    write(dates.lastSeen);
    write(codec.signs(now.facts(), now.presence(), dates.lastSeen));
    if (isWhole || dates.hereUntil != row.hereUntil) {
      write(dates.hereUntil == Long.MIN_VALUE ? null : (Long) dates.hereUntil);
    } else {
      leave();
    }
    if (isWhole || dates.reviewBy != row.reviewBy) {
      write(dates.reviewBy == Long.MAX_VALUE ? null : (Long) dates.reviewBy);
    } else {
      leave();
    }
    if (isWhole || !before.ties().equals(now.ties())) {
      write(codec.ties(now.ties()));
    } else {
      leave();
    }
    VisitColumns.changes(isWhole ? null : last(before), last(now), codec, this);
  }

  @Override
  public void leave() {
    place++;
  }

  @Override
  public void write(@Nullable Object cell) {
    cells[count++] = cell;
    shape |= 1 << place++;
  }

  private PreparedStatement statement(int of) throws SQLException {
    PreparedStatement known = statements.get(of);
    if (known != null) {
      return known;
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if ((of >>> i & 1) != 0) {
        named.add(COLUMNS.get(i) + " = ?");
      }
    }
    PreparedStatement made =
        connection.prepareStatement(
            "UPDATE presence SET " + String.join(", ", named) + " WHERE viewer = ?");
    statements.put(of, made);
    return made;
  }

  private static @Nullable Visit last(Viewer viewer) {
    return viewer.visits().isEmpty() ? null : viewer.visits().getLast();
  }

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of("last_seen", "signs", "here_until", "review_by", "ties"));
    columns.addAll(List.of(VisitColumns.NAMES.split(", ")));
    return List.copyOf(columns);
  }
}
