package app.cuelight.show.schedule;

import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The shows of a plan, kept as they were unrolled.
///
/// What takes place a number of times is unrolled once, what comes by a rule a month at a time, as
/// far as somebody looked. A newer plan has most slots of the older one; only what differs is
/// unrolled again. Says the same as [Unrolling#shows]. For one thread at a time.
final class Rolled {

  private static final long STRETCH = Duration.ofDays(32).toSeconds();

  /// As far as a plan of two years reaches; who looks further pays for it again.
  private static final int MOST_STRETCHES = 24;

  private final Unrolling unrolling;
  private Map<SlotId, Kept> kept = new HashMap<>();
  private List<Slot> plan = List.of();

  /// Everything that does not come by a rule, by start, and everything that does.
  private List<Occurrence> counted = List.of();

  private List<Kept> ruled = List.of();

  Rolled(Unrolling unrolling) {
    this.unrolling = unrolling;
  }

  /// What one slot comes to.
  ///
  /// @param counted all its shows; empty where a rule gives them
  /// @param stretches its shows by the stretch of time they begin in, as far as they were asked for
  private record Kept(Slot slot, List<Occurrence> counted, Map<Long, List<Occurrence>> stretches) {}

  /// The shows that are on air within some time, by start; cancelled ones included.
  List<Occurrence> shows(List<Slot> slots, Instant from, Instant until) {
    take(slots);
    List<Occurrence> shows = new ArrayList<>();
    Instant earliest = from.minus(Slot.LONGEST);
    for (int i = firstFrom(earliest); i < counted.size(); i++) {
      Occurrence show = counted.get(i);
      if (!show.start().isBefore(until)) {
        break;
      }
      add(show, from, shows);
    }
    long last = stretch(until);
    for (Kept series : ruled) {
      for (long stretch = stretch(earliest); stretch <= last; stretch++) {
        for (Occurrence show : of(series, stretch)) {
          if (show.start().isBefore(until)) {
            add(show, from, shows);
          }
        }
      }
    }
    shows.sort(Unrolling.BY_START);
    return shows;
  }

  private static void add(Occurrence show, Instant from, List<Occurrence> shows) {
    if (show.end().isAfter(from)) {
      shows.add(show);
    }
  }

  private static long stretch(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STRETCH);
  }

  private List<Occurrence> of(Kept series, long stretch) {
    if (series.stretches().size() > MOST_STRETCHES) {
      series.stretches().clear();
    }
    return series
        .stretches()
        .computeIfAbsent(
            stretch,
            _ -> {
              Instant from = Instant.ofEpochSecond(stretch * STRETCH);
              return unrolling
                  .shows(List.of(series.slot()), from, from.plusSeconds(STRETCH))
                  .stream()
                  .filter(show -> !show.start().isBefore(from))
                  .toList();
            });
  }

  private int firstFrom(Instant time) {
    int low = 0;
    int high = counted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counted.get(middle).start().isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @SuppressWarnings("ReferenceEquality") // a plan that was not changed is the same list
  private void take(List<Slot> slots) {
    if (slots == plan) {
      return;
    }
    Map<SlotId, Kept> before = kept;
    kept = HashMap.newHashMap(slots.size());
    List<Occurrence> all = new ArrayList<>(slots.size());
    List<Kept> series = new ArrayList<>();
    for (Slot slot : slots) {
      Kept was = before.get(slot.id());
      Kept now = was != null && was.slot().equals(slot) ? was : unrolled(slot);
      kept.put(slot.id(), now);
      all.addAll(now.counted());
      if (slot.repeat().rule() != null) {
        series.add(now);
      }
    }
    all.sort(Unrolling.BY_START);
    counted = all;
    ruled = series;
    plan = slots;
  }

  private Kept unrolled(Slot slot) {
    return new Kept(
        slot, slot.repeat().rule() == null ? unrolling.counted(slot) : List.of(), new TreeMap<>());
  }
}
