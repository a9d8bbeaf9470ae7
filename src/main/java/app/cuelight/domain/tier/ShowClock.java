package app.cuelight.domain.tier;

import java.util.Collections;
import java.util.List;

/// The clock of the audience: how many shows were offered. Nobody can come while no show is on, so
/// silence counts in shows, not in days (`facts/segmentation.md` §8.4).
///
/// @param starts when each known show began, milliseconds, in order
public record ShowClock(List<Long> starts) {

  /// No show is known.
  public static final ShowClock NONE = new ShowClock(List.of());

  public ShowClock {
    starts = List.copyOf(starts);
  }

  /// Shows that began after one instant and before another.
  int between(long after, long before) {
    return Math.max(0, first(before) - first(after + 1));
  }

  /// Shows that began from an instant on, the one running then included.
  int since(long from, long now) {
    int running = Math.max(0, first(from + 1) - 1);
    return Math.max(1, first(now + 1) - running);
  }

  private int first(long from) {
    int place = Collections.binarySearch(starts, from);
    return place >= 0 ? place : -place - 1;
  }
}
