package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.show.live.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a designer would measure on the window: nothing cut, nothing too small, nothing nameless.
class LayoutTest {

  /// Strangers' words may be longer than any screen; these may end in "…".
  private static final Set<String> MAY_BE_CUT =
      Set.of(
          "row-name",
          "row-why",
          "row-merged",
          "next-name",
          "show-title",
          "card-name",
          "card-why",
          "fact");

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  static Stream<Arguments> windows() {
    return Stream.of(Language.values())
        .flatMap(language ->
            Stream.of(
                Arguments.of(language, 1280, 800, Rooms.busy()),
                Arguments.of(language, 1280, 800, Rooms.practice()),
                Arguments.of(language, 1280, 800, Rooms.stopped()),
                Arguments.of(language, 1280, 800, Talk.room(Talk.busy())),
                Arguments.of(language, 1920, 1080, Talk.room(Talk.flooded())),
                Arguments.of(language, 1280, 800, Rooms.nothingYet()),
                Arguments.of(language, 1440, 900, Rooms.behind()),
                Arguments.of(language, 1920, 1080, Rooms.held())));
  }

  @ParameterizedTest(name = "{0} {1}x{2}")
  @MethodSource("windows")
  void noWordOfOursIsCut(Language language, int width, int height, RoomView room) throws Exception {
    var cut = new ArrayList<String>();
    for (Node node : laidOut(language, width, height, room, Labeled.class::isInstance)) {
      Labeled label = (Labeled) node;
      boolean may = label.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
      String drawn = drawnText(label);
      if (!may && drawn != null && !drawn.equals(label.getText())) {
        cut.add(label.getText() + " -> " + drawn);
      }
    }
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest(name = "{0} {1}x{2}")
  @MethodSource("windows")
  void everyControlIsLargeEnoughAndHasAName(Language language, int width, int height, RoomView room)
      throws Exception {
    for (Node node : laidOut(language, width, height, room, ButtonBase.class::isInstance)) {
      ButtonBase button = (ButtonBase) node;
      Bounds bounds = button.getLayoutBounds();
      assertTrue(
          bounds.getWidth() >= 32 && bounds.getHeight() >= 32,
          () -> button.getId() + " is only " + bounds.getWidth() + " x " + bounds.getHeight());
      boolean named =
          button.getAccessibleText() != null && !button.getAccessibleText().isBlank()
              || button.getText() != null && !button.getText().isBlank();
      assertTrue(named, () -> button.getId() + " has no name for a screen reader");
    }
  }

  @ParameterizedTest(name = "{0} {1}x{2}")
  @MethodSource("windows")
  void nothingReachesOutOfTheWindow(Language language, int width, int height, RoomView room)
      throws Exception {
    for (Node node :
        laidOut(
            language, width, height, room, n -> n instanceof Label || n instanceof ButtonBase)) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertTrue(
          bounds.getMaxX() <= width + 0.5 && bounds.getMinX() >= -0.5,
          () -> Objects.toString(node) + " lies at " + bounds);
    }
  }

  /// One row of chips takes the height of one row.
  @ParameterizedTest
  @EnumSource(Language.class)
  void theListBeginsRightBelowItsChips(Language language) throws Exception {
    for (Node bar :
        laidOut(
            language,
            1440,
            900,
            Rooms.busy(),
            node -> node.getStyleClass().contains("filter-bar"))) {
      double height = bar.getLayoutBounds().getHeight();
      assertTrue(height < 50, () -> bar + " is " + height + " high");
    }
  }

  private static List<Node> laidOut(
      Language language, int width, int height, RoomView room, Predicate<Node> which)
      throws Exception {
    Studio studio = Studio.with(room, new DeskSettings(language, Theme.DARK, 1));
    Parent root = studio.laidOut(width, height);
    return Studio.onFx(() -> {
      var found = new ArrayList<Node>();
      collect(root, which, found);
      return found;
    });
  }

  private static void collect(Node node, Predicate<Node> which, List<Node> found) {
    if (!node.isVisible() || !node.isManaged() && node instanceof Label) {
      return;
    }
    if (which.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, which, found));
    }
  }

  private static String drawnText(Labeled label) {
    for (Node child : label.getChildrenUnmodifiable()) {
      if (child instanceof Text text && !label.isWrapText()) {
        return text.getText();
      }
    }
    return null;
  }
}
