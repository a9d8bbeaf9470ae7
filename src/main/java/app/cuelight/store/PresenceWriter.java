package app.cuelight.store;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes what changes with every sign of a viewer, her last visit among it. One connection's; not
/// thread-safe.
final class PresenceWriter {

  private static final int COLUMNS = 6 + VisitColumns.COUNT;

  private final ViewerCodec codec;
  private final RowBatch people;
  private final PresenceChanges changes;

  PresenceWriter(Connection connection, ViewerCodec codec) throws SQLException {
    this.codec = codec;
    this.changes = new PresenceChanges(connection, codec);
    this.people =
        new RowBatch(
            connection,
            // Whatever a number left behind is hers no more.
            "INSERT OR REPLACE INTO presence (viewer, last_seen, here_until, review_by, signs, ties, "
                + VisitColumns.NAMES
                + ")",
            COLUMNS,
            "");
  }

  /// A stored date for the next review is moved ahead at once and back only when it has come: a
  /// review too early finds nothing, and most signs of a viewer need not touch the index.
  static long reviewBy(ViewerRow row, Standing standing, long judgedAt) {
    long wanted = Times.millis(standing.reviewAt());
    return row.reviewBy <= wanted && row.reviewBy > judgedAt ? row.reviewBy : wanted;
  }

  void write(ViewerRow row, long lastSeen, long reviewBy) throws SQLException {
    long hereUntil = ViewerRow.hereUntil(row.viewer);
    if (row.stored == null) {
      add(row, lastSeen, hereUntil, reviewBy);
    } else {
      changes.write(row, row.stored, new PresenceChanges.Dates(lastSeen, hereUntil, reviewBy));
    }
    row.hereUntil = hereUntil;
    row.reviewBy = reviewBy;
  }

  void flush() throws SQLException {
    people.flush();
    changes.flush();
  }

  private void add(ViewerRow row, long lastSeen, long hereUntil, long reviewBy)
      throws SQLException {
    Viewer viewer = row.viewer;
    people
        .add(row.no)
        .add(lastSeen)
        .add(hereUntil == Long.MIN_VALUE ? null : (Long) hereUntil)
        .add(reviewBy == Long.MAX_VALUE ? null : (Long) reviewBy)
        .add(codec.signs(viewer.facts(), viewer.presence(), lastSeen))
        .add(codec.ties(viewer.ties()));
    if (viewer.visits().isEmpty()) {
      VisitColumns.writeNone(people);
    } else {
      VisitColumns.write(viewer.visits().getLast(), people, codec);
    }
  }
}
