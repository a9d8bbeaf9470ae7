package app.cuelight.feed.obs;

import app.cuelight.domain.event.OutputHealth;
import app.cuelight.domain.event.OutputHealth.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Turns OBS's running counters into what leaves now: each reading is held against the one of ten
/// seconds before. Counters that went back belong to a new stream, and the memory begins anew. For
/// one thread.
final class ObsGauge {

  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int BITS = 8;

  private final Deque<Sample> samples = new ArrayDeque<>();
  private ObsWord.Stats stats = new ObsWord.Stats(0, 0, 0);

  private record Sample(Instant at, ObsWord.Status status, ObsWord.Stats stats) {}

  /// What OBS said of itself last.
  void take(ObsWord.Stats now) {
    stats = now;
  }

  OutputHealth take(ObsWord.Status now, Instant at) {
    if (!now.active()) {
      samples.clear();
      return OutputHealth.idle(State.OFF, at);
    }
    var sample = new Sample(at, now, stats);
    if (!samples.isEmpty() && isOtherStream(samples.getLast(), sample)) {
      samples.clear();
    }
    samples.addLast(sample);
    while (samples.size() > 2 && samples.getFirst().at().plus(MEMORY).isBefore(at)) {
      samples.removeFirst();
    }
    State state = now.reconnecting() ? State.RECONNECTING : State.ON_AIR;
    return since(samples.getFirst(), sample, state);
  }

  private static boolean isOtherStream(Sample before, Sample now) {
    return now.status().bytes() < before.status().bytes()
        || now.status().total() < before.status().total()
        || now.stats().frames() < before.stats().frames();
  }

  private static OutputHealth since(Sample first, Sample now, State state) {
    long millis = Duration.between(first.at(), now.at()).toMillis();
    long bytes = now.status().bytes() - first.status().bytes();
    return new OutputHealth(
        state,
        now.at(),
        millis <= 0 ? 0 : bytes * BITS * 1000 / millis,
        share(
            now.status().skipped() - first.status().skipped(),
            now.status().total() - first.status().total()),
        clamp(now.status().congestion()),
        share(
            now.stats().lateFrames() - first.stats().lateFrames(),
            now.stats().frames() - first.stats().frames()),
        Math.max(0, now.stats().cpu()));
  }

  private static double share(long part, long whole) {
    return whole <= 0 ? 0 : clamp((double) part / whole);
  }

  private static double clamp(double share) {
    return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
  }
}
