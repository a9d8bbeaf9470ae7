package app.cuelight.domain.schedule;

import java.time.Instant;
import java.time.LocalDateTime;

/// One show of a slot, with its instants by today's zone rules.
///
/// @param slot the slot as it is for this show: title, length, crew and state are those of the
///   change where there is one
/// @param original the wall time its series gives it; with the slot's id this is its name for good
///   (`RECURRENCE-ID`)
/// @param wall the wall time it is planned at, by the clock of its anchor
/// @param start on air; where [#wall] does not exist it is moved forward by the width of the gap,
///   where it exists twice it is the first
/// @param end the start and its real duration, whatever the clocks do between
/// @param edge whether the clock did that
public record Occurrence(
    Slot slot, LocalDateTime original, LocalDateTime wall, Instant start, Instant end, Edge edge) {

  /// When host and studio are taken, from.
  public Instant busyFrom() {
    return start.minus(slot.crew().setUp());
  }

  /// When host and studio are taken, until.
  public Instant busyUntil() {
    return end.plus(slot.crew().tearDown());
  }
}
