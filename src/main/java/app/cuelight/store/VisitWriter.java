package app.cuelight.store;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Writes the past visits that differ from the file; the last one lies with the presence. One
/// connection's; not thread-safe.
final class VisitWriter {

  private final ViewerCodec codec;
  private final RowBatch visits;
  private final PreparedStatement delete;

  VisitWriter(Connection connection, ViewerCodec codec) throws SQLException {
    this.codec = codec;
    this.visits =
        new RowBatch(
            connection,
            "INSERT INTO past_visits (viewer, " + VisitColumns.NAMES + ")",
            1 + VisitColumns.COUNT,
            "ON CONFLICT (viewer, first_at) DO UPDATE SET " + VisitColumns.UPDATE);
    this.delete =
        connection.prepareStatement("DELETE FROM past_visits WHERE viewer = ? AND first_at = ?");
  }

  /// Both lists are in order of time, so they are walked side by side.
  void write(ViewerRow row) throws SQLException {
    List<Visit> before = row.stored == null ? List.of() : past(row.stored);
    List<Visit> now = past(row.viewer);
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
    visits.add(viewer);
    VisitColumns.write(visit, visits, codec);
  }

  private static List<Visit> past(Viewer viewer) {
    List<Visit> all = viewer.visits();
    return all.size() <= 1 ? List.of() : all.subList(0, all.size() - 1);
  }
}
