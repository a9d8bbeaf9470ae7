package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Edge;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// From a clock on the wall back to the instant, by the zone rules of [LocalClock].
///
/// @param at the instant; a time the clock skips is moved forward by the width of the gap, of a
///   time it shows twice it is the first
/// @param edge what the clock does there
record Walls(Instant at, Edge edge) {

  /// The clock of a zone never changes twice within two days.
  private static final int HOURS_AROUND = 24;

  static Walls of(LocalDateTime wall, ZoneId zone) {
    Instant near = wall.toInstant(ZoneOffset.UTC);
    ZoneOffset before =
        LocalClock.offset(near.minusSeconds(HOURS_AROUND * Durations.HOUR.toSeconds()), zone);
    ZoneOffset after =
        LocalClock.offset(near.plusSeconds(HOURS_AROUND * Durations.HOUR.toSeconds()), zone);
    Instant first = wall.toInstant(before);
    Instant second = wall.toInstant(after);
    boolean shownFirst = LocalClock.at(first, zone).equals(wall);
    boolean shownSecond = LocalClock.at(second, zone).equals(wall);
    if (shownFirst && shownSecond && !first.equals(second)) {
      return new Walls(first.isBefore(second) ? first : second, Edge.OVERLAP);
    }
    if (shownFirst) {
      return new Walls(first, Edge.PLAIN);
    }
    return shownSecond ? new Walls(second, Edge.PLAIN) : new Walls(first, Edge.GAP);
  }

  static Instant instant(LocalDateTime wall, ZoneId zone) {
    return of(wall, zone).at();
  }
}
