package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.schedule.PaperPlan;
import app.cuelight.desk.schedule.Plans;
import app.cuelight.domain.schedule.Slot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Shows in the hand: dragged over the day and over the week, drawn out at their ends.
class ScheduleDragTest {

  private PaperPlan plan;
  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    plan = Plans.drawn();
    studio = Studio.with(Rooms.busy(), DeskSettings.first(), plan);
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

  @Test
  void whileItIsHeldAShowSaysWhatItWouldClashWith() throws Exception {
    chooseTokyo();
    Parent root = studio.laidOut(1440, 900);
    List<String> said =
        Studio.onFx(() -> {
          Node body = root.lookup(".board-body");
          Bounds band = root.lookup(".band:chosen").getBoundsInParent();
          double start = band.getMinX() + 5;
          fire(body, MouseEvent.MOUSE_PRESSED, start);
          return Stream.of(0.125, 1.5, 0.125)
              .map(later -> {
                fire(body, MouseEvent.MOUSE_DRAGGED, start + later * band.getWidth());
                return ((Label) root.lookup(".hold-clash")).getText();
              })
              .toList();
        });
    String inTheWay = "✕ Tokyo and Bangkok night overlap in Studio A by 1 h 30 min.";
    assertEquals(List.of(inTheWay, "", inTheWay), said);
    assertEquals(List.of(), plan.calls, "nothing was let go");
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
  void aStepOfADragLeavesTheWindowAroundItAsItIs() throws Exception {
    Parent root = studio.laidOut(1440, 900);
    List<String> disturbed =
        Studio.onFx(() -> {
          Node body = root.lookup(".board-body");
          double start = root.lookup(".band:chosen").getBoundsInParent().getMinX() + 10;
          fire(body, MouseEvent.MOUSE_PRESSED, start);
          fire(body, MouseEvent.MOUSE_DRAGGED, start + 20);
          root.applyCss();
          root.layout();
          fire(body, MouseEvent.MOUSE_DRAGGED, start + 90);
          return Stream.of(
                  "#plan", "#plan-board", ".board-body", ".ribbon", ".lane", "#plan-chosen")
              .filter(each ->
                  root.lookupAll(each).stream().anyMatch(node -> ((Parent) node).isNeedsLayout()))
              .toList();
        });
    assertEquals(List.of(), disturbed);
    assertEquals(
        List.of(false, false),
        Studio.onFx(() ->
            Stream.of("#plan-board", "#plan-chosen")
                .map(each -> viewport(root.lookup(each)).isCache())
                .toList()),
        "whatever changes in a picture that is kept has all of it drawn anew");
  }

  /// What scrolls in a part, or has it in it.
  private static Node viewport(Node part) {
    Node inside = part.lookup(".viewport");
    Node at = inside == null ? part : inside;
    while (!at.getStyleClass().contains("viewport")) {
      at = at.getParent();
    }
    return at;
  }
}
