package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.access.Eyes;
import app.cuelight.desk.access.Ring;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.tier.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of every screen, as a screen reader reads it, as a keyboard reaches it and as eyes
/// see it that know no colours.
class AccessTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-zA-Z-]+)+");

  /// Names that speak of strangers, or of the other language, in their own letters.
  private static final Set<String> OTHER_WORDS = Set.of("language", "next-1", "next-2", "next-3");

  private static final Map<Class<? extends Node>, AccessibleRole> ROLES =
      Map.of(
          Button.class, AccessibleRole.BUTTON,
          ToggleButton.class, AccessibleRole.TOGGLE_BUTTON,
          CheckBox.class, AccessibleRole.CHECK_BOX,
          ComboBox.class, AccessibleRole.COMBO_BOX,
          TextField.class, AccessibleRole.TEXT_FIELD,
          TextArea.class, AccessibleRole.TEXT_AREA,
          ListView.class, AccessibleRole.LIST_VIEW,
          ScrollPane.class, AccessibleRole.SCROLL_PANE);

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  static Stream<Arguments> states() {
    return Stream.of(ScreenState.values())
        .flatMap(
            state -> Stream.of(Language.values()).map(language -> Arguments.of(state, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("states")
  void everythingIsNamedReachedLargeEnoughAndTold(ScreenState state, Language language)
      throws Exception {
    Parent root = state.open(language, Theme.DARK);
    assertAll(
        () -> everythingHasANameAndARole(root, language),
        () -> tabReachesEverything(root),
        () -> everythingIsLargeEnoughForAHand(root),
        () -> noColourStandsAlone(root, language));
  }

  private static void everythingHasANameAndARole(Parent root, Language language) throws Exception {
    assertEquals(
        List.of(),
        Studio.onFx(() -> {
          var faults = new ArrayList<String>();
          List<Node> all = Eyes.operable(root);
          assertTrue(all.size() > 8, () -> "only " + all);
          for (Node node : all) {
            if (isGround(node)) {
              continue;
            }
            String name = Eyes.name(node);
            boolean chinese = HAN.matcher(name).find();
            if (name.isBlank()) {
              faults.add(Eyes.of(node) + " has no name");
            } else if (KEY.matcher(name).matches()) {
              faults.add(Eyes.of(node) + " has no word: " + name);
            } else if (!speaksOfOthers(node) && chinese != (language == Language.ZH)) {
              faults.add(Eyes.of(node) + " speaks another language: " + name);
            }
            // The board is a list of shows, drawn as bands.
            AccessibleRole wanted =
                node.getStyleClass().contains("plan-board")
                    ? AccessibleRole.LIST_VIEW
                    : ROLES.entrySet().stream()
                        .filter(role -> role.getKey().isInstance(node))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(AccessibleRole.BUTTON);
            if (node.getAccessibleRole() != wanted) {
              faults.add(Eyes.of(node) + " is a " + node.getAccessibleRole());
            }
          }
          return faults;
        }));
  }

  private static void tabReachesEverything(Parent root) throws Exception {
    assertEquals(
        List.of(),
        Studio.onFx(() -> {
          List<Node> way = Eyes.tabbed(root);
          return Eyes.operable(root).stream()
              .filter(node -> !isGround(node) && !node.isDisabled() && !way.contains(node))
              .map(Eyes::of)
              .toList();
        }));
  }

  private static void everythingIsLargeEnoughForAHand(Parent root) throws Exception {
    assertEquals(
        List.of(),
        Studio.onFx(() ->
            Eyes.operable(root).stream()
                .filter(node -> {
                  Bounds bounds = node.getLayoutBounds();
                  return bounds.getWidth() < 32 || bounds.getHeight() < 32;
                })
                .map(node -> Eyes.of(node) + " is " + node.getLayoutBounds())
                .toList()));
  }

  /// The mark of a tier has its word in the same row, or tells it when the pointer rests there.
  private static void noColourStandsAlone(Parent root, Language language) throws Exception {
    var words = new Words(language);
    assertEquals(
        Set.of(),
        Studio.onFx(() -> {
          var alone = new TreeSet<String>();
          for (Node mark : Eyes.seen(root, TierMark.class::isInstance)) {
            Tier tier = tier(mark);
            String word = words.say(TierShape.word(tier));
            boolean told = false;
            Node at = mark.getParent();
            for (int up = 0; at != null && up < 3 && !told; up++, at = at.getParent()) {
              told = tells(at, word);
            }
            if (!told) {
              alone.add(word + " stands alone in " + Eyes.of(mark.getParent()));
            }
          }
          return alone;
        }));
  }

  private static boolean tells(Node row, String word) {
    boolean written =
        !Eyes.seen(row, node -> node instanceof Labeled l && word.equals(l.getText())).isEmpty();
    boolean tip =
        row instanceof Control control
            && control.getTooltip() != null
            && control.getTooltip().getText().contains(word);
    return written || tip;
  }

  private static Tier tier(Node mark) {
    for (Tier tier : Tiers.IN_ORDER) {
      if (mark.getPseudoClassStates().contains(TierShape.pseudoClass(tier))) {
        return tier;
      }
    }
    throw new AssertionError("A mark of no tier: " + mark);
  }

  /// At least as many pixels change as a ring of 2 px has, each by at least 3 : 1.
  @ParameterizedTest
  @EnumSource(Theme.class)
  void theFocusIsSeen(Theme theme) throws Exception {
    var unseen = new TreeSet<String>();
    for (ScreenState state :
        List.of(
            ScreenState.BUSY,
            ScreenState.TALK,
            ScreenState.NOTES,
            ScreenState.FIND,
            ScreenState.CONNECT,
            ScreenState.COUPON_KEYS_ASLEEP,
            ScreenState.COUPONS_WRITTEN,
            ScreenState.COUPONS_TROUBLED,
            ScreenState.PLAN,
            ScreenState.PLAN_WEEK,
            ScreenState.PLAN_WRITTEN,
            ScreenState.PLAN_ROSTER,
            ScreenState.VIEWERS_NAMING,
            ScreenState.VIEWERS_NOTHING,
            ScreenState.PERSON_WAITING,
            ScreenState.PERSON_NAME)) {
      Parent root = state.open(Language.EN, theme);
      Studio.onFx(() -> {
        for (Node node : Eyes.operable(root)) {
          if (node.isDisabled() || !node.isFocusTraversable()) {
            continue;
          }
          double share = Ring.share(node);
          if (share < 1) {
            unseen.add(Eyes.of(node) + String.format(Locale.ROOT, " shows %.2f", share));
          }
        }
        return true;
      });
    }
    assertEquals(Set.of(), unseen);
  }

  /// The ground of an overlay closes it when it is clicked; Esc does the same.
  private static boolean isGround(Node node) {
    return node.getStyleClass().contains("overlay");
  }

  private static boolean speaksOfOthers(Node node) {
    boolean listed = node.getId() != null && OTHER_WORDS.contains(node.getId());
    return listed || node.getStyleClass().contains("asked-row");
  }
}
