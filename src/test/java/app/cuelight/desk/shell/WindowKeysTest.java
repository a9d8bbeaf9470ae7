package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window, driven by keys and buttons.
class WindowKeysTest {

  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    Studio.start();
    studio = Studio.with(Rooms.busy(), DeskSettings.first());
    studio.frame();
    Studio.onFx(() -> studio.window.scene().snapshot(null));
  }

  @ParameterizedTest
  @CsvSource({
    "PAGE_DOWN, greeted shop:Marisol",
    "SPACE, greeted shop:Marisol",
    "RIGHT, skip shop:Marisol",
    "P, pin shop:Marisol",
    "S, snooze shop:Marisol",
    "W, reword shop:Marisol",
    "T, other language shop:Marisol",
    "N, nameless shop:Marisol",
    "L, next step shop:Marisol",
    "G, hello to all",
    "PAGE_UP, bring back",
    "BACK_SPACE, bring back",
    "DIGIT2, bring forward 1",
    "F8, hold true"
  })
  void everyKeyDoesItsVerb(KeyCode code, String call) throws Exception {
    studio.press(code);
    assertEquals(List.of(call), studio.script.calls);
  }

  @Test
  void arrowsChooseARowAndEscapeLetsGo() throws Exception {
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ESCAPE);
    assertEquals(List.of("hold true", "hold false"), studio.script.calls);
  }

  @Test
  void lettersBelongToATextFieldWhileItHasTheFocus() throws Exception {
    Node field =
        Studio.onFx(() -> {
          var typed = new TextField();
          ((Pane) studio.window.scene().getRoot()).getChildren().add(typed);
          typed.requestFocus();
          return typed;
        });
    assertEquals(field, studio.window.scene().getFocusOwner());
    studio.press(KeyCode.P);
    studio.press(KeyCode.SPACE);
    assertEquals(List.of(), studio.script.calls);
    studio.press(KeyCode.PAGE_DOWN);
    assertEquals(List.of("greeted shop:Marisol"), studio.script.calls);
  }

  @Test
  void spacePressesTheFocusedButtonAndNothingElse() throws Exception {
    Studio.onFx(() -> {
      find("#skip").requestFocus();
      return true;
    });
    studio.press(KeyCode.SPACE);
    assertEquals(List.of(), studio.script.calls);
  }

  @Test
  void everyVerbHasAButton() throws Exception {
    for (String id :
        List.of(
            "#reword",
            "#pin",
            "#other-language",
            "#nameless",
            "#next-step",
            "#hello-to-all",
            "#bring-back",
            "#next-3",
            "#snooze")) {
      Studio.onFx(() -> {
        ((Button) find(id)).fire();
        studio.now.set(studio.now.get().plusSeconds(1));
        return true;
      });
    }
    assertEquals(
        List.of(
            "reword shop:Marisol",
            "pin shop:Marisol",
            "other language shop:Marisol",
            "nameless shop:Marisol",
            "next step shop:Marisol",
            "hello to all",
            "bring back",
            "bring forward 2",
            "snooze shop:Marisol"),
        studio.script.calls);
  }

  @Test
  void languageAndLookAreSwitchedAndRemembered() throws Exception {
    Studio.onFx(() -> {
      ((Button) find("#language")).fire();
      ((Button) find("#theme")).fire();
      return true;
    });
    assertEquals(
        List.of(
            new DeskSettings(Language.ZH, Theme.DARK, 1),
            new DeskSettings(Language.ZH, Theme.LIGHT, 1)),
        studio.remembered);
    assertEquals("跳过", ((Button) find("#skip")).getText());
    assertTrue(studio.window.scene().getStylesheets().getFirst().contains("tokens-light"));
  }

  @Test
  void theScreenGrowsAndShrinksWithinItsLimits() throws Exception {
    for (int i = 0; i < 30; i++) {
      studio.press(KeyCode.EQUALS, KeyCode.CONTROL);
    }
    assertEquals(2.0, studio.remembered.getLast().scale());
    for (int i = 0; i < 30; i++) {
      studio.press(KeyCode.MINUS, KeyCode.CONTROL);
    }
    assertEquals(0.85, studio.remembered.getLast().scale());
    studio.press(KeyCode.DIGIT0, KeyCode.CONTROL);
    assertEquals(1.0, studio.remembered.getLast().scale());
    assertEquals(List.of(), studio.script.calls);
  }

  @Test
  void theKeysAreShownAndHiddenWithoutTouchingTheShow() throws Exception {
    studio.press(KeyCode.F1);
    assertTrue(find("#keys-overlay").isVisible());
    studio.press(KeyCode.ESCAPE);
    assertFalse(find("#keys-overlay").isVisible());
    assertEquals(List.of(), studio.script.calls);
  }

  @Test
  void theSizesAreThoseOfTheDrawing() throws Exception {
    for (int i = 0; i < 4; i++) {
      studio.press(KeyCode.EQUALS, KeyCode.CONTROL);
    }
    assertEquals(
        List.of(1.15, 1.3, 1.5, 1.75),
        studio.remembered.stream().map(DeskSettings::scale).toList());
  }

  @Test
  void f6GoesRoundThePartsAndBack() throws Exception {
    Studio.onFx(() -> {
      find("#live").requestFocus();
      return true;
    });
    var parts = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      studio.press(KeyCode.F6);
      parts.add(part());
    }
    assertEquals(
        List.of(
            "top-bar",
            "nav-rail",
            "greet-now",
            "up-next",
            "who",
            "on-air",
            "status-bar",
            "top-bar"),
        parts);
    assertEquals(List.of(), studio.script.calls);
  }

  /// The part of the screen that has the focus.
  private String part() {
    Node at = studio.window.scene().getFocusOwner();
    while (!Panes.isPane(at)) {
      at = at.getParent();
    }
    return at.getId() == null ? at.getStyleClass().getFirst() : at.getId();
  }

  @Test
  void escapeTakesAChangeBackAndLeavesTheField() throws Exception {
    studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    Studio.onFx(() -> {
      find("#blocked").requestFocus();
      ((TextField) find("#blocked")).setText("brand");
      return true;
    });
    studio.press(KeyCode.ESCAPE);
    assertEquals("", ((TextField) find("#blocked")).getText());
    assertEquals("connect", studio.window.scene().getFocusOwner().getId());
    assertEquals(List.of(), studio.styles);
  }

  @Test
  void aHeldKeyThatRepeatsGreetsOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      Studio.onFx(() -> {
        Event.fireEvent(
            studio.window.scene().getRoot(),
            new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
        return true;
      });
    }
    assertEquals(List.of("greeted shop:Marisol"), studio.script.calls);
  }

  private Node find(String id) {
    return studio.window.scene().getRoot().lookup(id);
  }
}
