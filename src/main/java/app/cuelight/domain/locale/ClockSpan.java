package app.cuelight.domain.locale;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What the clock of a zone does within some time. Kept with a plan it tells, when the rules of the
/// zone are others one day, what its wall times meant.
///
/// @param from the first instant known
/// @param until the first instant no longer known
/// @param first the distance from UTC at [#from]
/// @param changes all changes after [#from] and before [#until], in order
public record ClockSpan(Instant from, Instant until, ZoneOffset first, List<ZoneChange> changes) {

  public ClockSpan {
    changes = List.copyOf(changes);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A span of time ends after it begins.");
    }
  }

  /// When a clock shows a time.
  ///
  /// @param instant the first time it does; where it skips the time, moved forward by the width of
  ///   the gap
  /// @param shown how often it shows it: 0 in a gap, 1, or 2 and more in an overlap
  public record Reading(Instant instant, int shown) {}

  /// A part of it.
  ///
  /// @throws IllegalArgumentException where it is not within the span, or empty
  public ClockSpan part(Instant begin, Instant end) {
    if (begin.isBefore(from) || end.isAfter(until)) {
      throw new IllegalArgumentException("That is not known of this clock.");
    }
    ZoneOffset then = first;
    for (ZoneChange change : changes) {
      then = change.at().isAfter(begin) ? then : change.after();
    }
    return new ClockSpan(
        begin,
        end,
        then,
        changes.stream()
            .filter(change -> change.at().isAfter(begin) && change.at().isBefore(end))
            .toList());
  }

  /// When the clock shows a wall time; empty when not within the span.
  public Optional<Reading> read(LocalDateTime wall) {
    Instant found = null;
    int shown = 0;
    Instant begin = from;
    for (int i = 0; i <= changes.size(); i++) {
      Instant end = i < changes.size() ? changes.get(i).at() : until;
      Instant candidate = wall.toInstant(offset(i));
      if (!candidate.isBefore(begin) && candidate.isBefore(end)) {
        found = found == null ? candidate : found;
        shown++;
      }
      begin = end;
    }
    return found == null ? skipped(wall) : Optional.of(new Reading(found, shown));
  }

  private ZoneOffset offset(int part) {
    return part == 0 ? first : changes.get(part - 1).after();
  }

  private Optional<Reading> skipped(LocalDateTime wall) {
    for (ZoneChange change : changes) {
      Instant byOld = wall.toInstant(change.before());
      Instant byNew = wall.toInstant(change.after());
      if (!byOld.isBefore(change.at()) && byNew.isBefore(change.at())) {
        return Optional.of(new Reading(byOld, 0));
      }
    }
    return Optional.empty();
  }
}
