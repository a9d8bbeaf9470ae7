package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.viewers.SmallCache;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The Viewers screen, driven by keys; and what a designer would measure on it.
class ViewersKeysTest {

  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    studio = Studio.with(Rooms.busy(), DeskSettings.first());
    studio.frame();
    studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    Studio.onFx(() -> studio.window.scene().snapshot(null));
  }

  @Test
  void arrowsChooseEnterOpensAndEscapeLeaves() throws Exception {
    assertInstanceOf(ListView.class, focused());
    studio.press(KeyCode.DOWN);
    assertNull(node("#person-correct"));
    studio.press(KeyCode.ENTER);
    assertNotNull(node("#person-correct"));
    assertInstanceOf(ScrollPane.class, focused());
    studio.press(KeyCode.ESCAPE);
    assertNull(node("#person-correct"));
    assertInstanceOf(ListView.class, focused());
  }

  @Test
  void slashGoesToTheFieldAndAnArrowBackToTheList() throws Exception {
    studio.press(KeyCode.SLASH);
    assertEquals("viewers-field", focused().getId());
    studio.press(KeyCode.DOWN);
    assertInstanceOf(ListView.class, focused());
  }

  @Test
  void whatIsTypedIsCompletedByKeys() throws Exception {
    studio.press(KeyCode.SLASH);
    write("ana high v");
    assertEquals(List.of("Spend: High"), completions());
    studio.press(KeyCode.ESCAPE);
    assertEquals(List.of(), completions());
    assertEquals("viewers-field", focused().getId(), "Esc waved the offer away, not the field");
    write("ana act");
    studio.press(KeyCode.DOWN);
    assertEquals("viewers-field", focused().getId());
    studio.press(KeyCode.ENTER);
    assertEquals(List.of("Active  ✕"), chips());
    assertEquals("ana", ((TextField) focused()).getText());
    write("ana dor");
    studio.press(KeyCode.TAB);
    assertEquals(List.of("Active  ✕", "Dormant  ✕"), chips());
    assertEquals(List.of(), completions());
  }

  private void write(String text) throws Exception {
    studio.type("#viewers-field", text);
  }

  private List<String> completions() throws Exception {
    return texts(".completion-mark", node -> ((Label) node).getText());
  }

  private List<String> chips() throws Exception {
    return texts(".query-chip", node -> ((ButtonBase) node).getText());
  }

  private List<String> texts(String which, Function<Node, String> text) throws Exception {
    return Studio.onFx(() -> {
      Parent root = studio.window.scene().getRoot();
      root.applyCss();
      return root.lookupAll(which).stream().map(text).toList();
    });
  }

  @Test
  void f2CorrectsHowHerNameIsSaid() throws Exception {
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.F2);
    assertEquals("person-say", focused().getId());
    assertEquals("mah-ree-SOL", ((TextField) focused()).getText());
    studio.press(KeyCode.ESCAPE);
    assertNull(node("#person-say"));
    assertNotNull(node("#person-correct"), "Esc left the correction, not the page");
  }

  @Test
  void f6GoesRoundThePanes() throws Exception {
    List<String> panes = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      studio.press(KeyCode.F6);
      panes.add(pane());
    }
    assertEquals(
        List.of(
            "person-page",
            "status-bar",
            "top-bar",
            "nav-rail",
            "viewers-narrow",
            "viewers-search",
            "viewers-people"),
        panes);
    assertInstanceOf(ListView.class, focused());
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);
    assertNotNull(node("#person-correct"));
  }

  /// The part of the window that has the focus.
  private String pane() throws Exception {
    Node at = focused();
    while (!Panes.isPane(at)) {
      at = at.getParent();
    }
    return at.getId() == null ? "nameless" : at.getId();
  }

  @Test
  void fromLiveEnterOpensTheChosenPersonAndBackAgainSheIsBroughtForward() throws Exception {
    studio.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    studio.press(KeyCode.ENTER);
    assertTrue(visible("#viewers"));
    assertFalse(visible("#live"));
    studio.press(KeyCode.ESCAPE);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);
    studio.click("#person-forward");
    assertEquals(List.of("bring forward shop:marisol"), studio.script.calls);
  }

  static Stream<Arguments> windows() {
    return Stream.of(Language.values())
        .flatMap(language ->
            Stream.of(
                Arguments.of(language, 1280, 800),
                Arguments.of(language, 1440, 900),
                Arguments.of(language, 1920, 1080)));
  }

  @ParameterizedTest(name = "{0} {1}x{2}")
  @MethodSource("windows")
  void everythingHasItsPlaceItsSizeAndItsName(Language language, int width, int height)
      throws Exception {
    Studio apart =
        Studio.with(
            Rooms.busy(),
            new DeskSettings(language, Theme.DARK, 1),
            SmallCache.cast().book(Runnable::run));
    apart.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    apart.press(KeyCode.DOWN);
    apart.press(KeyCode.ENTER);
    Parent root = apart.laidOut(width, height);
    List<String> faults = Studio.onFx(() -> faults(root.lookup("#viewers"), width));
    assertEquals(List.of(), faults);
  }

  private static List<String> faults(Node viewers, int width) {
    var faults = new ArrayList<String>();
    var nodes = new ArrayList<Node>();
    collect(viewers, nodes);
    for (Node node : nodes) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      if (bounds.getMaxX() > width + 0.5) {
        faults.add("outside: " + node);
      }
      if (node instanceof ButtonBase button) {
        boolean named =
            button.getAccessibleText() != null && !button.getAccessibleText().isBlank()
                || button.getText() != null && !button.getText().isBlank();
        if (!named) {
          faults.add("nameless: " + node);
        }
        if (bounds.getWidth() < 31.5 || bounds.getHeight() < 31.5) {
          faults.add("small: " + node + " " + bounds);
        }
      }
    }
    return faults;
  }

  private static void collect(Node node, List<Node> found) {
    if (node.isVisible() && (node.isManaged() || !(node instanceof Label))) {
      if (node instanceof Label || node instanceof ButtonBase) {
        found.add(node);
      }
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
      }
    }
  }

  private Node focused() throws Exception {
    Scene scene = studio.window.scene();
    return Studio.onFx(scene::getFocusOwner);
  }

  private @Nullable Node node(String id) throws Exception {
    return Studio.onFx(() -> studio.window.scene().lookup(id));
  }

  private boolean visible(String id) throws Exception {
    return Studio.onFx(() -> studio.window.scene().lookup(id).isVisible());
  }
}
