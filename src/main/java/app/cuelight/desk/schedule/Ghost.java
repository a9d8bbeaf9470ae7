package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/// A show where it would be if it were let go now.
///
/// @param show the show as planned
/// @param wall its start by the clock of its anchor
record Ghost(Occurrence show, LocalDateTime wall, Duration length) {

  static Ghost of(Occurrence show) {
    return new Ghost(show, show.wall(), Duration.between(show.start(), show.end()));
  }

  /// Moved on its own clock.
  Ghost moved(Duration by) {
    return new Ghost(show, wall.plus(by), length);
  }

  /// Longer or shorter, a quarter of an hour at least and a day at most.
  Ghost stretched(Duration by) {
    Duration wanted = length.plus(by);
    Duration least = length.compareTo(Durations.STEP) < 0 ? length : Durations.STEP;
    Duration kept =
        wanted.compareTo(least) < 0
            ? least
            : wanted.compareTo(Durations.LONGEST) > 0 ? Durations.LONGEST : wanted;
    return new Ghost(show, wall, kept);
  }

  Instant start() {
    return LocalClock.instant(wall, show.slot().anchor());
  }

  Instant end() {
    return start().plus(length);
  }

  /// The show as it would be there.
  Occurrence tried() {
    WallTime there = WallTime.resolve(wall, show.slot().anchor());
    return new Occurrence(
        show.slot(),
        show.original(),
        wall,
        there.instant(),
        there.instant().plus(length),
        there.edge());
  }

  Duration shift() {
    return Duration.between(show.wall(), wall);
  }

  boolean isElsewhere() {
    return !shift().isZero() || !length.equals(Duration.between(show.start(), show.end()));
  }
}
