package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// When a slot comes again, in the wall time of its anchor.
///
/// @param rule the value of an `RRULE` (RFC 5545 §3.3.10) such as `FREQ=WEEKLY;BYDAY=TU`, or null
///   when it happens once; judged and unrolled by [app.cuelight.show.port.Recurrence]
/// @param extra further starts (`RDATE`), wall times
/// @param skipped starts that do not take place (`EXDATE`), wall times
/// @param changed starts that take place otherwise (`RECURRENCE-ID`), by the wall time they would
///   have had
public record Repeat(
    @Nullable String rule,
    SortedSet<LocalDateTime> extra,
    SortedSet<LocalDateTime> skipped,
    SortedMap<LocalDateTime, Changed> changed) {

  /// It happens once.
  public static final Repeat ONCE =
      new Repeat(null, new TreeSet<>(), new TreeSet<>(), new TreeMap<>());

  public Repeat {
    extra.forEach(Slot::requireTime);
    extra = Collections.unmodifiableSortedSet(new TreeSet<>(extra));
    skipped = Collections.unmodifiableSortedSet(new TreeSet<>(skipped));
    changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
  }

  /// Again and again by a rule, without exceptions.
  public static Repeat by(String rule) {
    return new Repeat(rule, new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
  }

  /// One occurrence that differs from its series.
  ///
  /// @param start its own wall time, by the clock of the series
  public record Changed(
      LocalDateTime start, Duration length, String title, Crew crew, SlotState state) {

    public Changed {
      Slot.requireTime(start);
      Slot.requireLength(length);
      Slot.requireTitle(title);
    }
  }
}
