package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.schedule.Slot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calendar files on the Schedule screen without its nodes, with real books and real files.
class CalendarModelTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path home;
  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private Exchange exchange;
  private PlanModel plan;
  private CalendarModel calendar;

  @BeforeEach
  void open() throws InterruptedException {
    exchange =
        new Exchange(
            home,
            List.of(
                show("tokyo", "Tokyo", "Asia/Tokyo", "2027-03-16T22:00"),
                show("bangkok", "Bangkok night", "Asia/Bangkok", "2027-03-16T19:00"),
                show("lagos", "Lagos", "Africa/Lagos", "2027-03-17T18:00")));
    var clock = new DeskClock(() -> Exchange.NOW, () -> 0, Plans.SHANGHAI, _ -> null);
    plan = new PlanModel(exchange.book(), clock, screen::add);
    plan.open(true);
    calendar = plan.calendar();
    until(() -> plan.viewProperty().get() != null);
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private static Slot show(String id, String title, String zone, String start) {
    return Plans.slot(id, title, ZoneId.of(zone), start, Duration.ofHours(1));
  }

  /// Lets the FX thread of the test work until something is so.
  private void until(BooleanSupplier so) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      Runnable next = screen.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertNotNull(next, "Nothing came of it.");
      next.run();
    }
  }

  private String told() {
    Told told = plan.toldProperty().get();
    return told == null ? "" : told.sentence().apply(new Words(Language.EN));
  }

  private void look(Path file) throws InterruptedException {
    calendar.look(file);
    assertEquals("Reading " + file.getFileName(), told());
    until(() -> calendar.isOpen() || !told().startsWith("Reading"));
  }

  private List<String> planned() {
    return exchange.books.get().slots().stream()
        .map(slot ->
            slot.id() + " " + slot.start() + " " + slot.state().name().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static final List<String> BEFORE =
      List.of(
          "bangkok 2027-03-16T19:00 confirmed",
          "lagos 2027-03-17T18:00 confirmed",
          "tokyo 2027-03-16T22:00 confirmed");

  @Test
  void aFileIsLookedAtBeforeItChangesAnything() throws InterruptedException {
    look(exchange.theirs());
    assertEquals(
        List.of(
            "3 new London spring coats ",
            "9 changed Tokyo ",
            "16 cancelled Bangkok night ",
            "24 unchanged Lagos ",
            "30 skipped 春分 It is an entry for whole days; a show has a time.",
            "36 skipped Olympus launch Its time zone 'Mars/Olympus' is unknown, and the file does"
                + " not say what its clock does."),
        calendar.sheetProperty().get().preview().rows().stream()
            .map(row ->
                row.line()
                    + " "
                    + new Words(Language.EN).say(CalendarModel.word(row.fate()))
                    + " "
                    + row.title()
                    + " "
                    + CalendarModel.remarks(row, Language.EN))
            .toList());
    assertTrue(calendar.sheetProperty().get().isReady());
    assertTrue(plan.isWriting());
    assertEquals(BEFORE, planned());
  }

  @Test
  void whatIsSkippedIsExplainedInBothLanguages() throws InterruptedException {
    look(exchange.theirs());

    assertEquals(
        List.of("这是全天条目；直播须有时间。", "时区“Mars/Olympus”未知，文件也没有说明它的时钟。"),
        calendar.sheetProperty().get().preview().rows().stream()
            .map(row -> CalendarModel.remarks(row, Language.ZH))
            .filter(remark -> !remark.isEmpty())
            .toList());
  }

  @Test
  void aFileThatIsNoneIsRefusedInBothLanguages(@TempDir Path folder) throws Exception {
    look(Files.writeString(folder.resolve("notes.ics"), "milk\n"));

    assertEquals("This is no calendar: line 1 stands outside of BEGIN:VCALENDAR.", told());
    assertEquals(
        "未完成：这不是日历：第 1 行在 BEGIN:VCALENDAR 之外。",
        plan.toldProperty().get().sentence().apply(new Words(Language.ZH)));
  }

  @Test
  void whatIsTakenInIsOneStepThatUndoTakesBack() throws InterruptedException {
    look(exchange.theirs());
    calendar.apply();
    assertFalse(calendar.leave());
    until(() -> !calendar.isOpen());
    assertEquals("Taken in: 1 new, 1 changed, 1 cancelled. Ctrl+Z takes it back.", told());
    assertEquals(
        List.of(
            "bangkok 2027-03-16T19:00 cancelled",
            "lagos 2027-03-17T18:00 confirmed",
            "new 2027-03-18T19:00 confirmed",
            "tokyo 2027-03-16T23:00 confirmed"),
        planned());
    plan.change().undo();
    until(() -> told().isEmpty());
    assertEquals(BEFORE, planned());
  }

  @Test
  void leavingAFileLeavesThePlanAsItIs() throws InterruptedException {
    look(exchange.theirs());
    assertTrue(calendar.leave());
    assertNull(calendar.sheetProperty().get());
    assertFalse(plan.isWriting());
    assertEquals(BEFORE, planned());
  }

  @Test
  void ourOwnFileChangesNothingAndCannotBeTakenIn() throws InterruptedException {
    Path file = exchange.file("plan.ics");
    calendar.export(file, Language.EN.locale());
    until(() -> !told().isEmpty());
    assertEquals("3 entries written to plan.ics", told());
    assertTrue(Files.exists(file));
    look(file);
    assertFalse(calendar.sheetProperty().get().isReady());
    calendar.apply();
    assertFalse(calendar.sheetProperty().get().busy());
  }

  @Test
  void ofTwoFilesTheOneChosenLastCounts() throws InterruptedException {
    calendar.look(exchange.write("broken.ics", "BEGIN:VCALENDAR\n"));
    calendar.look(exchange.theirs());
    until(calendar::isOpen);
    assertEquals("autumn.ics", CalendarModel.name(calendar.sheetProperty().get().file()));
    assertEquals("", told());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEGIN:VCALENDAR~BEGIN:VEVENT~ | The calendar breaks off at line 2: END:VEVENT is missing.
          <html><body>Sign in</body></html>~ | This is no calendar: line 1 stands outside of BEGIN:VCALENDAR.
          BEGIN:VCALENDAR~END:VEVENT~ | Line 2 ends a VEVENT, but VCALENDAR is open.
          """)
  void aHostileFileIsRefusedWithItsLine(String text, String sentence) throws InterruptedException {
    look(exchange.write("hostile.ics", text.replace('~', '\n')));
    assertEquals(sentence, told());
    assertTrue(plan.toldProperty().get().refused());
    assertFalse(calendar.isOpen());
    assertEquals(BEFORE, planned());
  }

  @Test
  void anEndlessNestIsRefusedToo() throws InterruptedException {
    look(exchange.write("nest.ics", "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(100_000)));
    assertTrue(told().startsWith("Line ") && told().endsWith("deep; no calendar is."), told());
    assertEquals(BEFORE, planned());
  }

  @Test
  void aFolderThatIsNotThereIsToldAndNothingIsWritten() throws InterruptedException {
    Path file = exchange.file("nowhere").resolve("plan.ics");
    calendar.export(file, Language.EN.locale());
    until(() -> !told().isEmpty());
    assertEquals("The calendar cannot be written to " + file + "; is there such a folder?", told());
  }

  @Test
  void aPlanWithoutCalendarFilesHasNone() {
    var paper = Plans.drawn();
    var clock = new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null);
    var alone = new PlanModel(paper.book(), clock, Runnable::run).calendar();
    alone.look(home);
    assertNull(alone.files());
    assertFalse(alone.isOpen());
  }
}
