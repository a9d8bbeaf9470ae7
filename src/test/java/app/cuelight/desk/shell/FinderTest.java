package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Ctrl+K finds anything, and promises what the keys and the overlay keep.
class FinderTest {

  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    Studio.start();
    studio = open(Language.EN);
  }

  private static Studio open(Language language) throws Exception {
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.DARK, 1));
    studio.frame();
    Studio.onFx(() -> studio.window.scene().snapshot(null));
    return studio;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyActWithAKeyIsInCtrlKAndInF1WithThatKey(Language language) throws Exception {
    studio = open(language);
    var words = new Words(language);
    var acts = studio.window.acts().all();
    studio.press(KeyCode.F1);
    var printed = new TreeSet<>(texts("#keys-overlay", ".key-word"));
    var caps = new TreeSet<>(texts("#keys-overlay", ".key-cap"));
    studio.press(KeyCode.ESCAPE);
    studio.press(KeyCode.K, KeyCode.CONTROL);
    List<String> found = found();
    var missing = new ArrayList<String>();
    for (Act act : acts) {
      if (!found.contains(act.id())) {
        missing.add(act.id() + " cannot be found with Ctrl+K");
      }
      if (!act.keys().isEmpty() && !printed.contains(words.say(act.word()))) {
        missing.add(act.id() + " is not among the keys of F1");
      }
      act.keys().stream()
          .map(key -> key.cap().startsWith("cap.") ? words.say(key.cap()) : key.cap())
          .filter(cap -> !caps.contains(cap))
          .forEach(cap -> missing.add(act.id() + " has a key that F1 does not print: " + cap));
    }
    assertEquals(List.of(), missing);
    assertTrue(acts.size() > 40, "only " + acts.size());
  }

  /// A cap on a button is a promise too.
  @Test
  void everyKeyOnAButtonIsTheKeyOfAnAct() throws Exception {
    var known = new TreeSet<String>();
    studio.window.acts().all().forEach(act -> act.keys().forEach(key -> known.add(key.cap())));
    var unknown = new TreeSet<>(texts("#top-bar", ".key-cap"));
    unknown.addAll(texts("#live", ".key-cap"));
    unknown.addAll(texts("#status-bar", ".key-cap"));
    assertTrue(unknown.size() > 15, unknown::toString);
    // The notes' own two keys work in the notes only.
    unknown.removeAll(List.of("Enter", "Esc"));
    unknown.removeAll(known);
    assertEquals(new TreeSet<>(), unknown);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, skip, skip",
    "EN, 跳过, skip",
    "ZH, SKIP, skip",
    "ZH, 高对比, ",
    "EN, blank host, blank",
    "EN, 清空, blank",
    "ZH, tone by, connect.tone",
    "EN, ctrl+6, nav.connect",
    "EN, ｓｎｏｏｚｅ, snooze",
    "ZH, 连接, nav.connect",
    "EN, ctrl+2, nav.viewers",
    "ZH, 观众, nav.viewers",
    "EN, viewers, nav.viewers",
    "EN, zzz, "
  })
  void wordsOfBothLanguagesFind(Language language, String typed, String first) throws Exception {
    studio = open(language);
    studio.press(KeyCode.K, KeyCode.CONTROL);
    type(typed);
    List<String> found = found();
    assertEquals(first == null ? List.of() : List.of(first), found.stream().limit(1).toList());
  }

  @Test
  void enterRunsAndTheFocusGoesBack() throws Exception {
    focus("#skip");
    studio.press(KeyCode.K, KeyCode.CONTROL);
    assertEquals("finder-field", focused().getId());
    type("snooze");
    studio.press(KeyCode.ENTER);
    assertEquals(List.of("snooze shop:Marisol"), studio.script.calls);
    assertFalse(find("#finder").isVisible());
  }

  @Test
  void escapeClosesAndGivesTheFocusBack() throws Exception {
    focus("#skip");
    studio.press(KeyCode.K, KeyCode.CONTROL);
    studio.press(KeyCode.ESCAPE);
    assertEquals("skip", focused().getId());
    assertEquals(List.of(), studio.script.calls);
  }

  @Test
  void arrowsMoveTheChoiceAndLettersOnlyWrite() throws Exception {
    studio.press(KeyCode.K, KeyCode.CONTROL);
    type("bring");
    List<String> found = found();
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.P);
    studio.press(KeyCode.F2);
    studio.press(KeyCode.ENTER);
    assertEquals("forward.first", found.get(1));
    assertEquals(List.of("bring forward 0"), studio.script.calls);
  }

  @Test
  void aClickerGreetsWhileSomethingIsSought() throws Exception {
    studio.press(KeyCode.K, KeyCode.CONTROL);
    studio.press(KeyCode.PAGE_DOWN);
    assertEquals(List.of("greeted shop:Marisol"), studio.script.calls);
    assertTrue(find("#finder").isVisible());
  }

  @Test
  void somebodyWhoIsHereComesForwardAndIsChosen() throws Exception {
    studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    studio.press(KeyCode.K, KeyCode.CONTROL);
    type("tran huong");
    assertEquals(List.of("shop:11"), found());
    studio.press(KeyCode.ENTER);
    assertEquals(List.of("bring forward shop:11", "hold true"), studio.script.calls);
    assertTrue(find("#live").isVisible());
  }

  @Test
  void anActOfAnotherScreenIsDoneWhereItCanBeSeen() throws Exception {
    studio.press(KeyCode.K, KeyCode.CONTROL);
    type("never said");
    studio.press(KeyCode.ENTER);
    assertTrue(find("#connect").isVisible());
    assertEquals("blocked", focused().getId());
  }

  @Test
  void whatCannotBeDoneNowStaysThere() throws Exception {
    studio = Studio.with(Rooms.quiet(), DeskSettings.first());
    studio.frame();
    studio.press(KeyCode.K, KeyCode.CONTROL);
    type("snooze");
    studio.press(KeyCode.ENTER);
    assertTrue(find("#finder").isVisible());
    assertEquals(List.of(), studio.script.calls);
  }

  @Test
  void aThousandLettersAreNoTrouble() throws Exception {
    studio.press(KeyCode.K, KeyCode.CONTROL);
    type("ا\u202E\uD800".repeat(400));
    assertEquals(List.of(), found());
  }

  private void type(String text) throws Exception {
    Studio.onFx(() -> {
      ((TextField) find("#finder-field")).setText(text);
      return true;
    });
  }

  @SuppressWarnings("unchecked")
  private List<String> found() {
    return ((ListView<Finding>) find("#finder-list"))
        .getItems().stream()
            .map(one ->
                switch (one) {
                  case Finding.Do(Act act) -> act.id();
                  case Finding.GoTo(var who) -> who.viewer().toString();
                })
            .toList();
  }

  private List<String> texts(String within, String which) throws Exception {
    return Studio.onFx(() ->
        find(within).lookupAll(which).stream().map(node -> ((Label) node).getText()).toList());
  }

  private void focus(String id) throws Exception {
    Studio.onFx(() -> {
      find(id).requestFocus();
      return true;
    });
  }

  private Node focused() {
    return studio.window.scene().getFocusOwner();
  }

  private Node find(String id) {
    return studio.window.scene().getRoot().lookup(id);
  }
}
