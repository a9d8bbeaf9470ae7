package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A day as a stretch of instants: 24 hours long, 23 or 25 where the clocks change, 23½ or 24½ on
/// Lord Howe.
///
/// @param from local midnight, or the first instant of the day where midnight is skipped
/// @param until the first instant of the next day
record DayAxis(LocalDate day, ZoneId zone, Instant from, Instant until) {

  private static final int TICK_HOURS = 2;

  /// A time of the axis and the hour that is printed there.
  record Tick(Instant at, String hour) {}

  static DayAxis of(LocalDate day, ZoneId zone) {
    return new DayAxis(
        day,
        zone,
        Walls.instant(day.atStartOfDay(), zone),
        Walls.instant(day.plusDays(1).atStartOfDay(), zone));
  }

  Duration length() {
    return Duration.between(from, until);
  }

  /// How far into the day an instant is: 0 at its begin, 1 at its end, beyond that outside.
  double part(Instant at) {
    return (double) Duration.between(from, at).toSeconds() / length().toSeconds();
  }

  /// The instant at a part of the day, to the second.
  Instant at(double part) {
    return from.plusSeconds(Math.round(part * length().toSeconds()));
  }

  boolean meets(Instant start, Instant end) {
    return start.isBefore(until) && end.isAfter(from);
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /// Every second hour the clock shows, and the end. An hour it shows twice is printed twice.
  List<Tick> ticks() {
    var ticks = new ArrayList<Tick>();
    for (Instant at = from; at.isBefore(until); at = at.plus(Durations.STEP)) {
      LocalDateTime wall = LocalClock.at(at, zone);
      if (wall.getMinute() == 0 && wall.getHour() % TICK_HOURS == 0) {
        ticks.add(new Tick(at, "%02d".formatted(wall.getHour())));
      }
    }
    ticks.add(new Tick(until, "24"));
    return List.copyOf(ticks);
  }
}
