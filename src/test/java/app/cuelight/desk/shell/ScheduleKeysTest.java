package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.schedule.Exchange;
import app.cuelight.desk.schedule.PaperPlan;
import app.cuelight.desk.schedule.Plans;
import app.cuelight.domain.schedule.Slot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Schedule screen, driven by keys in the window: what the plan becomes.
class ScheduleKeysTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private PaperPlan plan;
  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    open(Plans.drawn());
  }

  private void open(PaperPlan paper) throws Exception {
    plan = paper;
    studio = Studio.with(Rooms.busy(), DeskSettings.first(), paper);
    studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    studio.frame();
  }

  /// Chooses the single show of the evening.
  private void chooseTokyo() throws Exception {
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.DOWN);
  }

  private String tokyo() {
    Slot slot = plan.slot("tokyo");
    return slot.start() + " " + slot.length();
  }

  private boolean sees(String id) throws Exception {
    return Studio.onFx(() -> {
      studio.window.scene().getRoot().applyCss();
      return studio.window.scene().lookup(id).isVisible();
    });
  }

  @Test
  void theArrowsMoveAQuarterOfAnHourADayAndTheEnd() throws Exception {
    chooseTokyo();
    assertEquals("2027-03-16T21:00 PT2H", tokyo());
    studio.press(KeyCode.RIGHT);
    assertEquals("2027-03-16T21:15 PT2H", tokyo());
    studio.press(KeyCode.LEFT);
    studio.press(KeyCode.LEFT);
    assertEquals("2027-03-16T20:45 PT2H", tokyo());
    studio.press(KeyCode.RIGHT, KeyCode.SHIFT);
    assertEquals("2027-03-17T20:45 PT2H", tokyo());
    studio.press(KeyCode.LEFT, KeyCode.SHIFT);
    studio.press(KeyCode.RIGHT, KeyCode.ALT);
    assertEquals("2027-03-16T20:45 PT2H15M", tokyo());
    studio.press(KeyCode.LEFT, KeyCode.ALT);
    assertEquals("2027-03-16T20:45 PT2H", tokyo());
  }

  @Test
  void ctrlZTakesBackStepByStepUntilNothingIsLeft() throws Exception {
    chooseTokyo();
    studio.press(KeyCode.RIGHT);
    studio.press(KeyCode.RIGHT, KeyCode.ALT);
    studio.press(KeyCode.D);
    assertEquals(6, plan.slots().size());
    studio.press(KeyCode.Z, KeyCode.CONTROL);
    assertEquals(5, plan.slots().size());
    studio.press(KeyCode.Z, KeyCode.CONTROL);
    assertEquals("2027-03-16T21:15 PT2H", tokyo());
    studio.press(KeyCode.Z, KeyCode.CONTROL);
    assertEquals("2027-03-16T21:00 PT2H", tokyo());
    studio.press(KeyCode.Z, KeyCode.CONTROL);
    assertEquals("2027-03-16T21:00 PT2H", tokyo());
  }

  @Test
  void aSeriesMovesOnlyOnceItIsSaidHowMuchOfIt() throws Exception {
    studio.press(KeyCode.RIGHT);
    assertEquals(List.of(), plan.calls);
    studio.press(KeyCode.ESCAPE);
    studio.press(KeyCode.RIGHT);
    studio.press(KeyCode.DIGIT1);
    assertEquals(List.of("move knit THIS PT15M"), plan.calls);
  }

  @Test
  void dPlansTheShowAgainADayLaterAsADraft() throws Exception {
    chooseTokyo();
    studio.press(KeyCode.D);
    Slot copy = plan.slot("new-1");
    assertEquals("Tokyo 2027-03-17T21:00", copy.title() + " " + copy.start());
  }

  @Test
  void nWritesANewShowAndKeysBelongToTheFormMeanwhile() throws Exception {
    studio.press(KeyCode.N);
    studio.type("#plan-form-title", "Coats");
    studio.press(KeyCode.D);
    assertEquals(List.of(), plan.calls);
    studio.click("#plan-keep");
    assertEquals("Coats", plan.slot("new-1").title());
  }

  @Test
  void eWritesTheChosenShowOtherwise() throws Exception {
    chooseTokyo();
    studio.press(KeyCode.E);
    studio.type("#plan-form-time", "22:30");
    studio.click("#plan-keep");
    assertEquals("2027-03-16T22:30 PT2H", tokyo());
  }

  @Test
  void ctrlOShowsWhatACalendarWouldDoAndApplyTakesItIn(@TempDir Path home) throws Exception {
    try (var exchange = new Exchange(home, List.of())) {
      open(Plans.drawn().with(exchange.files()));
      exchange.choose(exchange.theirs());
      studio.press(KeyCode.O, KeyCode.CONTROL);
      awaitSheet(true);
      assertEquals(6, rows());
      studio.press(KeyCode.ESCAPE);
      awaitSheet(false);
      assertEquals(0, exchange.books.get().slots().size());
      studio.press(KeyCode.O, KeyCode.CONTROL);
      awaitSheet(true);
      studio.click("#plan-calendar-apply");
      awaitSheet(false);
      assertEquals(4, exchange.books.get().slots().size());
      assertTrue(sees("#plan-board"));
    }
  }

  @Test
  void ctrlEWritesThePlanToTheChosenFile(@TempDir Path home) throws Exception {
    Slot coats = Plans.slot("coats", "Coats", SHANGHAI, "2027-03-18T20:00", Duration.ofHours(1));
    try (var exchange = new Exchange(home, List.of(coats))) {
      open(Plans.drawn().with(exchange.files()));
      Path file = exchange.choose(home.resolve("out.ics"));
      studio.press(KeyCode.E, KeyCode.CONTROL);
      await(() -> Files.exists(file));
      assertTrue(Files.readString(file).contains("SUMMARY:Coats"));
    }
  }

  @Test
  void whereThereAreNoCalendarFilesTheirButtonsAreAway() throws Exception {
    assertFalse(sees("#plan-export"));
    assertFalse(sees("#plan-import"));
    studio.press(KeyCode.O, KeyCode.CONTROL);
    assertFalse(sees("#plan-calendar"));
  }

  private int rows() throws Exception {
    return Studio.onFx(() ->
        ((ListView<?>) studio.window.scene().lookup("#plan-calendar-rows")).getItems().size());
  }

  private void awaitSheet(boolean open) throws Exception {
    await(() -> sees("#plan-calendar") == open);
  }

  private void await(Callable<Boolean> so) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!so.call()) {
      assertTrue(System.nanoTime() < end, "Nothing came of it.");
      TimeUnit.MILLISECONDS.sleep(10);
      studio.frame();
    }
  }
}
