package app.cuelight.show.schedule;

import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Slots with something about them changed.
final class Slots {

  private Slots() {}

  static Slot with(Slot slot, SlotId id, LocalDateTime start, Repeat repeat) {
    return new Slot(
        id,
        slot.title(),
        slot.anchor(),
        start,
        slot.length(),
        repeat,
        slot.crew(),
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  static Slot with(Slot slot, Repeat repeat) {
    return with(slot, slot.id(), slot.start(), repeat);
  }

  static Slot crewed(Slot slot, Crew crew) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        slot.length(),
        slot.repeat(),
        crew,
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  static Slot lasting(Slot slot, Duration length) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        length,
        slot.repeat(),
        slot.crew(),
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  static Slot anchored(Slot slot, ZoneId anchor, LocalDateTime start) {
    return new Slot(
        slot.id(),
        slot.title(),
        anchor,
        start,
        slot.length(),
        slot.repeat(),
        slot.crew(),
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  static Slot numbered(Slot slot, int sequence) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        slot.length(),
        slot.repeat(),
        slot.crew(),
        slot.markets(),
        slot.state(),
        sequence,
        slot.notes());
  }

  /// A slot as one of its shows sees it: it begins when the show does.
  static Slot seen(Occurrence show) {
    return with(show.slot(), show.slot().id(), show.wall(), show.slot().repeat());
  }

  /// What a show of a series is, as an exception of its series.
  static Repeat.Changed changed(Slot show) {
    return new Repeat.Changed(show.start(), show.length(), show.title(), show.crew(), show.state());
  }

  /// What of a series changes with a change to one of its shows. What the change leaves alone stays
  /// as each has it; an exception stays one in what it has differently from its series.
  ///
  /// @param series before the change
  /// @param was the show it was done at, before the change
  /// @param becomes the show after it
  record Difference(Slot series, Slot was, Slot becomes) {

    /// How much later it begins, by the clock.
    Duration later() {
      return Duration.between(was.start(), becomes.start());
    }

    Slot of(Repeat repeat) {
      return new Slot(
          series.id(),
          of(Slot::title, series.title()),
          becomes.anchor(),
          series.start().plus(later()),
          of(Slot::length, series.length()),
          repeat,
          crew(series.crew()),
          of(Slot::markets, series.markets()),
          of(Slot::state, series.state()),
          series.sequence(),
          of(Slot::notes, series.notes()));
    }

    Repeat.Changed of(Repeat.Changed one) {
      return new Repeat.Changed(
          one.start().plus(later()),
          of(Slot::length, one.length()),
          of(Slot::title, one.title()),
          crew(one.crew()),
          of(Slot::state, one.state()));
    }

    private Crew crew(Crew has) {
      return new Crew(
          one(it -> it.crew().host(), has.host()),
          one(it -> it.crew().studio(), has.studio()),
          one(it -> it.crew().room(), has.room()),
          of(it -> it.crew().setUp(), has.setUp()),
          of(it -> it.crew().tearDown(), has.tearDown()));
    }

    private <T> T of(Function<Slot, T> side, T has) {
      T now = side.apply(becomes);
      boolean changes = !now.equals(side.apply(was));
      return changes && (has.equals(side.apply(was)) || has.equals(side.apply(series))) ? now : has;
    }

    private @Nullable String one(Function<Slot, @Nullable String> side, @Nullable String has) {
      return of(it -> Optional.ofNullable(side.apply(it)), Optional.ofNullable(has)).orElse(null);
    }
  }

  /// A series with all its times moved, exceptions and all.
  static Repeat moved(Repeat repeat, @Nullable String rule, Difference difference) {
    Duration by = difference.later();
    SortedMap<LocalDateTime, Repeat.Changed> changed = new TreeMap<>();
    repeat.changed().forEach((original, one) -> changed.put(original.plus(by), difference.of(one)));
    return new Repeat(
        rule,
        each(repeat.extra(), it -> it.plus(by)),
        each(repeat.skipped(), it -> it.plus(by)),
        changed);
  }

  private static SortedSet<LocalDateTime> each(
      SortedSet<LocalDateTime> times, UnaryOperator<LocalDateTime> change) {
    SortedSet<LocalDateTime> each = new TreeSet<>();
    times.forEach(time -> each.add(change.apply(time)));
    return each;
  }
}
