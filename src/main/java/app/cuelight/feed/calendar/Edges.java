package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which shows of a series are on air while the clock is changed, or begin at a time that it skips
/// or shows twice.
///
/// Programs disagree about such times: RFC 5545 itself says to ignore those that a rule gives and
/// to shift those that are written, and some add a length to what the clock shows instead of to the
/// instant. So the file gives their instants. Used by one thread.
final class Edges {

  /// Five years; a calendar is written anew long before.
  private static final Duration AHEAD = Duration.ofDays(1_827);

  private static final Duration DAY = Duration.ofDays(1);

  private final Instant until;
  private final Map<ZoneId, List<Odd>> byZone = new HashMap<>();

  /// Around a change: wall times from the one it begins at until the clock is plain again.
  private record Odd(LocalDateTime from, LocalDateTime until) {

    /// The wall times at which a show begins that is touched by it.
    Odd before(Duration length) {
      return new Odd(from.minus(length).plusSeconds(1), until);
    }

    boolean holds(LocalDateTime wall) {
      return !wall.isBefore(from) && wall.isBefore(until);
    }

    /// Whether it may hold a time of that hour.
    boolean mayHold(LocalDateTime wall) {
      return holds(from.toLocalDate().atTime(wall.toLocalTime()))
          || holds(until.toLocalDate().atTime(wall.toLocalTime()))
          || Duration.between(from, until).compareTo(DAY) > 0;
    }
  }

  Edges(Instant now) {
    this.until = now.plus(AHEAD);
  }

  /// The wall times its series gives to such shows.
  ///
  /// @param rule of the slot, or null
  /// @param first the first show
  List<LocalDateTime> of(Slot slot, @Nullable Rule rule, LocalDateTime first) {
    List<Odd> odd =
        byZone.computeIfAbsent(slot.anchor(), this::odd).stream()
            .map(each -> each.before(slot.length()))
            .toList();
    var found = new TreeSet<LocalDateTime>();
    odd.stream().filter(each -> each.holds(first)).forEach(_ -> found.add(first));
    for (LocalDateTime extra : slot.repeat().extra()) {
      if (odd.stream().anyMatch(each -> each.holds(extra))) {
        found.add(extra);
      }
    }
    if (rule != null) {
      boolean isAnyTime =
          rule.frequency().isWithinDay()
              || !rule.by().hours().isEmpty()
              || !rule.by().minutes().isEmpty()
              || !rule.by().seconds().isEmpty();
      for (Odd each : odd) {
        if (each.until().isAfter(slot.start()) && (isAnyTime || each.mayHold(slot.start()))) {
          var window = new Unrolling.Window(each.from(), each.until(), 100);
          found.addAll(new Unrolling(rule, slot.start(), window).run());
        }
      }
    }
    return List.copyOf(found);
  }

  /// Whether a show is not touched by any change.
  boolean isPlain(LocalDateTime wall, Duration length, ZoneId zone) {
    Instant start = LocalClock.instant(wall, zone);
    LocalDateTime end = LocalClock.at(start.plus(length), zone);
    return LocalClock.read(wall, zone).shown() == 1
        && LocalClock.read(end, zone).shown() == 1
        && end.equals(wall.plus(length));
  }

  /// The second instant at which the clock shows a time, or null where it does not.
  static @Nullable Instant second(LocalDateTime wall, ZoneId zone) {
    var reading = LocalClock.read(wall, zone);
    if (reading.shown() < 2) {
      return null;
    }
    return wall.toInstant(LocalClock.offset(reading.instant().plus(DAY), zone));
  }

  private List<Odd> odd(ZoneId zone) {
    List<Odd> all = new ArrayList<>();
    for (ZoneChange change : LocalClock.changes(zone, Instant.EPOCH, until)) {
      LocalDateTime before = LocalClock.at(change.at(), change.before());
      LocalDateTime after = LocalClock.at(change.at(), change.after());
      all.add(before.isBefore(after) ? new Odd(before, after) : new Odd(after, before));
    }
    return List.copyOf(all);
  }
}
