package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When a clock shows a planned time.
///
/// @param instant the first time it does; where the clock skips it, moved forward by the width of
///   the gap
/// @param edge whether the clock skips it or shows it twice
public record WallTime(Instant instant, Edge edge) {

  /// By the rules of today ([LocalClock]).
  public static WallTime resolve(LocalDateTime wall, ZoneId zone) {
    return of(LocalClock.read(wall, zone));
  }

  static WallTime of(ClockSpan.Reading reading) {
    Edge edge =
        switch (reading.shown()) {
          case 0 -> Edge.GAP;
          case 1 -> Edge.PLAIN;
          default -> Edge.OVERLAP;
        };
    return new WallTime(reading.instant(), edge);
  }
}
