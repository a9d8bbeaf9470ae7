package app.cuelight.show.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.Trial;
import app.cuelight.show.port.ScheduleBooks;
import app.cuelight.show.port.ScheduleBooks.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The plan as the board shows it. For one thread at a time.
final class Views {

  /// How far around some time shows matter to it: a rest, or a week of nights, begins before it.
  private static final Duration AROUND = Duration.ofDays(8);

  /// How far ahead, and how long after, changes of the clocks are told.
  private static final Duration WARNED = Duration.ofDays(21);

  private static final Duration TOLD = Duration.ofDays(7);

  /// How far around some shows others matter to what became of them: a show takes a day at most.
  private static final Duration BESIDE = Duration.ofHours(25);

  private static final Comparator<Occurrence> BY_START = Comparator.comparing(Occurrence::start);

  private final ScheduleBooks books;
  private final Rolled rolled;
  private final PlanSense sense;
  private final RuleWatch rules;

  /// What was found about the rules for a revision, for a day.
  private record Known(long revision, long day, List<ScheduleView.RuleNote> notes) {}

  private @Nullable Known known;

  Views(ScheduleBooks books, Unrolling unrolling, PlanSense sense) {
    this.books = books;
    this.rolled = new Rolled(unrolling);
    this.sense = sense;
    this.rules = new RuleWatch(unrolling);
  }

  ScheduleView of(Instant from, Instant until, Instant now) {
    require(from, until);
    Kept kept = books.get();
    Roster roster = books.roster();
    List<Occurrence> around = around(kept.slots(), from, until);
    List<Occurrence> shows = within(around, from, until);
    List<Clash> clashes =
        sense.clashes(around, roster).stream()
            .filter(clash -> clash.from().isBefore(until) && clash.until().isAfter(from))
            .toList();
    return new ScheduleView(
        kept.revision(),
        now,
        from,
        until,
        roster,
        kept.slots(),
        shows,
        clashes,
        clocks(kept.slots(), around, roster, new Window(from, until), now),
        sense.heat(roster, now),
        LocalClock.rulesVersion(),
        notes(kept, roster, now),
        fulfilments(around, shows, now));
  }

  /// Shows and slots, with nothing said about them.
  ScheduleView bare(Instant from, Instant until, Instant now) {
    require(from, until);
    Kept kept = books.get();
    return new ScheduleView(
        kept.revision(),
        now,
        from,
        until,
        books.roster(),
        kept.slots(),
        rolled.shows(kept.slots(), from, until),
        List.of(),
        List.of(),
        Map.of(),
        LocalClock.rulesVersion(),
        List.of());
  }

  /// The shows around some time, ready to try one of them elsewhere.
  Trial trial(Instant from, Instant until) {
    require(from, until);
    return new Trial(around(books.get().slots(), from, until), books.roster());
  }

  private static void require(Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("The time to look at ends before it begins.");
    }
  }

  /// What became of some shows: told with those beside them, as a broadcast may be one of these.
  List<Fulfilment> fulfilments(List<Occurrence> shows, Instant now) {
    if (shows.isEmpty()) {
      return List.of();
    }
    Instant from = Collections.min(shows, BY_START).start();
    Instant until = Collections.max(shows, BY_START).end();
    return fulfilments(around(books.get().slots(), from, until), shows, now);
  }

  private List<Fulfilment> fulfilments(
      List<Occurrence> around, List<Occurrence> asked, Instant now) {
    if (asked.isEmpty()) {
      return List.of();
    }
    Instant from = Collections.min(asked, BY_START).start().minus(BESIDE);
    Instant until = Collections.max(asked, BY_START).end().plus(BESIDE);
    List<Occurrence> beside = within(around, from, until);
    Set<Occurrence> wanted = new HashSet<>(asked);
    return sense.fulfilments(beside, books.byHand(), now).stream()
        .filter(it -> wanted.contains(it.show()))
        .toList();
  }

  private record Window(Instant from, Instant until) {}

  private List<ClockWarning> clocks(
      List<Slot> slots, List<Occurrence> around, Roster roster, Window asked, Instant now) {
    Instant from = now.minus(TOLD);
    Instant until = now.plus(WARNED);
    List<ClockWarning> warnings =
        new ArrayList<>(sense.clocks(around, roster, asked.from(), asked.until()));
    for (ClockWarning soon : sense.clocks(around(slots, from, until), roster, from, until)) {
      if (warnings.stream()
          .noneMatch(it -> it.zone().equals(soon.zone()) && it.at().equals(soon.at()))) {
        warnings.add(soon);
      }
    }
    return warnings.stream().sorted(Comparator.comparing(ClockWarning::at)).toList();
  }

  FreeSlot.Answer suggest(PlanSense.Wish wish) {
    return sense.suggest(
        wish, around(books.get().slots(), wish.from(), wish.until()), books.roster());
  }

  private List<Occurrence> around(List<Slot> slots, Instant from, Instant until) {
    return rolled.shows(slots, from.minus(AROUND), until.plus(AROUND));
  }

  private static List<Occurrence> within(List<Occurrence> shows, Instant from, Instant until) {
    return shows.stream()
        .filter(show -> show.start().isBefore(until) && show.end().isAfter(from))
        .toList();
  }

  private List<ScheduleView.RuleNote> notes(Kept kept, Roster roster, Instant now) {
    long day = now.getEpochSecond() / Duration.ofDays(1).toSeconds();
    Known last = known;
    if (last == null || last.revision() != kept.revision() || last.day() != day) {
      last =
          new Known(kept.revision(), day, rules.notes(kept.slots(), books.planned(), roster, now));
      known = last;
    }
    return last.notes();
  }
}
