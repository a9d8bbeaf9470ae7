package app.cuelight.feed.agora;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/// Lets so many queries through in any one second, and makes the others wait their turn. One for
/// each account, whose limit counts for all of its connections together. Safe for any thread.
final class QueryGate {

  private static final long SECOND = Duration.ofSeconds(1).toMillis();

  private final InstantSource clock;
  private final Pause pause;

  /// The times, in milliseconds, of as many queries as a second may have; the oldest is at `next`.
  private final long[] times;

  private int next;

  QueryGate(int mostInASecond, InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
    times = new long[mostInASecond];
    Arrays.fill(times, Long.MIN_VALUE / 2);
  }

  /// Waits until one more query is allowed.
  void pass() throws InterruptedException {
    long wait = reserve();
    if (wait > 0) {
      pause.sleep(Duration.ofMillis(wait));
    }
  }

  /// Takes the next free place, and says how many milliseconds there are until it comes.
  private synchronized long reserve() {
    long now = clock.millis();
    long newest = times[Math.floorMod(next - 1, times.length)];
    if (newest > now + times.length * SECOND) {
      // The clock was set back: what it said before means nothing now.
      Arrays.fill(times, now);
    }
    long at = Math.max(now, times[next] + SECOND);
    times[next] = at;
    next = (next + 1) % times.length;
    return at - now;
  }
}
