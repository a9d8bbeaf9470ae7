package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Repeat.Changed;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.port.Calendars.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;

/// Writes slots as `VEVENT`s: one for each series, and one for each show that differs from it.
///
/// What only Cuelight knows stands in properties of its own, so that a calendar that comes back is
/// the same plan. Used by one thread.
final class EventWriter {

  private static final Duration UTC_AHEAD = Duration.ofDays(800);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int UTC_MOST = 2_000;
  private static final int CENTURY = 100;

  private final CalendarPrinter out;
  private final ZoneWriter zones;
  private final Outgoing how;
  private final Edges edges;
  private final MarketTimes times;

  EventWriter(CalendarPrinter out, ZoneWriter zones, Outgoing how) {
    this.out = out;
    this.zones = zones;
    this.how = how;
    this.edges = new Edges(how.now());
    this.times = new MarketTimes(how.now(), how.language());
  }

  /// Writes a slot.
  void write(Slot slot) {
    Repeat repeat = slot.repeat();
    Rule rule = repeat.rule() == null ? null : RuleReader.read(repeat.rule());
    boolean isSeries = rule != null || !repeat.extra().isEmpty() || !repeat.changed().isEmpty();
    LocalDateTime first = first(slot, rule);
    if (!isSeries) {
      once(slot);
    } else if (isUtc(slot)) {
      utcSeries(slot, rule);
    } else {
      series(slot, rule, first);
    }
  }

  /// The first show its rule gives: other programs take `DTSTART` for it, whether the rule gives it
  /// or not.
  private static LocalDateTime first(Slot slot, @Nullable Rule rule) {
    if (rule == null) {
      return slot.start();
    }
    var window = new Unrolling.Window(slot.start(), slot.start().plusYears(CENTURY), 1);
    List<LocalDateTime> given = new Unrolling(rule, slot.start(), window).run();
    return given.isEmpty() ? slot.start() : given.getFirst();
  }

  private boolean isUtc(Slot slot) {
    return how.utc() || slot.anchor().equals(ZoneOffset.UTC);
  }

  private void once(Slot slot) {
    boolean isZoned = !isUtc(slot) && edges.isPlain(slot.start(), slot.length(), slot.anchor());
    EventDraft event = begin(slot);
    start(event, slot, slot.start(), isZoned);
    end(event, slot, null, slot.start());
  }

  private void series(Slot slot, @Nullable Rule rule, LocalDateTime first) {
    Repeat repeat = slot.repeat();
    SlotClock clock = new SlotClock(slot.anchor(), zones.label(slot.anchor()));
    var given = new TreeSet<>(repeat.extra());
    repeat.changed().keySet().stream()
        .filter(original -> !isGiven(slot, rule, original))
        .forEach(given::add);
    var skipped = new TreeSet<>(repeat.skipped());
    skipped.removeAll(repeat.changed().keySet());
    if (!given.remove(first) && !isGiven(slot, rule, first)) {
      skipped.add(first);
    }
    List<LocalDateTime> odd =
        edges.of(slot, rule, first).stream()
            .filter(edge -> !repeat.changed().containsKey(edge) && !skipped.contains(edge))
            .toList();
    EventDraft event = begin(slot);
    event.add(clock.property(Property.DTSTART, List.of(first)));
    if (rule != null) {
      rule(event, rule, slot);
    } else {
      // Some programs leave the start out where there are only further dates.
      given.add(first);
    }
    if (!given.isEmpty()) {
      event.add(clock.property(Property.RDATE, given));
    }
    if (!skipped.isEmpty()) {
      event.add(clock.property(Property.EXDATE, skipped));
    }
    if (!first.equals(slot.start())) {
      event.own("-START", slot.start().toString());
    }
    end(event, slot, rule, first);
    repeat.changed().forEach((original, changed) -> override(slot, clock, original, changed));
    for (LocalDateTime each : odd) {
      override(slot, clock, each, same(slot, each));
    }
  }

  /// The rule, and the end as it is kept where another one is written.
  private static void rule(EventDraft event, Rule rule, Slot slot) {
    Rule outgoing = outgoing(rule, slot);
    event.add(new GivenProperty(Property.RRULE, new ParameterList(), outgoing.toString()));
    if (outgoing.until() != null && rule.until() != null) {
      event.own("-UNTIL", rule.until().at().toString());
    }
  }

