package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.access.Eyes;
import app.cuelight.desk.coupons.Tills;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.schedule.Plans;
import app.cuelight.show.live.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The window at every size it can be drawn in: columns fold and panes scroll, but no control is
/// lost, cut or covered.
class ScaleTest {

  /// Set up is in the host's own window (F2) and in Ctrl+K too; a product is set by O and Ctrl+K as
  /// well, and its button stands wherever something is on air.
  private static final Set<String> MAY_FOLD_AWAY = Set.of("host-setup-open", "on-air-set");

  private static final Set<String> STRANGERS_WORDS =
      Set.of(
          "row-name",
          "row-why",
          "row-merged",
          "next-name",
          "show-title",
          "card-name",
          "card-why",
          "fact",
          "faint",
          "row-mark",
          "cell-notes",
          "hello-languages",
          // A coupon is named by the shop; a line of the outbox is told in full when it is chosen.
          "slot-title",
          "outbox-matter",
          "card-step",
          // A show is named by the shop; it is told in full when it is chosen.
          "plan-title",
          "lane-title",
          "chosen-title",
          // Where the clock of a free time is too long, the time here comes first.
          "free-where");

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  /// Every step in English in a small window; the largest in Chinese and in a large one.
  static Stream<Arguments> sizes() {
    return Stream.concat(
        DeskSettings.SCALES.stream().map(scale -> Arguments.of(scale, 1280, 800, Language.EN)),
        Stream.of(
            Arguments.of(2.0, 1280, 800, Language.ZH),
            Arguments.of(1.5, 1920, 1080, Language.ZH),
            Arguments.of(2.0, 1920, 1080, Language.EN)));
  }

  @ParameterizedTest(name = "{0} {1}x{2} {3}")
  @MethodSource("sizes")
  void noControlOfLiveIsLostCutOrCovered(double scale, int width, int height, Language language)
      throws Exception {
    RoomView room = language == Language.EN ? Rooms.practice() : Rooms.stopped();
    assertEquals(List.of(), faults(At.LIVE, room, scale, width, height, language));
  }

  /// A card with everything on it, in a low window: her line in two scripts and its meaning.
  @ParameterizedTest
  @EnumSource(Language.class)
  void theKeysStayOnTheTallestCard(Language language) throws Exception {
    Parent root = open(At.LIVE, Rooms.behind(), 1.5, 1920, 1080, language);
    Studio.onFx(() -> {
      double end = bottom(root.lookup("#greet-card"));
      for (String id : List.of("#greeted", "#next-step", "#bring-back")) {
        assertTrue(bottom(root.lookup(id)) <= end, () -> id + " hangs out of the card");
      }
      return true;
    });
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(At.COMMENTS, 1.3, Language.EN),
        Arguments.of(At.COMMENTS, 2.0, Language.ZH),
        Arguments.of(At.NOTES, 1.5, Language.EN),
        Arguments.of(At.NOTES, 2.0, Language.EN),
        Arguments.of(At.CONNECT, 1.5, Language.EN),
        Arguments.of(At.CONNECT, 2.0, Language.EN),
        Arguments.of(At.COUPON_KEYS, 1.0, Language.EN),
        Arguments.of(At.COUPON_KEYS, 1.15, Language.EN),
        Arguments.of(At.COUPON_KEYS, 1.5, Language.ZH),
        Arguments.of(At.COUPON_KEYS, 2.0, Language.EN),
        Arguments.of(At.COUPONS, 0.85, Language.EN),
        Arguments.of(At.COUPONS, 1.0, Language.ZH),
        Arguments.of(At.COUPONS, 1.15, Language.EN),
        Arguments.of(At.COUPONS, 1.5, Language.ZH),
        Arguments.of(At.COUPONS, 2.0, Language.EN),
        Arguments.of(At.PLAN, 0.85, Language.EN),
        Arguments.of(At.PLAN, 1.0, Language.ZH),
        Arguments.of(At.PLAN, 1.15, Language.EN),
        Arguments.of(At.PLAN, 1.5, Language.ZH),
        Arguments.of(At.PLAN, 2.0, Language.EN),
        Arguments.of(At.VIEWERS, 1.15, Language.EN),
        Arguments.of(At.VIEWERS, 1.5, Language.ZH),
        Arguments.of(At.VIEWERS, 2.0, Language.EN),
        Arguments.of(At.PERSON, 1.15, Language.EN),
        Arguments.of(At.PERSON, 1.5, Language.EN),
        Arguments.of(At.PERSON, 2.0, Language.ZH),
        Arguments.of(At.KEYS, 1.5, Language.EN),
        Arguments.of(At.KEYS, 2.0, Language.ZH),
        Arguments.of(At.FIND, 2.0, Language.EN));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("places")
  void everyScreenFoldsAsWell(At at, double scale, Language language) throws Exception {
    RoomView room = Talk.room(Talk.busy());
    assertEquals(List.of(), faults(at, room, scale, 1280, 800, language));
  }

