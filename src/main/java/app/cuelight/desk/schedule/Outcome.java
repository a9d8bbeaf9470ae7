package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Fulfilment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What became of a show, to the minute: what is drawn of it changes once a minute at most.
///
/// @param live when it went live, or null
/// @param ended when it went off air, or null while it is on or never was
/// @param late how much later than planned it went live; negative where earlier
/// @param over how much longer than planned it was on, or is
/// @param early how much before its planned end it was over
record Outcome(
    Fulfilment.State state,
    @Nullable Instant live,
    @Nullable Instant ended,
    Duration late,
    Duration over,
    Duration early) {

  static Outcome of(Fulfilment became) {
    return new Outcome(
        became.state(),
        became.live(),
        became.ended(),
        became.late().truncatedTo(ChronoUnit.MINUTES),
        became.over().truncatedTo(ChronoUnit.MINUTES),
        became.early().truncatedTo(ChronoUnit.MINUTES));
  }

  /// Whether nothing can be changed about it any more.
  boolean isPast() {
    return state == Fulfilment.State.DONE || state == Fulfilment.State.MISSED;
  }

  /// A shape that says it without a word: a full disc on air, a tick where it ran, an empty ring
  /// where nothing came; empty while it is awaited.
  String sign() {
    return switch (state) {
      case AWAITED -> "";
      case LIVE, OVERRUNNING -> "●";
      case DONE -> "✓";
      case MISSED -> "○";
    };
  }
}
