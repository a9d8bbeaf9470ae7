package app.cuelight.show.schedule;

import static app.cuelight.show.schedule.PlanningTable.NEW_YORK;
import static app.cuelight.show.schedule.PlanningTable.SHANGHAI;
import static app.cuelight.show.schedule.PlanningTable.at;
import static app.cuelight.show.schedule.PlanningTable.done;
import static app.cuelight.show.schedule.PlanningTable.refusal;
import static app.cuelight.show.schedule.PlanningTable.skipping;
import static app.cuelight.show.schedule.PlanningTable.slot;
import static app.cuelight.show.schedule.PlanningTable.titled;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Fulfilment.State;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a manager does with the plan.
final class PlannerTest {

  private static final SlotId ID = new SlotId("s");

  @TempDir private Path home;

  private PlanningTable table;

  @BeforeEach
  void open() {
    table = new PlanningTable(home);
  }

  @AfterEach
  void close() {
    table.close();
  }

  private void weekly(String start, String... skipped) {
    done(table.planner.put(slot("s", NEW_YORK, start, skipping("FREQ=WEEKLY;BYDAY=TU", skipped))));
  }

  @Test
  void keepsNewYorksEveningWhateverTheClocksDo() {
    weekly("2027-03-02T20:00", "2027-03-23T20:00");
    assertEquals(
        List.of(
            "2027-03-03T01:00:00Z",
            "2027-03-10T01:00:00Z",
            "2027-03-17T00:00:00Z",
            "2027-03-31T00:00:00Z"),
        table.view("2027-03-01", "2027-04-05").occurrences().stream()
            .map(show -> show.start().toString())
            .toList());
  }

  @Test
  void aTimeThatDoesNotExistMovesForwardAndSaysSo() {
    done(table.planner.put(slot("s", NEW_YORK, "2027-03-14T02:30", Repeat.ONCE)));
    Occurrence show = table.view("2027-03-14", "2027-03-15").occurrences().getFirst();
    assertAll(
        () -> assertEquals(Edge.GAP, show.edge()),
        () -> assertEquals(Instant.parse("2027-03-14T07:30:00Z"), show.start()),
        () -> assertEquals(Instant.parse("2027-03-14T09:00:00Z"), show.end()));
  }

  @Test
  void aShowOverTheAutumnChangeKeepsItsRealLength() {
    done(table.planner.put(slot("s", NEW_YORK, "2027-11-07T00:30", Repeat.ONCE)));
    Occurrence show = table.view("2027-11-07", "2027-11-08").occurrences().getFirst();
    assertEquals(Duration.ofMinutes(90), Duration.between(show.start(), show.end()));
  }

