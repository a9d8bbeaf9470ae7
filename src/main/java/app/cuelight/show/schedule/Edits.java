package app.cuelight.show.schedule;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What becomes of a plan by a change. Says what is wrong with one in an [Refused], and then
/// nothing changes.
final class Edits {

  private final Unrolling unrolling;
  private final Series series;
  private final Supplier<String> ids;

  /// @param ids new names of slots, of which no two are the same
  Edits(Unrolling unrolling, Supplier<String> ids) {
    this.unrolling = unrolling;
    this.series = new Series(unrolling);
    this.ids = ids;
  }

  SlotId newId() {
    return new SlotId(ids.get());
  }

  List<Slot> put(List<Slot> slots, List<Slot> many) {
    Map<SlotId, Slot> before = new HashMap<>();
    slots.forEach(slot -> before.put(slot.id(), slot));
    Map<SlotId, Slot> plan = new LinkedHashMap<>(before);
    for (Slot one : many) {
      Slot slot = tidy(one);
      Slot was = before.get(slot.id());
      if (was == null && unrolling.first(slot).isEmpty()) {
        throw Refused.of(
            "No show of “%s” would take place: every one of them is taken off.",
            "“%s”一场也不会播出：所有场次都被去掉了。", slot.title());
      }
      plan.put(slot.id(), was == null ? slot : later(was, slot));
    }
    return List.copyOf(plan.values());
  }

  List<Slot> edit(
      List<Slot> slots,
      SlotId id,
      LocalDateTime original,
      Scope scope,
      UnaryOperator<Slot> change) {
    Slot slot = known(slots, id, original, scope);
    Optional<Slot> before = cut(slot, original, scope);
    if (before.isPresent()) {
      Slot rest = rest(slot, original);
      return becoming(slots, id, List.of(before.get(), whole(rest, original, change)));
    }
    return scope == Scope.THIS && Unrolling.isSeries(slot)
        ? becoming(slots, id, one(slot, original, change))
        : becoming(slots, id, List.of(whole(slot, original, change)));
  }

  List<Slot> remove(List<Slot> slots, SlotId id, LocalDateTime original, Scope scope) {
    Slot slot = known(slots, id, original, scope);
    Optional<Slot> before = cut(slot, original, scope);
    if (before.isPresent()) {
      return becoming(slots, id, List.of(before.get()));
    }
    if (scope == Scope.THIS && Unrolling.isSeries(slot)) {
      Slot left = without(slot, original);
      return becoming(slots, id, series.isEmpty(left) ? List.of() : List.of(left));
    }
    return becoming(slots, id, List.of());
  }

  List<Slot> anchor(List<Slot> slots, SlotId id, LocalDateTime original, Scope scope, ZoneId zone) {
    Slot slot = known(slots, id, original, scope);
    if (scope == Scope.THIS && Unrolling.isSeries(slot)) {
      throw Refused.of(
          "One show of a series keeps the clock of its series; choose this and later, or all.",
          "系列中的单场沿用整个系列的时区；请选择“这场及以后”或“全部”。");
    }
    LocalDateTime there = LocalClock.at(Unrolling.show(slot, original).start(), zone);
    return edit(slots, id, original, scope, show -> Slots.anchored(show, zone, there));
  }

  List<Slot> fix(List<Slot> slots, Clash.Fix fix) {
    UnaryOperator<Slot> change =
        switch (fix) {
          case Clash.Fix.Shift(_, var by) ->
              show -> Slots.with(show, show.id(), show.start().plus(by), show.repeat());
          case Clash.Fix.MoveToStudio(_, String studio) ->
              show -> Slots.crewed(show, crew(show.crew(), show.crew().host(), studio));
          case Clash.Fix.GiveToHost(_, String host) ->
              show -> Slots.crewed(show, crew(show.crew(), host, show.crew().studio()));
          case Clash.Fix.Shorten(_, var length) -> show -> Slots.lasting(show, length);
        };
    Occurrence of = fix.of();
    return edit(slots, of.slot().id(), of.original(), Scope.THIS, change);
  }

  private static Crew crew(Crew crew, @Nullable String host, @Nullable String studio) {
    return new Crew(host, studio, crew.room(), crew.setUp(), crew.tearDown());
  }

  /// The part of a series before a show, where it is to be cut there and there is one.
  private Optional<Slot> cut(Slot slot, LocalDateTime original, Scope scope) {
    return scope == Scope.LATER && Unrolling.isSeries(slot)
        ? series.before(slot, original)
        : Optional.empty();
  }

  private Slot rest(Slot slot, LocalDateTime original) {
    Slot rest = series.from(slot, original, newId()).orElseThrow();
    return Slots.numbered(rest, 0);
  }

