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
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Schedule screen, driven by keys and pointer in the window: what the plan becomes.
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
  void aShowThatIsDraggedStandsWhereItIsLetGo() throws Exception {
    chooseTokyo();
    drag(0.4, -1.1);
    assertEquals(List.of("move tokyo ALL PT-3H"), plan.calls);
    assertEquals("2027-03-16T18:00 PT2H", tokyo());
    run("planUndo");
    assertEquals("2027-03-16T21:00 PT2H", tokyo());
  }

  @Test
  void aShowThatIsTakenByItsEndGetsLonger() throws Exception {
    chooseTokyo();
    drag(0.99, 1.24);
    assertEquals("2027-03-16T21:00 PT2H30M", tokyo());
  }

  /// Takes the chosen show and lets go elsewhere, both in parts of its own length from its start.
  private void drag(double from, double until) throws Exception {
    Parent root = studio.laidOut(1440, 900);
    Studio.onFx(() -> {
      Node body = root.lookup(".board-body");
      Bounds band = root.lookup(".band:chosen").getBoundsInParent();
      double start = band.getMinX() + from * band.getWidth();
      double end = band.getMinX() + until * band.getWidth();
      fire(body, MouseEvent.MOUSE_PRESSED, start);
      fire(body, MouseEvent.MOUSE_DRAGGED, (start + end) / 2);
      fire(body, MouseEvent.MOUSE_DRAGGED, end);
      fire(body, MouseEvent.MOUSE_RELEASED, end);
      return true;
    });
    studio.frame();
  }

  /// Takes the chosen show of the week and lets go elsewhere.
  ///
  /// @param by so many days, and so many of its own lengths
  /// @param grip where it is taken, as a part of its length
  /// @return what the sign said of the studio’s clock while it was held
  private String inTheWeek(Point2D by, double grip) throws Exception {
    Parent root = studio.laidOut(1440, 900);
    return Studio.onFx(() -> {
      Node week = root.lookup("#plan-week");
      Bounds block = root.lookup(".week-block:chosen").getBoundsInParent();
      double day = root.lookup(".week-column").getBoundsInParent().getWidth() + 4;
      double x = block.getCenterX();
      double y = block.getMinY() + grip * block.getHeight();
      double across = x + by.getX() * day;
      double down = y + by.getY() * block.getHeight();
      fire(week, MouseEvent.MOUSE_PRESSED, x, y);
      fire(week, MouseEvent.MOUSE_DRAGGED, (x + across) / 2, (y + down) / 2);
      fire(week, MouseEvent.MOUSE_DRAGGED, across, down);
      String said = held(root);
      fire(week, MouseEvent.MOUSE_RELEASED, across, down);
      return said;
    });
  }

  /// What stands on the block that is held, or nothing where none is.
  private static String held(Parent root) {
    return root.lookupAll(".week-block:held").stream()
        .filter(Node::isVisible)
        .map(node -> node.getAccessibleText())
        .collect(Collectors.joining(", "));
  }

  @Test
  void inTheWeekAShowIsDraggedToAnotherDayAndHour() throws Exception {
    chooseTokyo();
    studio.click("#plan-mode-week");
    assertEquals("Tokyo, Thursday 18, 18:00–20:00", inTheWeek(new Point2D(2.0, -1.5), 0.4));
    assertEquals(List.of("move tokyo ALL PT45H"), plan.calls);
    assertEquals("2027-03-18T18:00 PT2H", tokyo());
  }

  @Test
  void inTheWeekAShowIsDrawnOutAtItsEnd() throws Exception {
    chooseTokyo();
    studio.click("#plan-mode-week");
    assertEquals("Tokyo, Tuesday 16, 21:00–23:30", inTheWeek(new Point2D(0, 0.25), 0.97));
    assertEquals("2027-03-16T21:00 PT2H30M", tokyo());
  }

  @Test
  void inTheWeekTheArrowsShowWhereASeriesWouldGoAndEscapePutsItBack() throws Exception {
    studio.click("#plan-mode-week");
    studio.press(KeyCode.RIGHT, KeyCode.SHIFT);
    assertEquals(
        "US evening knit drop, Wednesday 17, 08:00–10:30", held(studio.laidOut(1440, 900)));
    studio.press(KeyCode.ESCAPE);
    assertEquals("", held(studio.laidOut(1440, 900)));
    assertEquals(List.of(), plan.calls);
  }

  private static void fire(Node body, EventType<MouseEvent> type, double x) {
    fire(body, type, x, 40);
  }

  private static void fire(Node body, EventType<MouseEvent> type, double x, double y) {
    Point2D scene = body.localToScene(x, y);
    var event =
        new MouseEvent(
            type,
            x,
            y,
            scene.getX(),
            scene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            new PickResult(body, scene.getX(), scene.getY()));
    Event.fireEvent(body, event);
  }

  private void run(String act) throws Exception {
    Studio.onFx(() -> {
      studio.window.acts().of(act).orElseThrow(() -> new AssertionError(act)).run().run();
      return true;
    });
    studio.frame();
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
