package app.cuelight.domain.schedule;

import app.cuelight.domain.schedule.Clash.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A plan in which one show at a time is tried elsewhere: what would clash with it there, of what
/// is grave, without looking at the rest of the plan again.
///
/// Made once for a plan, as that sorts all of it; a trial looks at the neighbours only and takes
/// some ten microseconds. Finds a clash of a show wherever [Clashes] would if it stood there; of
/// several shows in its way it names each. Never changes; safe for any thread.
public final class Trial {

  /// A rest, or a week of nights, reaches no farther.
  private static final long AROUND = Duration.ofDays(8).toSeconds();

  /// These are told of the show that is too much, not of those before it.
  private static final Set<Kind> ALONE = EnumSet.of(Kind.LONG, Kind.NIGHTS);

  private final Bookings bookings;
  private final Map<Name, Booking> planned = new HashMap<>();

  private record Name(SlotId slot, LocalDateTime original) {

    static Name of(Occurrence show) {
      return new Name(show.slot().id(), show.original());
    }
  }

  /// @param shows by start; those of some days around the ones that are tried are among them
  public Trial(List<Occurrence> shows, Roster roster) {
    this.bookings = new Bookings(shows, roster);
    bookings.all().forEach(show -> planned.put(Name.of(show.show()), show));
  }

  /// What would clash, by kind and the longest first; nothing where the show is none of this plan.
  ///
  /// @param show a show of the plan with other times, by its slot and its place in the series
  public List<Clash> of(Occurrence show) {
    Booking was = planned.get(Name.of(show));
    if (was == null || show.slot().state() == SlotState.CANCELLED) {
      return List.of();
    }
    Booking now = bookings.booking(was.no(), show);
    List<Trouble> troubles = new ArrayList<>(bookings.overlaps(now));
    for (Trouble duty :
        bookings.duty(now.host(), now.busyFrom() - AROUND, now.busyUntil() + AROUND, was, now)) {
      Booking other = duty.other();
      boolean isOther = other != null && other.no() == now.no() && !ALONE.contains(duty.kind());
      if (duty.one().no() == now.no() || isOther) {
        troubles.add(duty);
      }
    }
    if (show.edge() == Edge.GAP) {
      String zone = show.slot().anchor().getId();
      troubles.add(new Trouble(Kind.GAP, now, null, now.start(), now.end(), zone));
    }
    return troubles.stream()
        .sorted(
            Comparator.comparing(Trouble::kind)
                .thenComparingLong(it -> it.from() - it.until())
                .thenComparingLong(Trouble::from))
        .map(trouble -> trouble.clash(List.of()))
        .toList();
  }
}
