package app.cuelight.desk.schedule;

import java.time.Duration;
import java.time.Instant;

/// The spans the board reckons in.
final class Durations {

  static final Duration HOUR = Duration.ofHours(1);

  /// What shows are moved and stretched by.
  static final Duration STEP = Duration.ofMinutes(15);

  static final Duration DAY = Duration.ofDays(1);

  /// The longest show there is, and the shortest the board makes.
  static final Duration LONGEST = Duration.ofHours(24);

  /// How long a new show is.
  static final Duration USUAL = Duration.ofHours(2);

  private Durations() {}

  /// The last whole step before an instant.
  static Instant stepBefore(Instant at) {
    long step = STEP.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), step) * step);
  }
}
