package app.cuelight.store;

import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Writes the visits that differ from the file. One connection's; not thread-safe.
final class VisitWriter {

  private final ViewerCodec codec;
  private final RowBatch visits;
  private final PreparedStatement delete;

  VisitWriter(Connection connection, ViewerCodec codec) throws SQLException {
    this.codec = codec;
    this.visits =
        new RowBatch(
            connection,
            "INSERT INTO visits (viewer, first_at, last_at, joins, comments, questions, likes,"
                + " follows, shares, gifts, looks, baskets, seconds, streaks)",
            14,
            "ON CONFLICT (viewer, first_at) DO UPDATE SET last_at = excluded.last_at,"
                + " joins = excluded.joins, comments = excluded.comments,"
                + " questions = excluded.questions, likes = excluded.likes,"
                + " follows = excluded.follows, shares = excluded.shares, gifts = excluded.gifts,"
                + " looks = excluded.looks, baskets = excluded.baskets,"
                + " seconds = excluded.seconds, streaks = excluded.streaks");
    this.delete =
        connection.prepareStatement("DELETE FROM visits WHERE viewer = ? AND first_at = ?");
  }

  /// Both lists are in order of time, so they are walked side by side.
  void write(ViewerRow row) throws SQLException {
    List<Visit> before = row.stored == null ? List.of() : row.stored.visits();
    List<Visit> now = row.viewer.visits();
    int old = 0;
    for (Visit visit : now) {
      while (old < before.size() && before.get(old).first() < visit.first()) {
        remove(row.no, before.get(old++));
      }
      boolean known = old < before.size() && before.get(old).first() == visit.first();
      if (!known || !before.get(old).equals(visit)) {
        add(row.no, visit);
      }
      old += known ? 1 : 0;
    }
    while (old < before.size()) {
      remove(row.no, before.get(old++));
    }
  }

  void flush() throws SQLException {
    visits.flush();
  }

  private void remove(long viewer, Visit visit) throws SQLException {
    delete.setLong(1, viewer);
    delete.setLong(2, visit.first());
    delete.executeUpdate();
  }

  private void add(long viewer, Visit visit) {
    Tally tally = visit.tally();
    visits
        .add(viewer)
        .add(visit.first())
        .add(visit.last())
        .add(tally.joins())
        .add(tally.comments())
        .add(tally.questions())
        .add(tally.likes())
        .add(tally.follows())
        .add(tally.shares())
        .add(tally.gifts())
        .add(tally.looks())
        .add(tally.baskets())
        .add(tally.seconds())
        .add(codec.streaks(tally.streaks()));
  }
}
