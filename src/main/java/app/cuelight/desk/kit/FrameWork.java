package app.cuelight.desk.kit;

import java.time.Duration;
import java.util.Arrays;

/// How long the FX thread worked in each frame, as a histogram that benchmarks read.
///
/// Buckets are a quarter of a millisecond wide up to 64 ms; longer frames share the last one.
/// Written by the FX thread, readable from any.
public final class FrameWork {

  private static final long BUCKET_NANOS = 250_000;
  private static final int BUCKETS = 257;

  private final long[] counts = new long[BUCKETS];
  private long frames;
  private long longest;

  synchronized void add(long nanos) {
    counts[(int) Math.min(nanos / BUCKET_NANOS, BUCKETS - 1)]++;
    frames++;
    longest = Math.max(longest, nanos);
  }

  /// Frames measured since the start or the last [#reset].
  public synchronized long frames() {
    return frames;
  }

  /// The longest frame's work.
  public synchronized Duration longest() {
    return Duration.ofNanos(longest);
  }

  /// The work that this share of all frames did not exceed, rounded up to a bucket.
  ///
  /// @param share such as 0.99
  public synchronized Duration atShare(double share) {
    long wanted = (long) Math.ceil(frames * share);
    long seen = 0;
    for (int i = 0; i < BUCKETS; i++) {
      seen += counts[i];
      if (seen >= wanted && seen > 0) {
        return Duration.ofNanos(Math.min((i + 1) * BUCKET_NANOS, longest));
      }
    }
    return Duration.ZERO;
  }

  /// Forgets everything measured so far.
  public synchronized void reset() {
    Arrays.fill(counts, 0);
    frames = 0;
    longest = 0;
  }
}