  /// A series in UTC is a list of its shows: no rule of UTC keeps a wall time.
  private void utcSeries(Slot slot, @Nullable Rule rule) {
    Repeat repeat = slot.repeat();
    SlotClock clock = new SlotClock(slot.anchor(), "");
    LocalDateTime until = LocalClock.at(how.now().plus(UTC_AHEAD), slot.anchor());
    var starts = new TreeSet<>(repeat.extra());
    if (rule == null) {
      starts.add(slot.start());
    } else {
      var window = new Unrolling.Window(slot.start(), until, UTC_MOST);
      starts.addAll(new Unrolling(rule, slot.start(), window).run());
    }
    starts.removeAll(repeat.skipped());
    starts.addAll(repeat.changed().keySet());
    List<LocalDateTime> apart = SecondShows.of(slot, starts);
    starts.removeAll(apart);
    LocalDateTime first = starts.isEmpty() ? slot.start() : starts.getFirst();
    EventDraft event = begin(slot);
    event.add(clock.property(Property.DTSTART, List.of(first)));
    starts.add(first);
    event.add(clock.property(Property.RDATE, starts));
    event.own("-WALL", slot.anchor().getId() + " " + first);
    event.own("-START", slot.start().toString());
    event.own("-RULE", rule == null ? null : rule.toString());
    event.own("-EXTRA", join(repeat.extra()));
    event.own("-SKIPPED", join(repeat.skipped()));
    end(event, slot, rule, first);
    repeat
        .changed()
        .forEach((original, changed) -> {
          if (!apart.contains(original)) {
            override(slot, clock, original, changed);
          }
        });
    for (LocalDateTime each : apart) {
      apart(slot, clock, each, repeat.changed().getOrDefault(each, same(slot, each)));
    }
  }

  /// A show with a name of its own, which says of what series it is.
  private void apart(Slot slot, SlotClock clock, LocalDateTime original, Changed changed) {
    String moment = clock.value(original);
    String id = slot.id().value();
    SlotId own = SeriesReader.ending(slot.id(), "/" + moment.toLowerCase(Locale.ROOT));
    Slot one = once(slot, own, changed);
    EventDraft event = begin(one);
    event.own("-OF", moment + " " + id);
    start(event, one, changed.start(), false);
    end(event, one, null, changed.start());
  }

  private static Changed same(Slot slot, LocalDateTime original) {
    return new Changed(original, slot.length(), slot.title(), slot.crew(), slot.state());
  }

  private static boolean isGiven(Slot slot, @Nullable Rule rule, LocalDateTime original) {
    if (rule == null) {
      return original.equals(slot.start());
    }
    var window = new Unrolling.Window(original, original.plusSeconds(1), 1);
    return !new Unrolling(rule, slot.start(), window).run().isEmpty();
  }

  private static @Nullable String join(Collection<LocalDateTime> times) {
    return times.isEmpty()
        ? null
        : times.stream().map(LocalDateTime::toString).collect(Collectors.joining(" "));
  }

  /// `UNTIL` has to be in UTC where `DTSTART` has a `TZID` (§3.3.10). Of a time that comes twice it
  /// is the later; and an hour more where no show can begin within it, because some programs
  /// compare with the offset of the first show.
  private static Rule outgoing(Rule rule, Slot slot) {
    Rule.Until until = rule.until();
    if (until == null || until.utc()) {
      return rule;
    }
    Instant second = Edges.second(until.at(), slot.anchor());
    Instant at = second == null ? LocalClock.instant(until.at(), slot.anchor()) : second;
    boolean isOncePerDay =
        !rule.frequency().isWithinDay()
            && rule.by().hours().size() <= 1
            && rule.by().minutes().size() <= 1
            && rule.by().seconds().size() <= 1;
    Instant end = isOncePerDay ? at.plus(HOUR) : at;
    return rule.with(new Rule.Until(LocalClock.at(end, ZoneOffset.UTC), true));
  }

  private void override(Slot slot, SlotClock clock, LocalDateTime original, Changed changed) {
    Slot one = once(slot, slot.id(), changed);
    EventDraft event = begin(one);
    event.add(clock.property(Property.RECURRENCE_ID, List.of(original)));
    boolean isZoned =
        !clock.label().isEmpty() && edges.isPlain(changed.start(), changed.length(), slot.anchor());
    start(event, one, changed.start(), isZoned);
    end(event, one, null, changed.start());
  }

  private static Slot once(Slot slot, SlotId id, Changed changed) {
    return new Slot(
        id,
        changed.title(),
        slot.anchor(),
        changed.start(),
        changed.length(),
        Repeat.ONCE,
        changed.crew(),
        slot.markets(),
        changed.state(),
        slot.sequence(),
        slot.notes());
  }

  private EventDraft begin(Slot slot) {
    return new EventDraft(slot, how.now());
  }

  /// A time in UTC keeps its wall time beside it.
  private void start(EventDraft event, Slot slot, LocalDateTime wall, boolean isZoned) {
    var clock = new SlotClock(slot.anchor(), isZoned ? zones.label(slot.anchor()) : "");
    event.add(clock.property(Property.DTSTART, List.of(wall)));
    if (!isZoned) {
      event.own("-WALL", slot.anchor().getId() + " " + wall);
    }
  }

  private void end(EventDraft event, Slot slot, @Nullable Rule rule, LocalDateTime first) {
    out.put(event.end(times.of(slot, rule, first)));
  }
}
