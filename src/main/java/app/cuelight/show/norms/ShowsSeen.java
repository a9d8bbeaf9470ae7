package app.cuelight.show.norms;

import app.cuelight.domain.tier.ShowClock;
import app.cuelight.domain.viewer.Visit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds the shows there were by when anybody was in the room: whoever imports an old log has no
/// other record of them. Signs less than four hours apart belong to one show, as with visits.
final class ShowsSeen {

  private static final long SLOT = 15 * 60_000L;
  private static final int QUIET_SLOTS = (int) (Visit.GAP.toMillis() / SLOT);

  /// A visit longer than this is a sign left standing.
  private static final long LONGEST_SLOTS = 24 * 4;

  private final BitSet busy = new BitSet();

  void add(Visit visit) {
    long from = Math.floorDiv(visit.first(), SLOT);
    long to = Math.min(Math.floorDiv(visit.last(), SLOT), from + LONGEST_SLOTS);
    if (from >= 0 && to < Integer.MAX_VALUE) {
      busy.set((int) from, (int) to + 1);
    }
  }

  ShowClock clock() {
    List<Long> starts = new ArrayList<>();
    int last = Integer.MIN_VALUE / 2;
    for (int from = busy.nextSetBit(0); from >= 0; ) {
      if (from - last > QUIET_SLOTS) {
        starts.add(from * SLOT);
      }
      last = busy.nextClearBit(from) - 1;
      from = busy.nextSetBit(last + 1);
    }
    return new ShowClock(starts);
  }
}
