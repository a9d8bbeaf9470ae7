package app.cuelight.show.schedule;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.WallTime;
import app.cuelight.show.port.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Slots as the shows they come to. Safe for any thread.
final class Unrolling {

  /// So many shows of one slot are unrolled at once; no slot may come so often that a board of a
  /// year has more.
  static final int MOST = 20_000;

  /// The longest show, and the furthest that clocks are apart.
  private static final Duration AROUND = Duration.ofHours(24 + 14);

  /// Time enough for a rule to come again, the rarest too: a day of February in leap years.
  private static final int YEARS = 20;

  static final Comparator<Occurrence> BY_START =
      Comparator.comparing(Occurrence::start).thenComparing(it -> it.slot().id());

  private final Recurrence recurrence;

  Unrolling(Recurrence recurrence) {
    this.recurrence = recurrence;
  }

  /// The shows that are on air within some time, by start; cancelled ones included.
  List<Occurrence> shows(List<Slot> slots, Instant from, Instant until) {
    List<Occurrence> shows = new ArrayList<>();
    for (Slot slot : slots) {
      of(slot, from, until, shows);
    }
    shows.sort(BY_START);
    return shows;
  }

  /// All shows of a slot that comes by no rule.
  List<Occurrence> counted(Slot slot) {
    SortedSet<LocalDateTime> originals =
        new TreeSet<>(plain(slot, LocalDateTime.MIN, LocalDateTime.MAX, MOST));
    originals.addAll(slot.repeat().changed().keySet());
    return originals.stream().map(original -> show(slot, original)).toList();
  }

  private void of(Slot slot, Instant from, Instant until, List<Occurrence> shows) {
    LocalDateTime begin = LocalClock.at(from.minus(AROUND), slot.anchor());
    LocalDateTime end = LocalClock.at(until.plus(AROUND), slot.anchor());
    SortedSet<LocalDateTime> originals = new TreeSet<>(plain(slot, begin, end, MOST));
    // A show that was moved may come from anywhere in its series.
    originals.addAll(slot.repeat().changed().keySet());
    for (LocalDateTime original : originals) {
      Occurrence show = show(slot, original);
      if (show.start().isBefore(until) && show.end().isAfter(from)) {
        shows.add(show);
      }
    }
  }

  /// The wall times a series gives within some time, those that do not take place left out.
  List<LocalDateTime> plain(Slot slot, LocalDateTime begin, LocalDateTime end, int most) {
    Repeat repeat = slot.repeat();
    SortedSet<LocalDateTime> times = new TreeSet<>();
    if (repeat.rule() != null) {
      if (slot.start().isBefore(end)) {
        times.addAll(recurrence.unroll(repeat.rule(), slot.start(), begin, end, most));
      }
    } else if (!slot.start().isBefore(begin) && slot.start().isBefore(end)) {
      times.add(slot.start());
    }
    if (begin.isBefore(end)) {
      times.addAll(repeat.extra().subSet(begin, end));
    }
    times.removeAll(repeat.skipped());
    return List.copyOf(times);
  }

  /// A show of a series by the wall time the series gives it.
  static Occurrence show(Slot slot, LocalDateTime original) {
    Repeat.Changed changed = slot.repeat().changed().get(original);
    LocalDateTime wall = changed == null ? original : changed.start();
    Slot seen =
        changed == null
            ? slot
            : new Slot(
                slot.id(),
                changed.title(),
                slot.anchor(),
                slot.start(),
                changed.length(),
                slot.repeat(),
                changed.crew(),
                slot.markets(),
                changed.state(),
                slot.sequence(),
                slot.notes());
    WallTime time = WallTime.resolve(wall, slot.anchor());
    return new Occurrence(
        seen, original, wall, time.instant(), time.instant().plus(seen.length()), time.edge());
  }

  /// The show that begins first; empty where none takes place.
  Optional<Occurrence> first(Slot slot) {
    Repeat repeat = slot.repeat();
    SortedSet<LocalDateTime> originals = new TreeSet<>(repeat.changed().keySet());
    LocalDateTime from = slot.start();
    if (!repeat.extra().isEmpty() && repeat.extra().first().isBefore(from)) {
      from = repeat.extra().first();
    }
    // One more than does not take place: one does.
    originals.addAll(plain(slot, from, from.plusYears(YEARS), repeat.skipped().size() + 1));
    return originals.stream().map(original -> show(slot, original)).min(BY_START);
  }

  /// Whether a series has a show of that name.
  boolean has(Slot slot, LocalDateTime original) {
    return slot.repeat().changed().containsKey(original)
        || !plain(slot, original, original.plusSeconds(1), 1).isEmpty();
  }

  /// The starts that are taken off a series which does not have them.
  List<LocalDateTime> unmatched(Slot slot) {
    Repeat repeat = slot.repeat();
    Slot whole =
        Slots.with(
            slot, new Repeat(repeat.rule(), repeat.extra(), new TreeSet<>(), repeat.changed()));
    return repeat.skipped().stream().filter(time -> !has(whole, time)).toList();
  }

  /// Whether it takes place more than once, or may.
  static boolean isSeries(Slot slot) {
    return slot.repeat().rule() != null || !slot.repeat().extra().isEmpty();
  }

  /// What the rule gives first from a wall time on.
  Optional<LocalDateTime> first(String rule, LocalDateTime start, LocalDateTime from) {
    return recurrence.unroll(rule, start, from, from.plusYears(YEARS), 1).stream().findFirst();
  }

  /// How many shows the rule gives before a wall time.
  int count(String rule, LocalDateTime start, LocalDateTime until) {
    return recurrence.unroll(rule, start, start, until, Integer.MAX_VALUE).size();
  }

  /// The rule in its plain form, with its end by the clock of its anchor.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it is none
  String plain(String rule, Slot slot) {
    String local = recurrence.plain(rule, slot.anchor());
    int day =
        recurrence.unroll(local, slot.start(), slot.start(), slot.start().plusDays(1), 100).size();
    if (day == 100) {
      throw Refused.of(
          "This rule gives more than 100 shows a day; choose one that comes less often.",
          "这条规则每天超过 100 场；请选择不那么频繁的规则。");
    }
    return local;
  }
}