  /// The whole of a series may be named by its start, even where the first show was taken off.
  private Slot known(List<Slot> slots, SlotId id, LocalDateTime original, Scope scope) {
    Slot slot =
        slots.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                Refused.of(
                    "There is no show %s in the plan any more; nothing was changed.",
                    "排期里已经没有直播 %s；什么都没有改动。", id));
    boolean isWhole = scope == Scope.ALL && original.equals(slot.start());
    if (!isWhole && !unrolling.has(slot, original)) {
      throw Refused.of(
          "“%s” has no show at %s any more; nothing was changed.",
          "“%s”在 %s 已经没有场次；什么都没有改动。", slot.title(), original);
    }
    return slot;
  }

  /// A series that changes as one of its shows does.
  private Slot whole(Slot slot, LocalDateTime original, UnaryOperator<Slot> change) {
    Slot was = Slots.seen(Unrolling.show(slot, original));
    Slot becomes = change.apply(was);
    var difference = new Slots.Difference(slot, was, becomes);
    if (!becomes.repeat().equals(was.repeat())) {
      Repeat written = Slots.moved(becomes.repeat(), becomes.repeat().rule(), difference);
      return fitting(tidy(difference.of(written)));
    }
    String rule = slot.repeat().rule();
    if (rule != null && !difference.later().isZero()) {
      long days =
          ChronoUnit.DAYS.between(
              slot.start().toLocalDate(), slot.start().plus(difference.later()).toLocalDate());
      rule = RuleText.of(rule).shifted(difference.later(), days).toString();
    }
    return difference.of(Slots.moved(slot.repeat(), rule, difference));
  }

  /// One show that differs from its series; a show of its own where a series cannot say how.
  private List<Slot> one(Slot slot, LocalDateTime original, UnaryOperator<Slot> change) {
    Slot was = Slots.seen(Unrolling.show(slot, original));
    Slot becomes = change.apply(was);
    if (!becomes.repeat().equals(was.repeat())) {
      throw Refused.of(
          "One show of a series does not repeat; choose this and later, or all.",
          "系列中的单场不能重复；请选择“这场及以后”或“全部”。");
    }
    if (!becomes.markets().equals(was.markets()) || !becomes.notes().equals(was.notes())) {
      Slot own = Slots.with(becomes, newId(), becomes.start(), Repeat.ONCE);
      Slot left = without(slot, original);
      return series.isEmpty(left)
          ? List.of(Slots.numbered(own, 0))
          : List.of(left, Slots.numbered(own, 0));
    }
    LocalDateTime start = becomes.start();
    if (!becomes.anchor().equals(slot.anchor())) {
      start = LocalClock.at(LocalClock.instant(start, becomes.anchor()), slot.anchor());
    }
    Repeat.Changed now = Slots.changed(Slots.with(becomes, becomes.id(), start, becomes.repeat()));
    SortedMap<LocalDateTime, Repeat.Changed> changed = new TreeMap<>(slot.repeat().changed());
    changed.put(original, now);
    if (now.equals(Slots.changed(Slots.with(slot, slot.id(), original, slot.repeat())))) {
      changed.remove(original);
    }
    Repeat repeat = slot.repeat();
    return List.of(
        Slots.with(slot, new Repeat(repeat.rule(), repeat.extra(), repeat.skipped(), changed)));
  }

  private static Slot without(Slot slot, LocalDateTime original) {
    Repeat repeat = slot.repeat();
    SortedSet<LocalDateTime> skipped = new TreeSet<>(repeat.skipped());
    skipped.add(original);
    SortedMap<LocalDateTime, Repeat.Changed> changed = new TreeMap<>(repeat.changed());
    changed.remove(original);
    return Slots.with(slot, new Repeat(repeat.rule(), repeat.extra(), skipped, changed));
  }

  /// With its rule in its plain form, and beginning with the first show its rule gives: calendars
  /// disagree about a start that the rule does not give.
  private Slot tidy(Slot slot) {
    Repeat repeat = slot.repeat();
    if (repeat.rule() == null) {
      return slot;
    }
    String rule = unrolling.plain(repeat.rule(), slot);
    LocalDateTime start =
        unrolling
            .first(rule, slot.start(), slot.start())
            .orElseThrow(() ->
                Refused.of(
                    "The rule %s gives no show from %s on.",
                    "规则 %s 从 %s 起没有任何场次。", rule, slot.start()));
    Repeat plain = new Repeat(rule, repeat.extra(), repeat.skipped(), repeat.changed());
    return Slots.with(slot, slot.id(), start, plain);
  }

  /// Exceptions of shows that a new rule no longer gives go with them.
  private Slot fitting(Slot slot) {
    Repeat repeat = slot.repeat();
    Slot plain =
        Slots.with(
            slot, new Repeat(repeat.rule(), repeat.extra(), new TreeSet<>(), new TreeMap<>()));
    SortedSet<LocalDateTime> skipped = new TreeSet<>(repeat.skipped());
    SortedMap<LocalDateTime, Repeat.Changed> changed = new TreeMap<>(repeat.changed());
    skipped.removeIf(time -> !unrolling.has(plain, time));
    changed.keySet().removeIf(time -> !unrolling.has(plain, time));
    return Slots.with(slot, new Repeat(repeat.rule(), repeat.extra(), skipped, changed));
  }

  /// The plan with others in place of one; what differs counts one sequence on.
  private static List<Slot> becoming(List<Slot> slots, SlotId id, List<Slot> others) {
    Map<SlotId, Slot> before = new HashMap<>();
    List<Slot> plan = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.id().equals(id)) {
        before.put(id, slot);
      } else {
        plan.add(slot);
      }
    }
    for (Slot slot : others) {
      Slot was = before.get(slot.id());
      plan.add(was == null ? slot : later(was, slot));
    }
    return plan;
  }

  private static Slot later(Slot was, Slot becomes) {
    return Slots.numbered(becomes, was.sequence()).equals(was)
        ? was
        : Slots.numbered(becomes, Math.max(becomes.sequence(), was.sequence() + 1));
  }
}
