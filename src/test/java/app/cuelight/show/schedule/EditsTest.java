package app.cuelight.show.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.feed.calendar.CalendarRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to a series: no show is lost, none is doubled, and what is taken back is as if
/// it had never been.
final class EditsTest {

  private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2028-06-01T00:00:00Z");
  private static final List<String> ZONES =
      List.of("America/New_York", "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe");
  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY",
          "FREQ=DAILY;INTERVAL=3;COUNT=40",
          "FREQ=WEEKLY;BYDAY=TU,TH,SA",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=25",
          "FREQ=WEEKLY;UNTIL=20270901T235959",
          "FREQ=MONTHLY;BYDAY=2TU",
          "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12");

  private static Slot series(SplittableRandom chance) {
    ZoneId zone = ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
    String rule = RULES.get(chance.nextInt(RULES.size()));
    LocalDateTime start =
        LocalDateTime.parse("2027-02-01T00:00").plusMinutes(15L * chance.nextInt(4 * 24 * 30));
    var extra = new TreeSet<LocalDateTime>();
    for (int i = chance.nextInt(3); i > 0; i--) {
      extra.add(start.plusDays(chance.nextInt(1, 200)).plusMinutes(7));
    }
    return PlanningTable.slot(
        "s", zone, start.toString(), new Repeat(rule, extra, new TreeSet<>(), new TreeMap<>()));
  }

  private static List<Occurrence> shows(Unrolling unrolling, List<Slot> plan) {
    return unrolling.shows(plan, FROM, UNTIL);
  }

  private static Scope scope(SplittableRandom chance) {
    return List.of(Scope.THIS, Scope.LATER, Scope.ALL).get(chance.nextInt(3));
  }

  private static Slot other(Slot show, int what) {
    Crew crew = show.crew();
    return switch (what) {
      case 0 -> PlanningTable.titled(show, "Wool " + show.start().getDayOfYear());
      case 1 -> Slots.lasting(show, show.length().plusMinutes(15));
      case 2 ->
          Slots.crewed(
              show, new Crew("Mei", crew.studio(), "tt/1", Duration.ZERO, crew.tearDown()));
      default ->
          new Slot(
              show.id(),
              show.title(),
              show.anchor(),
              show.start(),
              show.length(),
              show.repeat(),
              show.crew(),
              List.of(),
              SlotState.DRAFT,
              show.sequence(),
              show.notes());
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noShowIsLostAndNoneIsDoubled(long seed) {
    var chance = new SplittableRandom(seed);
    var unrolling = new Unrolling(new CalendarRules());
    for (int round = 0; round < 25; round++) {
      var names = new ArrayList<String>();
      var edits =
          new Edits(
              unrolling,
              () -> {
                names.add("");
                return "n" + names.size();
              });
      List<Slot> plan = edits.put(List.of(), List.of(series(chance)));
      for (int step = 0; step < 8; step++) {
        plan = step(chance, unrolling, edits, plan, seed + "/" + round + "/" + step);
      }
    }
  }

  private static List<Slot> step(
      SplittableRandom chance, Unrolling unrolling, Edits edits, List<Slot> plan, String name) {
    List<Occurrence> before = shows(unrolling, plan);
    if (before.isEmpty()) {
      return plan;
    }
    Occurrence at = before.get(chance.nextInt(before.size()));
    Scope scope = scope(chance);
    int what = chance.nextInt(6);
    List<Slot> after = plan;
    int fewer = 0;
    if (what == 5) {
      after = edits.remove(plan, at.slot().id(), at.original(), scope);
      fewer = touched(before, at, scope);
    } else if (what == 4) {
      long minutes = 15L * chance.nextInt(-8, 9);
      try {
        after =
            edits.edit(
                plan,
                at.slot().id(),
                at.original(),
                scope,
                show ->
                    Slots.with(show, show.id(), show.start().plusMinutes(minutes), show.repeat()));
      } catch (IllegalArgumentException e) {
        // A rule by the month does not follow to another day.
        assertEquals(
            true, String.valueOf(e.getMessage()).contains("MONTHLY"), () -> name + " " + e);
      }
    } else {
      after = edits.edit(plan, at.slot().id(), at.original(), scope, show -> other(show, what));
    }
    assertEquals(
        before.size() - fewer,
        shows(unrolling, after).size(),
        () -> name + " " + scope + " " + what + " at " + at);
    if (what < 4) {
      assertEquals(
          before.stream().map(Occurrence::start).toList(),
          shows(unrolling, after).stream().map(Occurrence::start).toList(),
          () -> name + " " + scope + " " + what + " at " + at);
    }
    return after;
  }

  /// How many shows of the series a scope names.
  private static int touched(List<Occurrence> shows, Occurrence at, Scope scope) {
    return (int)
        shows.stream()
            .filter(show -> show.slot().id().equals(at.slot().id()))
            .filter(show ->
                switch (scope) {
                  case THIS -> show.original().equals(at.original());
                  case LATER -> !show.original().isBefore(at.original());
                  case ALL -> true;
                })
            .count();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void whatIsTakenBackHasNeverBeen(long seed, @TempDir Path home) {
    var chance = new SplittableRandom(seed);
    try (var table = new PlanningTable(home)) {
      PlanningTable.done(table.planner.put(series(chance)));
      for (int step = 0; step < 40; step++) {
        ScheduleView before = table.view("2027-01-01", "2028-06-01");
        List<Slot> plan = table.plan();
        Occurrence at = before.occurrences().get(chance.nextInt(before.occurrences().size()));
        Scope scope = scope(chance);
        int what = chance.nextInt(5);
        PlanningTable.done(
            what == 4
                ? table.planner.remove(at.slot().id(), at.original(), scope)
                : table.planner.edit(
                    at.slot().id(), at.original(), scope, show -> other(show, what)));
        boolean changed = table.books.get().revision() != before.revision();
        if (changed) {
          PlanningTable.done(table.planner.undo());
        }
        assertEquals(plan, table.plan(), () -> "step " + what + " " + scope + " at " + at);
        assertEquals(
            PlanningTable.whole(before),
            PlanningTable.whole(table.view("2027-01-01", "2028-06-01")));
        // The next step starts from a plan that really changed.
        PlanningTable.done(
            table.planner.edit(
                at.slot().id(), at.original(), scope, show -> other(show, what % 3)));
      }
    }
  }
}
