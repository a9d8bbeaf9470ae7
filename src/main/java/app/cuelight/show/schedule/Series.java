package app.cuelight.show.schedule;

import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Cuts a series in two. Every show is in one of the parts, with its exceptions, and in no other.
final class Series {

  private final Unrolling unrolling;

  Series(Unrolling unrolling) {
    this.unrolling = unrolling;
  }

  /// The shows before one, under the same name; empty where there are none.
  Optional<Slot> before(Slot slot, LocalDateTime cut) {
    Repeat whole = slot.repeat();
    SortedSet<LocalDateTime> extra = new TreeSet<>(whole.extra().headSet(cut));
    String rule = whole.rule();
    LocalDateTime start = slot.start();
    if (!start.isBefore(cut)) {
      if (extra.isEmpty()) {
        return Optional.empty();
      }
      rule = null;
      start = extra.removeFirst();
    } else if (rule != null && unrolling.first(rule, start, cut).isPresent()) {
      // A rule that ends before the cut anyway keeps its own end.
      rule = RuleText.of(rule).before(cut).toString();
    }
    Repeat part =
        new Repeat(rule, extra, whole.skipped().headSet(cut), whole.changed().headMap(cut));
    Slot first = Slots.with(slot, slot.id(), start, part);
    return isEmpty(first) ? Optional.empty() : Optional.of(first);
  }

  /// The shows from one on, as a series of their own; empty where there are none.
  Optional<Slot> from(Slot slot, LocalDateTime cut, SlotId id) {
    Repeat whole = slot.repeat();
    SortedSet<LocalDateTime> extra = new TreeSet<>(whole.extra().tailSet(cut));
    String rule = whole.rule();
    LocalDateTime start = slot.start();
    if (rule != null) {
      Optional<LocalDateTime> next = unrolling.first(rule, slot.start(), cut);
      Integer count = RuleText.of(rule).count();
      if (next.isPresent() && count != null) {
        int gone = unrolling.count(rule, slot.start(), cut);
        rule = RuleText.of(rule).counting(count - gone).toString();
      }
      start = next.orElse(LocalDateTime.MIN);
      rule = next.isPresent() ? rule : null;
    }
    if (start.isBefore(cut)) {
      if (extra.isEmpty()) {
        return Optional.empty();
      }
      start = extra.removeFirst();
    }
    Repeat part =
        new Repeat(rule, extra, whole.skipped().tailSet(cut), whole.changed().tailMap(cut));
    Slot rest = Slots.with(slot, id, start, part);
    return isEmpty(rest) ? Optional.empty() : Optional.of(rest);
  }

  /// Whether no show of a series takes place any more, because each was taken off.
  boolean isEmpty(Slot slot) {
    Repeat repeat = slot.repeat();
    if (!repeat.changed().isEmpty()) {
      return false;
    }
    LocalDateTime from = slot.start();
    if (!repeat.extra().isEmpty() && repeat.extra().first().isBefore(from)) {
      from = repeat.extra().first();
    }
    // One more than was taken off: one must be left.
    return unrolling.plain(slot, from, from.plusYears(20), repeat.skipped().size() + 1).isEmpty();
  }
}