  @Test
  void movesOneShowAndLeavesTheSeries() {
    weekly("2027-03-02T20:00");
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.THIS, Duration.ofMinutes(90)));
    assertEquals(
        List.of(
            "2027-03-02T20:00 Knitwear", "2027-03-09T21:30 Knitwear", "2027-03-16T20:00 Knitwear"),
        table.shows("2027-03-01", "2027-03-20"));
  }

  @Test
  void aShowMovedBackIsNoExceptionAnyMore() {
    weekly("2027-03-02T20:00");
    var before = table.plan();
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.THIS, Duration.ofMinutes(90)));
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.THIS, Duration.ofMinutes(-90)));
    assertEquals(before, table.plan());
  }

  @Test
  void movesThisAndThoseThatFollowByCuttingTheSeries() {
    weekly("2027-03-02T20:00", "2027-03-30T20:00");
    done(table.planner.move(ID, at("2027-03-16T20:00"), Scope.LATER, Duration.ofHours(24)));
    assertAll(
        () ->
            assertEquals(
                List.of(
                    "2027-03-02T20:00 Knitwear",
                    "2027-03-09T20:00 Knitwear",
                    "2027-03-17T20:00 Knitwear",
                    "2027-03-24T20:00 Knitwear",
                    "2027-04-07T20:00 Knitwear"),
                table.shows("2027-03-01", "2027-04-10")),
        () ->
            assertEquals(
                List.of(
                    "Lin-1 0 2027-03-17T20:00 FREQ=WEEKLY;BYDAY=WE",
                    "s 1 2027-03-02T20:00 FREQ=WEEKLY;UNTIL=20270316T195959;BYDAY=TU"),
                table.books.get().slots().stream()
                    .map(it ->
                        it.id() + " " + it.sequence() + " " + it.start() + " " + rule(it.repeat()))
                    .toList()));
  }

  private static String rule(Repeat repeat) {
    return new java.util.TreeMap<>(RuleText.of(String.valueOf(repeat.rule())).parts())
        .entrySet().stream()
            .map(Object::toString)
            .sorted(
                java.util.Comparator.comparingInt(part ->
                    List.of("FREQ", "UNTIL", "COUNT", "BYDAY")
                        .indexOf(part.substring(0, part.indexOf('=')))))
            .collect(java.util.stream.Collectors.joining(";"));
  }

  @Test
  void theWholeSeriesMovesWithItsExceptions() {
    weekly("2027-03-02T20:00", "2027-03-16T20:00");
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.THIS, Duration.ofMinutes(30)));
    done(
        table.planner.edit(
            ID, at("2027-03-23T20:00"), Scope.THIS, show -> titled(show, "Summer wool")));
    done(table.planner.move(ID, at("2027-03-02T20:00"), Scope.ALL, Duration.ofHours(6)));
    assertEquals(
        List.of(
            "2027-03-03T02:00 Knitwear",
            "2027-03-10T02:30 Knitwear",
            "2027-03-24T02:00 Summer wool",
            "2027-03-31T02:00 Knitwear"),
        table.shows("2027-03-01", "2027-04-05"));
  }

  @Test
  void anExceptionKeepsItsTitleWhenTheSeriesGetsAnother() {
    weekly("2027-03-02T20:00");
    done(
        table.planner.edit(
            ID, at("2027-03-09T20:00"), Scope.THIS, show -> titled(show, "Summer wool")));
    done(table.planner.move(ID, at("2027-03-16T20:00"), Scope.THIS, Duration.ofHours(1)));
    done(table.planner.edit(ID, at("2027-03-02T20:00"), Scope.ALL, show -> titled(show, "Wool")));
    assertEquals(
        List.of("2027-03-02T20:00 Wool", "2027-03-09T20:00 Summer wool", "2027-03-16T21:00 Wool"),
        table.shows("2027-03-01", "2027-03-20"));
  }

  @Test
  void keepsOursInsteadOfNewYorks() {
    weekly("2027-03-02T20:00");
    done(table.planner.anchor(ID, at("2027-03-09T20:00"), Scope.LATER, SHANGHAI));
    assertEquals(
        List.of("2027-03-03T01:00:00Z", "2027-03-10T01:00:00Z", "2027-03-17T01:00:00Z"),
        table.view("2027-03-01", "2027-03-20").occurrences().stream()
            .map(show -> show.start().toString())
            .toList());
  }

  @Test
  void aCountIsSharedByBothPartsOfACutSeries() {
    done(
        table.planner.put(
            slot("s", NEW_YORK, "2027-03-02T20:00", Repeat.by("FREQ=DAILY;COUNT=10"))));
    done(table.planner.move(ID, at("2027-03-06T20:00"), Scope.LATER, Duration.ofHours(1)));
    List<String> shows = table.shows("2027-03-01", "2027-04-01");
    assertAll(
        () -> assertEquals(10, shows.size()),
        () -> assertEquals("2027-03-11T21:00 Knitwear", shows.getLast()));
  }

  @Test
  void removesOneThoseThatFollowAndAll() {
    weekly("2027-03-02T20:00");
    done(table.planner.remove(ID, at("2027-03-09T20:00"), Scope.THIS));
    assertEquals(
        List.of("2027-03-02T20:00 Knitwear", "2027-03-16T20:00 Knitwear"),
        table.shows("2027-03-01", "2027-03-20"));
    done(table.planner.remove(ID, at("2027-03-23T20:00"), Scope.LATER));
    assertEquals(
        List.of("2027-03-02T20:00 Knitwear", "2027-03-16T20:00 Knitwear"),
        table.shows("2027-03-01", "2027-06-20"));
    done(table.planner.remove(ID, at("2027-03-16T20:00"), Scope.ALL));
    assertEquals(List.of(), table.plan());
  }

  @Test
  void aSeriesWhoseLastShowIsTakenOffIsGone() {
    done(
        table.planner.put(
            slot("s", NEW_YORK, "2027-03-02T20:00", Repeat.by("FREQ=DAILY;COUNT=2"))));
    done(table.planner.remove(ID, at("2027-03-02T20:00"), Scope.THIS));
    done(table.planner.remove(ID, at("2027-03-03T20:00"), Scope.THIS));
    assertEquals(List.of(), table.plan());
  }

  @Test
  void doesWhatAClashOffers() {
    weekly("2027-03-02T20:00");
    Occurrence show = table.view("2027-03-08", "2027-03-12").occurrences().getFirst();
    done(table.planner.fix(new Clash.Fix.MoveToStudio(show, "B")));
    done(table.planner.fix(new Clash.Fix.Shift(show, Duration.ofMinutes(-30))));
    done(table.planner.fix(new Clash.Fix.GiveToHost(show, "Mei")));
    done(table.planner.fix(new Clash.Fix.Shorten(show, Duration.ofMinutes(60))));
    assertEquals(
        List.of("20:00 A Lin PT1H30M", "19:30 B Mei PT1H", "20:00 A Lin PT1H30M"),
        table.view("2027-03-01", "2027-03-20").occurrences().stream()
            .map(it ->
                it.wall().toLocalTime()
                    + " "
                    + it.slot().crew().studio()
                    + " "
                    + it.slot().crew().host()
                    + " "
                    + it.slot().length())
            .toList());
  }

  @Test
  void refusesWithASentence() {
    weekly("2027-03-02T20:00");
    assertAll(
        () ->
            assertEquals(
                "“Knitwear” has no show at 2027-03-03T20:00 any more; nothing was changed.",
                refusal(
                    table.planner.move(
                        ID, at("2027-03-03T20:00"), Scope.THIS, Duration.ofHours(1)))),
        () ->
            assertEquals(
                "There is no show x in the plan any more; nothing was changed.",
                refusal(table.planner.remove(new SlotId("x"), at("2027-03-03T20:00"), Scope.ALL))),
        () ->
            assertEquals(
                "This rule gives more than 100 shows a day; choose one that comes less often.",
                refusal(
                    table.planner.put(
                        slot("m", NEW_YORK, "2027-03-02T20:00", Repeat.by("FREQ=MINUTELY"))))),
        () ->
            assertEquals(
                "One show of a series keeps the clock of its series; choose this and later, or"
                    + " all.",
                refusal(table.planner.anchor(ID, at("2027-03-09T20:00"), Scope.THIS, SHANGHAI))),
        () ->
            assertEquals(
                "One show of a series does not repeat; choose this and later, or all.",
                refusal(
                    table.planner.edit(
                        ID,
                        at("2027-03-09T20:00"),
                        Scope.THIS,
                        show -> Slots.with(show, Repeat.ONCE)))),
        () -> assertEquals(1, table.books.get().revision()));
  }

  @Test
  void aMonthlySeriesDoesNotMoveToAnotherDayBehindItsRule() {
    done(
        table.planner.put(
            slot("s", NEW_YORK, "2027-03-09T20:00", Repeat.by("FREQ=MONTHLY;BYDAY=2TU"))));
    assertAll(
        () ->
            assertEquals(
                "This series comes by the rule FREQ=MONTHLY;BYDAY=2TU, which cannot follow to another"
                    + " day; write it anew.",
                refusal(
                    table.planner.move(
                        ID, at("2027-03-09T20:00"), Scope.ALL, Duration.ofHours(24)))),
        () ->
            assertEquals(
                2,
                done(
                    table.planner.move(
                        ID, at("2027-03-09T20:00"), Scope.ALL, Duration.ofHours(1)))));
  }

  @Test
  void aSeriesBeginsWithTheFirstShowItsRuleGives() {
    done(
        table.planner.put(
            slot("s", NEW_YORK, "2027-03-01T20:00", Repeat.by("FREQ=WEEKLY;BYDAY=TU;COUNT=2"))));
    assertEquals(
        List.of("2027-03-02T20:00 Knitwear", "2027-03-09T20:00 Knitwear"),
        table.shows("2027-02-01", "2027-05-01"));
  }

  @Test
  void takesBackWhatThisOperatorDidAndNothingOfOthers() {
    weekly("2027-03-02T20:00");
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.THIS, Duration.ofHours(1)));
    try (var other = new PlanningTable(home, "Mei")) {
      assertFalse(done(other.planner.undo()));
      done(other.planner.put(slot("m", SHANGHAI, "2027-03-05T08:00", Repeat.ONCE)));
    }
    assertTrue(done(table.planner.undo()));
    assertTrue(done(table.planner.undo()));
    assertFalse(done(table.planner.undo()));
    assertEquals(List.of("2027-03-05T08:00 Knitwear"), table.shows("2027-03-01", "2027-03-20"));
  }

  @Test
  void aSlotThatSomebodyElseChangedSinceStaysAsItIs() {
    weekly("2027-03-02T20:00");
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.THIS, Duration.ofHours(1)));
    try (var other = new PlanningTable(home, "Mei")) {
      done(other.planner.edit(ID, at("2027-03-02T20:00"), Scope.ALL, show -> titled(show, "Wool")));
    }
    done(table.planner.undo());
    assertEquals(
        List.of("2027-03-02T20:00 Wool", "2027-03-09T21:00 Wool"),
        table.shows("2027-03-01", "2027-03-15"));
  }

  @Test
  void hearsOfWhatAnotherProcessDoes() throws Exception {
    weekly("2027-03-02T20:00");
    var heard = new CountDownLatch(1);
    try (var other = new PlanningTable(home, "Mei");
        var _ = table.planner.onChange(heard::countDown)) {
      done(other.planner.put(slot("m", SHANGHAI, "2027-03-05T08:00", Repeat.ONCE)));
      assertTrue(heard.await(10, TimeUnit.SECONDS), "Nothing was heard of the other one's change.");
    }
    assertEquals(2, table.shows("2027-03-01", "2027-03-08").size());
  }

  @Test
  void everyChangeOfASlotCountsItsSequenceOn() {
    weekly("2027-03-02T20:00");
    done(table.planner.move(ID, at("2027-03-09T20:00"), Scope.ALL, Duration.ofHours(1)));
    done(table.planner.move(ID, at("2027-03-09T21:00"), Scope.ALL, Duration.ZERO));
    done(table.planner.undo());
    assertEquals(List.of(2), table.books.get().slots().stream().map(it -> it.sequence()).toList());
  }

  @Test
  void tellsTheTimesOnEveryClock() {
    weekly("2027-03-02T20:00");
    Occurrence show = table.view("2027-03-01", "2027-03-08").occurrences().getFirst();
    assertEquals(
        """
        Knitwear
        New York 2027-03-02 20:00–21:30 (UTC-05:00) US
        Berlin 2027-03-03 02:00–03:30 (UTC+01:00) DE
        Shanghai 2027-03-03 09:00–10:30 (UTC+08:00)\
        """,
        table.planner.times(show, PlanningTable.ROSTER));
  }

  @Test
  void ofOneShowAskedForAloneIsToldWhatTheWholePlanTells() {
    ZoneId utc = ZoneId.of("UTC");
    done(table.planner.put(titled(slot("a", utc, "2027-01-31T20:00", Repeat.ONCE), "Silk")));
    done(table.planner.put(titled(slot("b", utc, "2027-01-31T21:30", Repeat.ONCE), "Wool")));
    table.aired.add(new Broadcast("x", Instant.parse("2027-01-31T21:20:00Z"), PlanningTable.NOW));
    ScheduleView view = table.view("2027-01-31", "2027-02-01");
    Occurrence silk = view.occurrences().getFirst();
    assertAll(
        () ->
            assertEquals(
                List.of(State.MISSED, State.DONE),
                view.fulfilments().stream().map(Fulfilment::state).toList()),
        () ->
            assertEquals(
                view.fulfilments().subList(0, 1), done(table.planner.fulfilments(List.of(silk)))));
  }

  @Test
  void aShowThatWouldNeverTakePlaceIsRefusedAndNothingIsKept() {
    Slot once = slot("a", NEW_YORK, "2027-03-02T20:00", skipping(null, "2027-03-02T20:00"));
    assertAll(
        () ->
            assertEquals(
                "No show of “Knitwear” would take place: every one of them is taken off.",
                refusal(table.planner.put(once))),
        () -> assertEquals(List.of(), table.plan()));
  }

  @Test
  void aYearThatNoCalendarCanWriteIsRefusedWhereverItComesFrom() {
    String wanted = "A show begins in one of the years 1970 to 9998; this one would begin in 9999.";
    done(table.planner.put(slot("a", NEW_YORK, "9998-12-31T20:00", Repeat.by("FREQ=WEEKLY"))));
    assertAll(
        () ->
            assertEquals(
                wanted,
                assertThrows(
                        Refused.class, () -> slot("b", NEW_YORK, "9999-12-31T20:00", Repeat.ONCE))
                    .getMessage()),
        () ->
            assertEquals(
                wanted,
                refusal(
                    table.planner.move(
                        new SlotId("a"), at("9998-12-31T20:00"), Scope.THIS, Duration.ofDays(1)))),
        () ->
            assertEquals(
                List.of("9998-12-31T20:00 Knitwear"), table.shows("9998-12-31", "9999-01-02")));
  }

  @Test
  void whatIsTakenOffASeriesThatDoesNotHaveItIsTold() {
    Slot odd =
        slot(
            "a",
            NEW_YORK,
            "2027-03-02T20:00",
            skipping("FREQ=WEEKLY", "2027-03-09T20:00", "2027-03-09T19:30"));
    assertEquals(List.of(at("2027-03-09T19:30")), table.planner.unmatched(odd));
  }
}
