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

  /// For those whose dates stay as they are: the statement that leaves the indexes alone.
  private final RowBatch signs;

  private final RowBatch all;

  PresenceWriter(Connection connection, ViewerCodec codec) throws SQLException {
    this.codec = codec;
    String head =
        "INSERT INTO presence (viewer, last_seen, here_until, review_by, signs, ties, "
            + VisitColumns.NAMES
            + ")";
    String tail =
        "ON CONFLICT (viewer) DO UPDATE SET last_seen = excluded.last_seen,"
            + " signs = excluded.signs, ties = excluded.ties, first_at = excluded.first_at, "
            + VisitColumns.UPDATE;
    this.signs = new RowBatch(connection, head, COLUMNS, tail);
    this.all =
        new RowBatch(
            connection,
            head,
            COLUMNS,
            tail + ", here_until = excluded.here_until, review_by = excluded.review_by");
  }

  /// A stored date for the next review is moved ahead at once and back only when it has come: a
  /// review too early finds nothing, and most signs of a viewer need not touch the index.
  static long reviewBy(ViewerRow row, Standing standing, long judgedAt) {
    long wanted = Times.millis(standing.reviewAt());
    return row.reviewBy <= wanted && row.reviewBy > judgedAt ? row.reviewBy : wanted;
  }

  void write(ViewerRow row, long lastSeen, long reviewBy) throws SQLException {
    Viewer viewer = row.viewer;
    long hereUntil = ViewerRow.hereUntil(viewer);
    boolean isMoved = row.stored == null || hereUntil != row.hereUntil || reviewBy != row.reviewBy;
    RowBatch target = isMoved ? all : signs;
    target
        .add(row.no)
        .add(lastSeen)
        .add(hereUntil == Long.MIN_VALUE ? null : (Long) hereUntil)
        .add(reviewBy == Long.MAX_VALUE ? null : (Long) reviewBy)
        .add(codec.signs(viewer.facts(), viewer.presence(), lastSeen))
        .add(codec.ties(viewer.ties()));
    if (viewer.visits().isEmpty()) {
      VisitColumns.writeNone(target);
    } else {
      VisitColumns.write(viewer.visits().getLast(), target, codec);
    }
    row.hereUntil = hereUntil;
    row.reviewBy = reviewBy;
  }

  void flush() throws SQLException {
    signs.flush();
    all.flush();
  }
}
