package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.feed.calendar.EventReader.Event;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Cuts a series where a file changes "this and all later ones" (`RANGE=THISANDFUTURE`, RFC 5545
/// §3.2.13): the rest is a series of its own. Used by one thread.
final class SeriesCut {

  private final EventClock clock;
  private final EventReader events;

  SeriesCut(EventClock clock, EventReader events) {
    this.clock = clock;
    this.events = events;
  }

  /// @param whole the series without those changes
  /// @param changes in any order
  /// @throws IllegalArgumentException with a sentence for the user
  List<Slot> cut(Slot whole, @Nullable Rule rule, List<Block> changes) {
    if (rule == null) {
      throw Refused.of("It changes all later shows, but does not repeat.", "它更改以后的所有场次，但并不重复。");
    }
    var byTime = new TreeMap<LocalDateTime, Event>();
    for (Block change : changes) {
      Line which = change.first("RECURRENCE-ID");
      if (which != null) {
        byTime.put(
            clock.wall(which, which.value(), whole.anchor(), whole.start()),
            events.read(change, whole.anchor()));
      }
    }
    List<Slot> parts = new ArrayList<>();
    Slot rest = whole;
    Rule left = rule;
    LocalDateTime counted = whole.start();
    for (var change : byTime.entrySet()) {
      LocalDateTime at = change.getKey();
      parts.add(before(rest, left, at));
      left = remaining(left, counted, at, change.getValue());
      rest = from(rest, whole, change.getValue(), at, left);
      counted = change.getValue().start();
    }
    parts.add(rest);
    return parts;
  }

  private static Slot before(Slot slot, Rule rule, LocalDateTime at) {
    var ended =
        new Rule(
            rule.frequency(),
            rule.interval(),
            0,
            new Rule.Until(at.minusSeconds(1), false),
            rule.by(),
            rule.weekStart());
    Repeat all = slot.repeat();
    return with(
        slot,
        new Repeat(
            ended.toString(),
            all.extra().headSet(at),
            all.skipped().headSet(at),
            all.changed().headMap(at)));
  }

  /// What the rule still gives; its weekdays cannot follow where the change is to another day.
  private static Rule remaining(Rule rule, LocalDateTime start, LocalDateTime at, Event change) {
    if (!change.start().toLocalDate().equals(at.toLocalDate())) {
      throw Refused.of("It moves all later shows to another day.", "它把以后的所有场次移到了别的日子。");
    }
    if (rule.count() == 0) {
      return rule;
    }
    var window = new Unrolling.Window(start, at, rule.count());
    int gone = new Unrolling(rule, start, window).run().size();
    return new Rule(
        rule.frequency(),
        rule.interval(),
        Math.max(1, rule.count() - gone),
        null,
        rule.by(),
        rule.weekStart());
  }

  private static Slot from(Slot rest, Slot whole, Event change, LocalDateTime at, Rule rule) {
    Repeat all = rest.repeat();
    var repeat =
        new Repeat(
            rule.toString(),
            new TreeSet<>(all.extra().tailSet(at)),
            moved(all.skipped().tailSet(at), change, at),
            all.changed().tailMap(at));
    return SeriesReader.slot(SeriesReader.later(whole.id(), at), change, change.start(), repeat);
  }

  /// Skipped shows are named by the time they would have had.
  private static SortedSet<LocalDateTime> moved(
      Iterable<LocalDateTime> skipped, Event change, LocalDateTime at) {
    var moved = new TreeSet<LocalDateTime>();
    for (LocalDateTime each : skipped) {
      boolean isUsual = each.toLocalTime().equals(at.toLocalTime());
      moved.add(isUsual ? each.toLocalDate().atTime(change.start().toLocalTime()) : each);
    }
    return moved;
  }

  private static Slot with(Slot slot, Repeat repeat) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        slot.length(),
        repeat,
        slot.crew(),
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }
}
