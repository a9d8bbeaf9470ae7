package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Edge;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// From a clock on the wall back to the instant, by the zone rules of [LocalClock].
///
/// @param at the instant; a time the clock skips is moved forward by the width of the gap, of a
///   time it shows twice it is the first
/// @param edge what the clock does there
record Walls(Instant at, Edge edge) {

  static Walls of(LocalDateTime wall, ZoneId zone) {
    ClockSpan.Reading read = LocalClock.read(wall, zone);
    Edge edge = read.shown() == 0 ? Edge.GAP : read.shown() == 1 ? Edge.PLAIN : Edge.OVERLAP;
    return new Walls(read.instant(), edge);
  }
}
