package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The next time, or the last, that a clock is changed.
///
/// @param at the first instant of the new time
/// @param by how far the clock is set forward, back where it is negative
record ClockChange(Instant at, Duration by) {

  /// The first change between two instants; clocks are not changed twice within a day.
  static Optional<ClockChange> first(ZoneId zone, Instant from, Instant until) {
    int before = LocalClock.offset(from, zone).getTotalSeconds();
    for (Instant day = from; day.isBefore(until); day = day.plus(Durations.DAY)) {
      Instant next = day.plus(Durations.DAY);
      int after = LocalClock.offset(next, zone).getTotalSeconds();
      if (after != before) {
        Instant at = between(zone, day, next, before);
        return at.isAfter(until)
            ? Optional.empty()
            : Optional.of(new ClockChange(at, Duration.ofSeconds(after - (long) before)));
      }
    }
    return Optional.empty();
  }

  private static Instant between(ZoneId zone, Instant from, Instant until, int before) {
    long low = from.getEpochSecond();
    long high = until.getEpochSecond();
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      boolean old =
          LocalClock.offset(Instant.ofEpochSecond(middle), zone).getTotalSeconds() == before;
      low = old ? middle : low;
      high = old ? high : middle;
    }
    return Instant.ofEpochSecond(high);
  }
}
