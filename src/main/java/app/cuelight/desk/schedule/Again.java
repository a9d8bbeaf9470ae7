package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds a show again in a newer plan.
final class Again {

  private Again() {}

  /// By its name; where its series was cut in two by its new start, and a single show, whose name
  /// goes with it, by its slot.
  ///
  /// @param expected where it begins if it was changed last, or null
  static Optional<Occurrence> of(
      Occurrence before, ScheduleView newest, @Nullable Instant expected) {
    ShowName name = ShowName.of(before);
    return newest.occurrences().stream()
        .filter(show -> ShowName.of(show).equals(name))
        .findFirst()
        .or(() ->
            newest.occurrences().stream()
                .filter(show -> show.start().equals(expected))
                .filter(show -> show.slot().title().equals(before.slot().title()))
                .findFirst())
        .or(() ->
            newest.occurrences().stream()
                .filter(show -> show.slot().id().equals(before.slot().id()))
                .findFirst());
  }
}
