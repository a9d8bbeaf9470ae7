package app.cuelight.feed.agora.wire;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/// Lets so many queries through in any stretch of time of a given length, and makes the others wait
/// their turn. One for each account, whose limit counts for all of its connections together. Safe
/// for any thread.
public final class QueryGate {

  private final InstantSource clock;
  private final Pause pause;
  private final long length;

  /// The times, in milliseconds, of as many queries as one stretch may have; the oldest is at
  /// `next`.
  private final long[] times;

  private int next;

  /// A gate for so many queries in any one second.
  public QueryGate(int mostInASecond, InstantSource clock, Pause pause) {
    this(mostInASecond, Duration.ofSeconds(1), clock, pause);
  }

  /// @param most queries in any stretch of time as long as `stretch`
  public QueryGate(int most, Duration stretch, InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
    this.length = stretch.toMillis();
    times = new long[most];
    Arrays.fill(times, Long.MIN_VALUE / 2);
  }

  /// Waits until one more query is allowed.
  public void pass() throws InterruptedException {
    pass(1);
  }

  /// Waits until so many more are allowed at once; at most as many as a stretch may have.
  public void pass(int queries) throws InterruptedException {
    long wait = reserve(queries);
    if (wait > 0) {
      pause.sleep(Duration.ofMillis(wait));
    }
  }

  /// Takes the next free places, and says how many milliseconds there are until the last comes.
  private synchronized long reserve(int queries) {
    long now = clock.millis();
    long wait = 0;
    for (int i = 0; i < queries; i++) {
      wait = Math.max(wait, place(now) - now);
    }
    return wait;
  }

  private long place(long now) {
    long newest = times[Math.floorMod(next - 1, times.length)];
    if (newest > now + times.length * length) {
      // The clock was set back: what it said before means nothing now.
      Arrays.fill(times, now);
    }
    long at = Math.max(now, times[next] + length);
    times[next] = at;
    next = (next + 1) % times.length;
    return at;
  }
}
