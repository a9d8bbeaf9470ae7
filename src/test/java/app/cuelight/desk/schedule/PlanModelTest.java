package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.schedule.SlotDraft.Part;
import app.cuelight.desk.schedule.SlotDraft.Repeats;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.schedule.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Schedule screen without its nodes: what is chosen, moved, asked, written and taken back.
class PlanModelTest {

  private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 16);

  private PaperPlan paper;
  private PlanModel model;

  @BeforeEach
  void open() {
    with(Plans.drawn());
  }

  private void with(PaperPlan plan) {
    paper = plan;
    var clock = new DeskClock(plan::now, () -> 0, Plans.SHANGHAI, _ -> null);
    model = new PlanModel(plan.book(), clock, Runnable::run);
    model.open(true);
  }

  private List<String> titles() {
    return model.on(model.axis()).stream().map(show -> show.slot().title()).toList();
  }

  private String chosen() {
    Occurrence show = model.chosenProperty().get();
    return show == null ? "nothing" : show.slot().title() + " " + show.start();
  }

  private String told() {
    return model.toldProperty().get().sentence().apply(new Words(Language.EN));
  }

  @Test
  void itOpensOnTodayWithTheFirstShowChosen() {
    assertEquals(TUESDAY, model.dayProperty().get());
    assertEquals(List.of("US evening knit drop", "Bangkok night", "Tokyo"), titles());
    assertEquals("US evening knit drop 2027-03-16T00:00:00Z", chosen());
  }

  @Test
  void nothingIsAskedForAScreenNobodySees() {
    model.open(false);
    var clock = new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null);
    var closed = new PlanModel(paper.book(), clock, Runnable::run);
    assertNull(closed.viewProperty().get());
  }

  @Test
  void theArrowsGoThroughTheShowsOfTheDay() {
    model.step(1);
    assertEquals("Bangkok night 2027-03-16T12:00:00Z", chosen());
    model.step(5);
    assertEquals("Tokyo 2027-03-16T13:00:00Z", chosen());
    model.step(-1);
    assertEquals("Bangkok night 2027-03-16T12:00:00Z", chosen());
  }

  @Test
  void aSingleShowMovesAtOnceAndComesBackWithUndo() {
    model.step(2);
    model.change().move(Durations.STEP);
    assertEquals(List.of("move tokyo ALL PT15M"), paper.calls);
    assertEquals("Tokyo 2027-03-16T13:15:00Z", chosen());
    assertNull(model.change().ghostProperty().get());
    model.change().undo();
    assertEquals("Tokyo 2027-03-16T13:00:00Z", chosen());
    model.change().undo();
    assertEquals("There is nothing to take back.", told());
  }

  @Test
  void keysStruckBeforeThePlanHasAnsweredAddUp() {
    var later = new ArrayDeque<Runnable>();
    var clock = new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null);
    model = new PlanModel(paper.book(), clock, later::add);
    model.open(true);
    drain(later);
    model.step(2);
    for (int i = 0; i < 4; i++) {
      model.change().move(Durations.STEP);
    }
    assertEquals(List.of("move tokyo ALL PT15M"), paper.calls);
    assertEquals(
        Instant.parse("2027-03-16T14:00:00Z"), model.change().ghostProperty().get().start());
    drain(later);
    assertEquals(List.of("move tokyo ALL PT15M", "move tokyo ALL PT45M"), paper.calls);
    assertEquals("Tokyo 2027-03-16T14:00:00Z", chosen());
    assertNull(model.change().ghostProperty().get());
  }

  private static void drain(Deque<Runnable> later) {
    while (!later.isEmpty()) {
      later.poll().run();
    }
  }

  @Test
  void aShowThatGoesToTheNextDayIsFollowed() {
    model.step(2);
    model.change().move(Durations.DAY);
    assertEquals(LocalDate.of(2027, 3, 17), model.dayProperty().get());
    assertEquals("Tokyo 2027-03-17T13:00:00Z", chosen());
  }

  @Test
  void aSeriesAsksHowMuchIsMeantAndKeysAddUpMeanwhile() {
    model.change().move(Durations.STEP);
    model.change().move(Durations.STEP);
    assertEquals(List.of(), paper.calls);
    assertEquals("plan.ask.move", model.change().questionProperty().get().what());
    Ghost held = model.change().ghostProperty().get();
    assertEquals(Instant.parse("2027-03-16T00:30:00Z"), held.start());
    model.change().answer(Scope.THIS);
    assertEquals(List.of("move knit THIS PT30M"), paper.calls);
    assertEquals("US evening knit drop 2027-03-16T00:30:00Z", chosen());
    assertNull(model.change().questionProperty().get());
  }

  @Test
  void ofASeriesCutInTwoTheLaterPartStaysChosen() {
    model.change().move(Durations.HOUR);
    model.change().answer(Scope.LATER);
    assertEquals("US evening knit drop 2027-03-16T01:00:00Z", chosen());
    assertEquals("knit-later", model.chosenProperty().get().slot().id().value());
  }

  @Test
  void leavingPutsEverythingBack() {
    model.change().move(Durations.HOUR);
    model.change().leave();
    assertNull(model.change().ghostProperty().get());
    assertNull(model.change().questionProperty().get());
    assertEquals(List.of(), paper.calls);
  }

  @ParameterizedTest(name = "by {0} min it is {1} min long")
  @CsvSource({"15, 135", "-15, 105", "-600, 15", "6000, 1440"})
  void aShowIsDrawnOutBetweenAQuarterOfAnHourAndADay(long by, long minutes) {
    model.step(2);
    model.change().stretch(Duration.ofMinutes(by));
    assertEquals(Duration.ofMinutes(minutes), paper.slot("tokyo").length());
  }

  @Test
  void whatIsRefusedIsToldAndTheShowGoesBack() {
    model.step(2);
    paper.refuses(new IllegalArgumentException("The studio is closed."));
    model.change().move(Durations.STEP);
    assertEquals("The studio is closed.", told());
    assertNull(model.change().ghostProperty().get());
  }

  @Test
  void aDuplicateIsADraftADayLater() {
    model.change().duplicate();
    var copy = paper.slot("new-1");
    assertEquals(LocalDateTime.parse("2027-03-16T20:00"), copy.start());
    assertEquals(SlotState.DRAFT, copy.state());
    assertNull(copy.repeat().rule());
  }

  @Test
  void removingOneOfASeriesLeavesTheOthers() {
    model.change().remove();
    model.change().answer(Scope.THIS);
    assertEquals(List.of("Bangkok night", "Tokyo"), titles());
    model.stepWeeks(1);
    assertTrue(titles().contains("US evening knit drop"));
  }

  @Test
  void theFixOfAClashIsOneStep() {
    Clash clash = model.viewProperty().get().clashes().getFirst();
    model.change().fix(clash.fixes().getFirst());
    assertEquals("Studio B", paper.slot("tokyo").crew().studio());
    assertEquals(List.of(), model.viewProperty().get().clashes());
  }

  @Test
  void keepingOursAnchorsTheSeriesToTheStudiosClock() {
    ClockWarning warning = model.viewProperty().get().clocks().getFirst();
    model.change().keepOurs(warning.effects().getFirst());
    assertEquals(List.of("anchor knit LATER Asia/Shanghai"), paper.calls);
  }

  @Test
  void theDayCanBeDrawnByAMarketsClock() {
    model.tellTimeOf(ZoneId.of("America/New_York"));
    assertEquals(Instant.parse("2027-03-16T04:00:00Z"), model.axis().from());
    model.tellTimeOf(null);
    assertEquals(Instant.parse("2027-03-15T16:00:00Z"), model.axis().from());
  }

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @CsvSource({
    "TIME, 25:00, plan.fault.time",
    "TIME, noon, plan.fault.time",
    "DATE, 2027-02-30, plan.fault.date",
    "LENGTH, 0:00, plan.fault.length",
    "LENGTH, 30:00, plan.fault.length",
    "ANCHOR, Mars/Olympus, plan.fault.zone",
    "SET_UP, 721, plan.fault.around",
    "TEAR_DOWN, soon, plan.fault.around"
  })
  void whatIsWrongIsSaidWhileItIsWritten(Part part, String text, String sentence) {
    model.draft().begin();
    model.draft().write(draft -> draft.with(Part.TITLE, "Coats").with(part, text));
    assertEquals(sentence, model.draft().faults().get(part).key());
    model.draft().keep();
    assertEquals(List.of(), paper.calls);
  }

  @ParameterizedTest(name = "{0} {1} in {2}: {3}")
  @CsvSource({
    "2027-03-14, 02:30, America/New_York, plan.odd.gap",
    "2027-11-07, 01:30, America/New_York, plan.odd.overlap",
    "2027-10-03, 02:15, Australia/Lord_Howe, plan.odd.gap",
    "2027-03-14, 03:00, America/New_York, ",
    "2027-03-14, 02:30, Asia/Shanghai, "
  })
  void aTimeTheClockSkipsOrShowsTwiceIsSaidSo(
      String day, String time, String zone, String sentence) {
    model.draft().begin();
    model
        .draft()
        .write(draft -> draft.with(Part.DATE, day).with(Part.TIME, time).with(Part.ANCHOR, zone));
    SlotReading read = model.draft().readingProperty().get();
    assertEquals(sentence, read.oddity().map(SlotReading.Said::key).orElse(null));
  }

  @Test
  void aNewShowIsKeptAsItIsWritten() {
    model.draft().begin();
    model
        .draft()
        .write(draft ->
            draft
                .with(Part.TITLE, "Coats")
                .with(Part.ANCHOR, "london")
                .with(Part.LENGTH, "90")
                .with(Part.HOST, "Lin")
                .with(Repeats.TWO_WEEKS)
                .with(Part.UNTIL, "2027-06-30")
                .with(SlotState.CONFIRMED));
    model.draft().keep();
    var slot = paper.slot("new-1");
    assertEquals(ZoneId.of("Europe/London"), slot.anchor());
    assertEquals(LocalDateTime.parse("2027-03-16T20:00"), slot.start());
    assertEquals(Duration.ofMinutes(90), slot.length());
    assertEquals("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630T235959", slot.repeat().rule());
    assertEquals("Lin", slot.crew().host());
    assertNull(model.draft().draftProperty().get());
  }

  @Test
  void aSeriesThatIsOpenedAndKeptIsTheSame() {
    var before = paper.slot("knit");
    model.draft().edit();
    model.draft().keep();
    assertTrue(model.draft().askingProperty().get());
    model.draft().keep(Scope.ALL);
    assertEquals(before, paper.slot("knit"));
  }

  @Test
  void theRosterIsWrittenALineEach() {
    model.roster().begin();
    RosterModel.Sheet sheet = model.roster().sheetProperty().get();
    assertNotNull(sheet);
    assertEquals("Studio A\nStudio B", sheet.studios());
    model
        .roster()
        .write(new RosterModel.Sheet("Asia/Tokyo", "Lin", "Studio C", "JP, Asia/Tokyo, 8-9"));
    assertEquals(
        List.of("plan.fault.host", "plan.fault.ribbon"),
        model.roster().faultsProperty().get().stream().map(SlotReading.Said::key).toList());
    model
        .roster()
        .write(
            new RosterModel.Sheet(
                "Asia/Tokyo", "Lin, Asia/Shanghai, zh", "Studio C", "JP, Asia/Tokyo, 20:00-00:00"));
    model.roster().keep();
    var roster = model.viewProperty().get().roster();
    assertEquals(List.of("Studio C"), roster.studios());
    assertEquals(ZoneId.of("Asia/Tokyo"), model.zoneProperty().get());
    assertEquals("Lin", roster.hosts().getFirst().name());
  }
}
