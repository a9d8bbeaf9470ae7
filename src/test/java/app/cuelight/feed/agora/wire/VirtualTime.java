package app.cuelight.feed.agora.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that only pauses move.
public final class VirtualTime implements InstantSource, Pause {

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T20:15:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    if (!time.isZero()) {
      pauses.add(time);
      now = now.plus(time);
    }
  }

  /// How long was waited, in whole seconds, time by time.
  public synchronized List<Long> seconds() {
    return pauses.stream().map(pause -> Math.round(pause.toMillis() / 1000.0)).toList();
  }
}
