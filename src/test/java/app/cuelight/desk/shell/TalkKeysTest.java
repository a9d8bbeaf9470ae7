package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Comments, questions and notes, driven by keys and buttons.
class TalkKeysTest {

  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    Studio.start();
    studio = Studio.with(Talk.room(Talk.busy()), DeskSettings.first());
    studio.frame();
    Studio.onFx(() -> studio.window.scene().snapshot(null));
  }

  @Test
  void theCommentsComeAndGoWithTheirKey() throws Exception {
    studio.press(KeyCode.C);
    assertTrue(find("#talk-list").getParent().isVisible());
    assertTrue(((ToggleButton) find("#tab-talk")).isSelected());
    studio.press(KeyCode.C);
    assertTrue(((ToggleButton) find("#tab-people")).isSelected());
  }

  @Test
  void aChosenQuestionIsAnsweredAndOpenedAgain() throws Exception {
    studio.press(KeyCode.C);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.A);
    for (int i = 0; i < 4; i++) {
      studio.press(KeyCode.DOWN);
    }
    studio.press(KeyCode.A);
    assertEquals(
        List.of("answered shop/message/m1 true", "answered shop/message/m5 false"),
        studio.script.calls);
  }

  @Test
  void enterGoesToThePersonOfAComment() throws Exception {
    studio.press(KeyCode.C);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);
    assertEquals(List.of("bring forward shop:1", "hold true"), studio.script.calls);
    assertTrue(((ToggleButton) find("#tab-people")).isSelected());
  }

  @Test
  void theHostIsToldInTheHostsLanguage() throws Exception {
    studio.press(KeyCode.H);
    assertEquals(List.of("notice 18 人问尺码"), studio.script.calls);
  }

  @Test
  void everyTopicHasItsButtons() throws Exception {
    List<Node> rows = Studio.onFx(() -> List.copyOf(find("#asked").lookupAll(".asked-row")));
    List<Node> buttons = Studio.onFx(() -> List.copyOf(rows.getFirst().lookupAll(".word-button")));
    Studio.onFx(() -> {
      ((ButtonBase) buttons.getFirst()).fire();
      return true;
    });
    assertEquals(List.of("answered all SIZE"), studio.script.calls);
  }

  @Test
  void theNotesOfThePersonOnTheCardAreWritten() throws Exception {
    studio.press(KeyCode.F2);
    assertTrue(find("#notes").isVisible());
    assertEquals("mah-ree-SOL", ((TextField) find("#note-say")).getText());
    assertTrue(((CheckBox) find("#note-quiet")).isSelected());
    Studio.onFx(() -> {
      ((CheckBox) find("#note-quiet")).setSelected(false);
      ((TextField) find("#note-call")).setText("  Mari ");
      chooseLanguage("es-419");
      ((Button) find("#note-save")).fire();
      return true;
    });
    assertFalse(find("#notes").isVisible());
    assertEquals(1, studio.script.calls.size());
    String call = studio.script.calls.getFirst();
    assertTrue(call.startsWith("note shop:Marisol "), call);
    for (String said : List.of("CALL=Mari", "QUIET=", "LANGUAGE=es-419")) {
      assertTrue(call.contains(said), call);
    }
    assertFalse(call.contains("SAY"), call);
  }

  @Test
  void lettersInTheNotesAreLettersAndEscapeLeaves() throws Exception {
    studio.press(KeyCode.F2);
    for (KeyCode key : List.of(KeyCode.P, KeyCode.C, KeyCode.H, KeyCode.A, KeyCode.DIGIT1)) {
      studio.press(key);
    }
    Studio.onFx(() -> {
      find("#note-language").requestFocus();
      return true;
    });
    studio.press(KeyCode.P);
    assertEquals(List.of(), studio.script.calls);
    studio.press(KeyCode.ESCAPE);
    assertFalse(find("#notes").isVisible());
    assertEquals(List.of(), studio.script.calls);
    studio.press(KeyCode.P);
    assertEquals(List.of("pin shop:Marisol"), studio.script.calls);
  }

  @Test
  void theLanguageIsCorrectedFromTheCard() throws Exception {
    Studio.onFx(() -> {
      ((Button) find("#correct-language")).fire();
      return true;
    });
    assertEquals("note-language", studio.window.scene().getFocusOwner().getId());
    Studio.onFx(() -> {
      chooseLanguage("*");
      ((TextField) find("#note-language-other")).setText("not a tag");
      ((Button) find("#note-save")).fire();
      return true;
    });
    assertTrue(find("#notes").isVisible());
    Studio.onFx(() -> {
      ((TextField) find("#note-language-other")).setText("sw");
      ((Button) find("#note-save")).fire();
      return true;
    });
    assertEquals(List.of("note shop:Marisol {LANGUAGE=sw}"), studio.script.calls);
  }

  @SuppressWarnings("unchecked")
  private void chooseLanguage(String tag) {
    ((ComboBox<String>) find("#note-language")).setValue(tag);
  }

  private Node find(String id) {
    return studio.window.scene().getRoot().lookup(id);
  }
}