  /// Where in the window.
  enum At {
    LIVE,
    COMMENTS,
    NOTES,
    CONNECT,
    COUPON_KEYS,
    COUPONS,
    PLAN,
    VIEWERS,
    PERSON,
    KEYS,
    FIND;

    private void go(Studio studio) throws Exception {
      switch (this) {
        case LIVE, COUPON_KEYS -> {}
        case COUPONS -> studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
        case PLAN -> studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
        case COMMENTS -> studio.press(KeyCode.C);
        case NOTES -> studio.press(KeyCode.F2);
        case CONNECT -> studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
        case VIEWERS -> studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        case PERSON -> {
          studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
          studio.press(KeyCode.DOWN);
          studio.press(KeyCode.ENTER);
        }
        case KEYS -> studio.press(KeyCode.F1);
        case FIND -> studio.press(KeyCode.K, KeyCode.CONTROL);
      }
    }
  }

  private static List<String> faults(
      At at, RoomView room, double scale, int width, int height, Language language)
      throws Exception {
    Set<String> all = ids(open(at, room, 1, 1440, 900, language));
    Parent root = open(at, room, scale, width, height, language);
    return Studio.onFx(() -> {
      var faults = new ArrayList<String>();
      var lost = new TreeSet<>(all);
      lost.removeAll(ids(root));
      lost.removeAll(MAY_FOLD_AWAY);
      lost.forEach(id -> faults.add(id + " is lost"));
      // What an overlay lies over is not to be used.
      Node top =
          switch (at) {
            case NOTES -> root.lookup("#notes");
            case KEYS -> root.lookup("#keys-overlay");
            case FIND -> root.lookup("#finder");
            case LIVE, COMMENTS, CONNECT, COUPON_KEYS, COUPONS, PLAN, VIEWERS, PERSON -> root;
          };
      List<Node> controls = Eyes.seen(top, ScaleTest::isControl);
      controls.forEach(node -> out(node, width, height, faults));
      covered(controls, faults);
      Eyes.seen(top, Labeled.class::isInstance).forEach(node -> cut((Labeled) node, faults));
      return faults;
    });
  }

  private static Parent open(
      At at, RoomView room, double scale, int width, int height, Language language)
      throws Exception {
    var settings = new DeskSettings(language, Theme.DARK, scale);
    boolean coupons = at == At.COUPON_KEYS || at == At.COUPONS;
    Studio studio =
        coupons
            ? Studio.with(room, settings, Tills.asleep())
            : at == At.PLAN
                ? Studio.with(room, settings, Plans.drawn())
                : Studio.with(room, settings);
    studio.frame();
    at.go(studio);
    studio.frame();
    return studio.laidOut(width, height);
  }

  private static boolean isControl(Node node) {
    return node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBox<?>;
  }

  private static Set<String> ids(Parent root) {
    var ids = new TreeSet<String>();
    Eyes.seen(root, ScaleTest::isControl).forEach(node -> ids.add(String.valueOf(node.getId())));
    return ids;
  }

  /// Inside the window, or inside what scrolls up and down.
  private static void out(Node node, int width, int height, List<String> faults) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    boolean beside = bounds.getMinX() < -0.5 || bounds.getMaxX() > width + 0.5;
    boolean below = bounds.getMinY() < -0.5 || bounds.getMaxY() > height + 0.5;
    if (beside || below && !scrolls(node)) {
      faults.add(Eyes.of(node) + " lies at " + bounds);
    }
  }

  private static boolean scrolls(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane) {
        return true;
      }
    }
    return false;
  }

  private static void covered(List<Node> controls, List<String> faults) {
    for (int i = 0; i < controls.size(); i++) {
      Bounds one = controls.get(i).localToScene(controls.get(i).getLayoutBounds());
      for (int j = 0; j < i; j++) {
        Bounds other = controls.get(j).localToScene(controls.get(j).getLayoutBounds());
        double wide =
            Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high =
            Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        boolean same = scroller(controls.get(i)) == scroller(controls.get(j));
        if (same && wide > 1 && high > 1) {
          faults.add(Eyes.of(controls.get(i)) + " lies over " + Eyes.of(controls.get(j)));
        }
      }
    }
  }

  /// What is in one pane that scrolls does not lie over what is in another: each is clipped.
  private static int scroller(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane) {
        return System.identityHashCode(at);
      }
    }
    return 0;
  }

  private static void cut(Labeled label, List<String> faults) {
    boolean may = label.getStyleClass().stream().anyMatch(STRANGERS_WORDS::contains);
    if (may || label.isWrapText()) {
      return;
    }
    for (Node child : label.getChildrenUnmodifiable()) {
      if (child instanceof Text text && !text.getText().equals(label.getText())) {
        faults.add(label.getText() + " is cut to " + text.getText());
      }
    }
  }
}
