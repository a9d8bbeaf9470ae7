package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Repeat.Changed;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.feed.calendar.EventReader.Event;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Reads an event and the exceptions from it as slots: one, or one more for each change of "this
/// and all later ones". Used by one thread.
final class SeriesReader {

  private static final int MAX_TIMES = 5_000;
  private static final int MAX_A_DAY = 100;
  private static final Duration ADDED = Duration.ofHours(2);

  private final EventClock clock;
  private final EventReader events;
  private final IntConsumer counted;

  /// @param counted told how many shows a rule counts, and refuses when it is too much
  SeriesReader(EventClock clock, EventReader events, IntConsumer counted) {
    this.clock = clock;
    this.events = events;
    this.counted = counted;
  }

  /// A series that is being read.
  private record Read(Event event, @Nullable Rule rule, LocalDateTime start) {}

  /// Reads a series.
  ///
  /// @param exceptions in the order of the file
  /// @return the series, and what becomes of it from some show on
  /// @throws IllegalArgumentException with a sentence for the user
  List<Slot> read(SlotId id, Block master, List<Block> exceptions) {
    Event event = events.read(master, null);
    Rule rule = rule(master, event);
    LocalDateTime start = start(master, event, rule);
    Read series = new Read(event, rule, start);
    SortedSet<LocalDateTime> extra = times(master, event, "RDATE", "-EXTRA");
    SortedSet<LocalDateTime> skipped = times(master, event, "EXDATE", "-SKIPPED");
    extra.removeIf(each -> isGiven(series, each));
    SortedMap<LocalDateTime, Changed> changed = new TreeMap<>();
    List<Block> later = new ArrayList<>();
    for (Block exception : exceptions) {
      Line which = exception.first("RECURRENCE-ID");
      if (which != null && which.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE")) {
        later.add(exception);
      } else if (which != null) {
        LocalDateTime original = clock.wall(which, which.value(), event.anchor(), start);
        Changed change = change(exception, event);
        if (!isAsPlanned(event, original, change)) {
          changed.put(original, change);
        }
      }
    }
    Slot whole = slot(id, event, start, new Repeat(text(rule), extra, skipped, changed));
    return later.isEmpty() ? List.of(whole) : new SeriesCut(clock, events).cut(whole, rule, later);
  }

  static Slot slot(SlotId id, Event event, LocalDateTime start, Repeat repeat) {
    return new Slot(
        id,
        event.title(),
        event.anchor(),
        start,
        event.length(),
        repeat,
        event.crew(),
        event.markets(),
        event.state(),
        event.sequence(),
        event.notes());
  }

  private static @Nullable String text(@Nullable Rule rule) {
    return rule == null ? null : rule.toString();
  }

  private @Nullable Rule rule(Block master, Event event) {
    List<Line> rules = master.all("RRULE");
    String kept = master.text(EventDraft.OWN + "-RULE");
    if (rules.size() > 1 || !master.all("EXRULE").isEmpty()) {
      throw Refused.of("It repeats by more than one rule.", "它按一条以上的规则重复。");
    }
    if (rules.isEmpty() && kept.isEmpty()) {
      return null;
    }
    String text = rules.isEmpty() ? kept : rules.getFirst().value();
    Rule rule = RuleReader.read(new CalendarRules().plain(text, event.anchor()));
    counted.accept(rule.count());
    var day = new Unrolling.Window(event.start(), event.start().plusDays(1), MAX_A_DAY + 1);
    if (new Unrolling(rule, event.start(), day).run().size() > MAX_A_DAY) {
      throw Refused.of("It repeats more than 100 times a day.", "它每天重复超过 100 次。");
    }
    String until = master.text(EventDraft.OWN + "-UNTIL");
    return until.isEmpty() || rule.until() == null ? rule : ended(rule, rule.until(), until);
  }

