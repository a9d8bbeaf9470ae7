package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A show as it would be with something changed.
final class Tried {

  private Tried() {}

  static Occurrence crew(Booking show, Crew crew) {
    Occurrence was = show.show();
    return new Occurrence(
        with(was.slot(), crew, was.slot().length()),
        was.original(),
        was.wall(),
        was.start(),
        was.end(),
        was.edge());
  }

  /// Later by its own clock, or earlier; null where that time does not exist.
  static @Nullable Occurrence shifted(Booking show, Duration by) {
    Occurrence was = show.show();
    LocalDateTime wall = was.wall().plus(by);
    WallTime at = WallTime.resolve(wall, was.slot().anchor());
    if (at.edge() == Edge.GAP) {
      return null;
    }
    Instant end = at.instant().plus(was.slot().length());
    return new Occurrence(was.slot(), was.original(), wall, at.instant(), end, at.edge());
  }

  static Occurrence shortened(Booking show, Duration to) {
    Occurrence was = show.show();
    return new Occurrence(
        with(was.slot(), was.slot().crew(), to),
        was.original(),
        was.wall(),
        was.start(),
        was.start().plus(to),
        was.edge());
  }

  private static Slot with(Slot slot, Crew crew, Duration length) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        length,
        slot.repeat(),
        crew,
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }
}
