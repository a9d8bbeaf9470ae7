package app.cuelight.store;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.viewer.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A viewer and what the file holds of her: the writer's working copy.
final class ViewerRow {

  /// Signs of presence are stored rounded up to this, so that the index seldom changes.
  private static final long HERE_STEP = 15 * 60_000L;

  /// The last sign is stored beside the tier rounded down to this.
  private static final long SEEN_STEP = 10 * 60_000L;

  final long no;

  /// As in the file; null for somebody just met.
  @Nullable Viewer stored;

  /// As after the events folded so far.
  Viewer viewer;

  @Nullable Verdict verdict;

  /// What stands in the columns of this name; [Long#MAX_VALUE] and [Long#MIN_VALUE] for null.
  long seen = Long.MIN_VALUE;

  long reviewBy = Long.MAX_VALUE;
  long hereUntil = Long.MIN_VALUE;

  /// What changed her last.
  @Nullable Arrival causedBy;

  /// Rows of the file that turned out to be her.
  final List<ViewerRow> absorbed = new ArrayList<>(0);

  /// Whether she was seen since the book last thought of letting go of her.
  boolean isRecent;

  /// Whether she was found since the last commit.
  boolean isTouched;

  /// Whether she was taken out of the file.
  boolean isOut;

  /// Whom she turned out to be.
  @Nullable ViewerRow into;

  ViewerRow(long no, Viewer viewer) {
    this.no = no;
    this.viewer = viewer;
  }

  /// The row that stands for her now.
  ViewerRow now() {
    ViewerRow row = this;
    while (row.into != null) {
      row = row.into;
    }
    return row;
  }

  /// Ids that were known and lead to her from now on.
  List<ViewerId> formerIds() {
    List<ViewerId> ids = new ArrayList<>(0);
    collectIds(ids);
    ids.remove(viewer.id());
    return ids;
  }

  private void collectIds(List<ViewerId> ids) {
    if (stored != null) {
      ids.add(stored.id());
    }
    absorbed.forEach(row -> row.collectIds(ids));
  }

  static long seen(long lastSeen) {
    return Math.floorDiv(lastSeen, SEEN_STEP) * SEEN_STEP;
  }

  static long hereUntil(Viewer viewer) {
    long until = Long.MIN_VALUE;
    for (var there : viewer.presence().values()) {
      until = Math.max(until, there.hereUntil());
    }
    return until == Long.MIN_VALUE ? until : Math.ceilDiv(until, HERE_STEP) * HERE_STEP;
  }

  static long lastSeen(Viewer viewer) {
    long last = viewer.lastSeen();
    return last == Long.MIN_VALUE ? 0 : last;
  }
}
