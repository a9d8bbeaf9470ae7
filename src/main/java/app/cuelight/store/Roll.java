package app.cuelight.store;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Judge;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges viewers that changed, or that the clock may have moved, and writes them with what
/// follows: the move between tiers, the records under former ids.
final class Roll {

  private final ViewerWriter viewers;
  private final RecordTable records;

  Roll(ViewerWriter viewers, RecordTable records) {
    this.viewers = viewers;
    this.records = records;
  }

  /// Judges and writes.
  ///
  /// @param otherwise the cause for viewers that have none of their own
  /// @param keepsMoves whether moves are recorded
  /// @return all of them, by their ids now
  Map<ViewerId, Change> write(
      Collection<ViewerRow> rows, Judge judge, Cause otherwise, boolean keepsMoves)
      throws SQLException {
    Map<ViewerId, Change> changes = LinkedHashMap.newLinkedHashMap(rows.size());
    for (ViewerRow row : rows) {
      changes.put(row.viewer.id(), write(row, judge, otherwise, keepsMoves));
    }
    viewers.flush();
    records.flush();
    return changes;
  }

  /// Takes somebody out of the file at once.
  void erase(ViewerRow row) throws SQLException {
    viewers.erase(row);
  }

  private Change write(ViewerRow row, Judge judge, Cause otherwise, boolean keepsMoves)
      throws SQLException {
    Standing standing = judge.judge(row.viewer);
    Tier was = row.verdict == null ? null : row.verdict.tier();
    ViewerId id = row.viewer.id();
    List<ViewerId> former = row.formerIds();
    if (keepsMoves) {
      for (ViewerId old : former) {
        records.follow(old, id);
      }
      if (was != standing.tier()) {
        records.moved(
            id, was, standing.tier(), row.causedBy == null ? otherwise : Cause.of(row.causedBy));
      }
    }
    viewers.write(row, standing, otherwise.at());
    return new Change(row.viewer, standing, was, former);
  }
}
