package app.cuelight.show.schedule;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.RuleCheck;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.port.ScheduleBooks.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of zone rules: which shows move because newer ones came, and where the JDK says
/// something else.
final class RuleWatch {

  private final Unrolling unrolling;

  RuleWatch(Unrolling unrolling) {
    this.unrolling = unrolling;
  }

  /// @param planned how slots were planned that were not planned by the rules of today
  List<ScheduleView.RuleNote> notes(
      List<Slot> slots, Map<SlotId, Planned> planned, Roster roster, Instant now) {
    Map<String, Map<String, Long>> moved = new TreeMap<>();
    RuleCheck.differing(roster.zones(slots), now)
        .forEach(zone -> moved.put(zone.getId(), Map.of()));
    for (Slot slot : slots) {
      Planned then = planned.get(slot.id());
      if (then != null) {
        long minutes = later(slot, then.clock(), now);
        if (minutes != 0) {
          moved.merge(slot.anchor().getId(), Map.of(slot.title(), minutes), RuleWatch::both);
        }
      }
    }
    return moved.entrySet().stream()
        .map(entry -> new ScheduleView.RuleNote(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Map<String, Long> both(Map<String, Long> some, Map<String, Long> more) {
    Map<String, Long> all = new HashMap<>(some);
    more.forEach(
        (title, minutes) -> all.merge(title, minutes, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a));
    return all;
  }

  /// By how many minutes the shows of the coming year begin later than when they were planned, the
  /// most of any.
  private long later(Slot slot, ClockSpan then, Instant now) {
    Instant from = now.isBefore(then.from()) ? then.from() : now;
    Instant ahead = now.plus(RuleCheck.AHEAD);
    Instant until = ahead.isAfter(then.until()) ? then.until() : ahead;
    if (!from.isBefore(until)
        || then.part(from, until).equals(LocalClock.span(slot.anchor(), from, until))) {
      return 0;
    }
    List<Long> minutes = new ArrayList<>(List.of(0L));
    for (Occurrence show : unrolling.shows(List.of(slot), from, until)) {
      then.read(show.wall())
          .ifPresent(was -> minutes.add(Duration.between(was.instant(), show.start()).toMinutes()));
    }
    return minutes.stream().max(Comparator.comparingLong(Math::abs)).orElseThrow();
  }
}
