package app.cuelight.domain.coupon;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/// When a message may leave for where somebody lives: outside the quiet hours of the shop and
/// within those her country allows.
record ContactHours(GuardRails rails, ConsentMatrix.Rule rule) {

  private static final int MOST_MINUTES = 2 * 24 * 60;
  private static final long MINUTE = 60;

  /// Whether the clock on the wall there allows it.
  boolean isOpen(LocalTime there) {
    boolean allowed =
        rule.from() == null
            || rule.to() == null
            || !there.isBefore(rule.from()) && there.isBefore(rule.to());
    return allowed && !isQuiet(there);
  }

  /// The next instant at which it is allowed, `now` if it is. Minute by minute: across midnight and
  /// a change of the clocks the wall clock there decides.
  Instant next(Instant now, ZoneId zone) {
    Instant at = now;
    for (int i = 0; i < MOST_MINUTES; i++) {
      if (isOpen(LocalClock.at(at, zone).toLocalTime())) {
        return at;
      }
      at = at.plusSeconds(MINUTE - Math.floorMod(at.getEpochSecond(), MINUTE));
    }
    return at;
  }

  /// When it is not allowed any more, `now` if it is not now; [Instant#MAX] where it always is. It
  /// ends at one of two times of a day, of today or tomorrow there.
  Instant closes(Instant now, ZoneId zone) {
    LocalDateTime there = LocalClock.at(now, zone);
    if (!isOpen(there.toLocalTime())) {
      return now;
    }
    LocalTime to = rule.to();
    return Stream.of(there.toLocalDate(), there.toLocalDate().plusDays(1))
        .flatMap(day ->
            Stream.of(rails.quietFrom(), to == null ? rails.quietFrom() : to).map(day::atTime))
        .filter(end -> !isOpen(end.toLocalTime()))
        .map(end -> LocalClock.instant(end, zone))
        .filter(end -> end.isAfter(now))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private boolean isQuiet(LocalTime at) {
    LocalTime from = rails.quietFrom();
    LocalTime to = rails.quietTo();
    return from.isAfter(to)
        ? !at.isBefore(from) || at.isBefore(to)
        : !at.isBefore(from) && at.isBefore(to);
  }
}
