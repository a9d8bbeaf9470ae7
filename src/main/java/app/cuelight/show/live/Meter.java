package app.cuelight.show.live;

import java.time.Instant;
import java.util.Arrays;

/// Counts over the last sixty seconds, second by second. For one thread.
final class Meter {

  private static final int SECONDS = 60;

  private final long[] counts = new long[SECONDS];
  private long newest;

  /// Adds to the second of `now`; never earlier than the second added to before.
  void add(Instant now, long count) {
    advance(now.getEpochSecond());
    counts[slot(newest)] += count;
  }

  /// The sum over the last `seconds` whole seconds before the running one.
  long lastWhole(Instant now, int seconds) {
    advance(now.getEpochSecond());
    long sum = 0;
    for (long second = newest - seconds; second < newest; second++) {
      sum += counts[slot(second)];
    }
    return sum;
  }

  /// The sum over the last minute, the running second included.
  long minute(Instant now) {
    advance(now.getEpochSecond());
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private void advance(long second) {
    if (second - newest >= SECONDS) {
      Arrays.fill(counts, 0);
      newest = second;
    }
    while (newest < second) {
      newest++;
      counts[slot(newest)] = 0;
    }
  }

  private static int slot(long second) {
    return (int) Math.floorMod(second, (long) SECONDS);
  }
}
