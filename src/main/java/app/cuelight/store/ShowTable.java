package app.cuelight.store;

import app.cuelight.show.port.ShowRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The shows. One connection's; not thread-safe.
final class ShowTable {

  /// A show of which nothing was heard for this long is over.
  private static final Duration SILENCE = Duration.ofHours(6);

  private final PreparedStatement selectLast;
  private final PreparedStatement selectLastEvent;
  private final PreparedStatement insert;
  private final PreparedStatement update;

  ShowTable(Connection connection) throws SQLException {
    selectLast =
        connection.prepareStatement(
            "SELECT id, title, opened_at, live_at, ended_at FROM shows ORDER BY id DESC LIMIT 1");
    selectLastEvent =
        connection.prepareStatement("SELECT received_at FROM log ORDER BY no DESC LIMIT 1");
    insert =
        connection.prepareStatement(
            "INSERT INTO shows (id, title, opened_at, live_at, ended_at) VALUES (?, ?, ?, ?, ?)");
    update =
        connection.prepareStatement(
            "UPDATE shows SET title = ?, opened_at = ?, live_at = ?, ended_at = ? WHERE id = ?");
  }

  ShowRecord at(Instant now, String title) throws SQLException {
    ShowRecord last = last();
    if (last != null && last.endedAt() == null && isHeard(last, now)) {
      return last;
    }
    ShowRecord next = new ShowRecord(last == null ? 1 : last.id() + 1, title, now, null, null);
    insert.setLong(1, next.id());
    insert.setString(2, next.title());
    set(insert, 3, next.openedAt());
    set(insert, 4, next.liveAt());
    set(insert, 5, next.endedAt());
    insert.executeUpdate();
    return next;
  }

  void keep(ShowRecord show) throws SQLException {
    update.setString(1, show.title());
    set(update, 2, show.openedAt());
    set(update, 3, show.liveAt());
    set(update, 4, show.endedAt());
    update.setLong(5, show.id());
    if (update.executeUpdate() == 0) {
      throw new IllegalArgumentException("There is no show " + show.id() + " to keep.");
    }
  }

  private boolean isHeard(ShowRecord show, Instant now) throws SQLException {
    Instant heard = show.liveAt() == null ? show.openedAt() : show.liveAt();
    try (ResultSet row = selectLastEvent.executeQuery()) {
      if (row.next()) {
        Instant event = Instant.ofEpochMilli(row.getLong(1));
        heard = event.isAfter(heard) ? event : heard;
      }
    }
    return heard.isAfter(now.minus(SILENCE));
  }

  private @Nullable ShowRecord last() throws SQLException {
    try (ResultSet row = selectLast.executeQuery()) {
      return row.next()
          ? new ShowRecord(
              row.getLong(1),
              row.getString(2),
              Instant.ofEpochMilli(row.getLong(3)),
              instant(row, 4),
              instant(row, 5))
          : null;
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static void set(PreparedStatement statement, int column, @Nullable Instant instant)
      throws SQLException {
    if (instant == null) {
      statement.setNull(column, Types.INTEGER);
    } else {
      statement.setLong(column, Times.millis(instant));
    }
  }
}
