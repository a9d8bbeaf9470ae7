package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The second shows of a day of UTC: where the clocks change, two shows of a daily series may begin
/// on one.
///
/// Some programs know a show by its `UID` and the day of its time in the series, whatever
/// `RECURRENCE-ID` it has, and show one of the two only. So the second gets a name of its own.
final class SecondShows {

  /// Of a series that is on twice every day there are more; they stay together.
  private static final int MOST = 40;

  private SecondShows() {}

  /// @param starts the wall times of all shows, in their order
  static List<LocalDateTime> of(Slot slot, Collection<LocalDateTime> starts) {
    Set<LocalDate> days = new HashSet<>();
    List<LocalDateTime> second =
        starts.stream().filter(each -> !days.add(day(slot, each))).toList();
    return second.size() > MOST ? List.of() : second;
  }

  private static LocalDate day(Slot slot, LocalDateTime wall) {
    Instant start = LocalClock.instant(wall, slot.anchor());
    return LocalClock.at(start, ZoneOffset.UTC).toLocalDate();
  }
}
