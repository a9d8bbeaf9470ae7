package app.cuelight.domain.coupon;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

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

  private boolean isQuiet(LocalTime at) {
    LocalTime from = rails.quietFrom();
    LocalTime to = rails.quietTo();
    return from.isAfter(to)
        ? !at.isBefore(from) || at.isBefore(to)
        : !at.isBefore(from) && at.isBefore(to);
  }
}