  /// An end as it was kept, where it still is the one that was written.
  private static Rule ended(Rule rule, Rule.Until written, String kept) {
    try {
      LocalDateTime until = LocalDateTime.parse(kept);
      Duration added = Duration.between(until, written.at());
      boolean isSame = !added.isNegative() && added.compareTo(ADDED) <= 0;
      return isSame ? rule.with(new Rule.Until(until, false)) : rule;
    } catch (DateTimeParseException e) {
      return rule;
    }
  }

  /// Where Cuelight began to count, if the rule still gives the same first show from there.
  private static LocalDateTime start(Block master, Event event, @Nullable Rule rule) {
    String kept = master.text(EventDraft.OWN + "-START");
    if (kept.isEmpty()) {
      return event.start();
    }
    try {
      LocalDateTime start = LocalDateTime.parse(kept);
      if (rule == null) {
        return start;
      }
      var window = new Unrolling.Window(start, event.start().plusSeconds(1), 1);
      boolean isSame = new Unrolling(rule, start, window).run().equals(List.of(event.start()));
      return isSame ? start : event.start();
    } catch (DateTimeParseException e) {
      return event.start();
    }
  }

  /// A list of times; of a series in UTC the one that Cuelight kept.
  private SortedSet<LocalDateTime> times(Block master, Event event, String name, String kept) {
    var times = new TreeSet<LocalDateTime>();
    if (!master.text(EventDraft.OWN + "-WALL").isEmpty()) {
      for (String each : master.text(EventDraft.OWN + kept).split(" ", MAX_TIMES)) {
        if (!each.isEmpty()) {
          times.add(LocalDateTime.parse(each));
        }
      }
      return times;
    }
    for (Line line : master.all(name)) {
      if (line.isCut()) {
        throw tooMany(line);
      }
      for (String value : line.value().split(",")) {
        String begin = value.strip().replaceFirst("/.*", "");
        if (!begin.isEmpty()) {
          times.add(clock.wall(line, begin, event.anchor(), event.start()));
        }
        if (times.size() > MAX_TIMES) {
          throw tooMany(line);
        }
      }
    }
    return times;
  }

  private static Refused tooMany(Line line) {
    return Refused.of(
        "Line %,d lists more than 5,000 dates.", "第 %,d 行列出了 5,000 个以上的日期。", line.number());
  }

  private static boolean isGiven(Read series, LocalDateTime time) {
    if (series.rule() == null) {
      return time.equals(series.start());
    }
    var window = new Unrolling.Window(time, time.plusSeconds(1), 1);
    return !new Unrolling(series.rule(), series.start(), window).run().isEmpty();
  }

  /// Other programs know no host and no room: those stay as the series has them.
  private Changed change(Block exception, Event series) {
    Event one = events.read(exception, series.anchor());
    Crew crew = one.crew();
    Crew all = series.crew();
    return new Changed(
        one.start(),
        one.length(),
        one.title(),
        one.own()
            ? crew
            : new Crew(
                all.host(),
                crew.studio() == null ? all.studio() : crew.studio(),
                all.room(),
                all.setUp(),
                all.tearDown()),
        one.state());
  }

  /// Whether an exception says only what the series says anyway: Cuelight writes instants beside
  /// times that a clock skips or shows twice.
  private static boolean isAsPlanned(Event series, LocalDateTime original, Changed change) {
    return LocalClock.instant(original, series.anchor())
            .equals(LocalClock.instant(change.start(), series.anchor()))
        && change.length().equals(series.length())
        && change.title().equals(series.title())
        && change.crew().equals(series.crew())
        && change.state() == series.state();
  }

  /// The name of what follows from a show on.
  static SlotId later(SlotId id, LocalDateTime from) {
    return ending(id, "/" + SlotClock.MOMENT.format(from).toLowerCase(Locale.ROOT));
  }

  /// A name with another ending, cut where it would be too long.
  static SlotId ending(SlotId id, String end) {
    String begin = id.value();
    int room = SlotId.MAX_LENGTH - end.length();
    return new SlotId((begin.length() > room ? begin.substring(0, room) : begin) + end);
  }
}
