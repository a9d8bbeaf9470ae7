package app.cuelight.show.norms;

import app.cuelight.domain.tier.Crowd;
import java.util.ArrayList;
import java.util.List;

/// Gathers what makes a [Crowd].
final class CrowdCount {

  private static final int PARTS = (int) Math.round(1 / Crowd.STEP);

  private final Longs depths = new Longs();
  private final Longs shares = new Longs();

  /// @param depth points per show
  void add(double depth, long shared) {
    depths.add(Math.round(depth * 100));
    shares.add(shared);
  }

  Crowd crowd() {
    return depths.size() == 0
        ? Crowd.NOBODY
        : new Crowd(depths.size(), parts(depths.sorted()), parts(shares.sorted()));
  }

  private static List<Long> parts(long[] sorted) {
    List<Long> limits = new ArrayList<>();
    for (int part = 1; part < PARTS; part++) {
      limits.add(sorted[(int) ((long) sorted.length * part / PARTS)]);
    }
    return limits;
  }
}
