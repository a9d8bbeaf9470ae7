package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.schedule.Plans;
import app.cuelight.desk.schedule.ShareBook;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Schedule screen while a planned show should be on: begun, ended and shared without a mouse.
final class OnAirKeysTest {

  private static final double LEAST_HEIGHT = 40;

  private Studio studio;

  @BeforeEach
  void open() throws Exception {
    studio =
        Studio.with(
            Rooms.busy(),
            DeskSettings.first(),
            Plans.drawn()
                .at(Instant.parse("2027-03-16T00:05:00Z"))
                .with(new ShareBook(Lines.page(), Runnable::run)));
    studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    studio.frame();
  }

  @Test
  void theChosenShowIsBegunByItsKeyAndEndedOnlyWhenAskedAgain() throws Exception {
    assertTrue(sees("#plan-begin"));
    assertTrue(height("#plan-begin") >= LEAST_HEIGHT, "a button one hits");
    studio.press(KeyCode.B);
    assertEquals("On air since 08:05 · 5 min late", text("#plan-became"));
    assertTrue(sees("#plan-end"));
    studio.press(KeyCode.B);
    assertTrue(sees("#plan-end-ask"));
    studio.press(KeyCode.ESCAPE);
    assertFalse(sees("#plan-end-ask"));
    studio.press(KeyCode.B);
    Studio.onFx(() -> {
      ((Button) node("#plan-end-yes")).fire();
      return null;
    });
    studio.frame();
    assertFalse(sees("#plan-end"));
    assertEquals(
        "Was on air 08:05–08:05 · 5 min late · ended 2 h 25 min early", text("#plan-became"));
  }

  @Test
  void theCalendarIsOpenedHereAndItsAddressCopied() throws Exception {
    assertFalse(Studio.onFx(() -> node("#plan-share-copy-1") != null));
    Studio.onFx(() -> {
      ((ToggleButton) node("#plan-share-network")).fire();
      return null;
    });
    studio.frame();
    assertTrue(height("#plan-share-copy-1") >= LEAST_HEIGHT, "a button one hits");
    String copied =
        Studio.onFx(() -> {
          ((Button) node("#plan-share-copy-1")).fire();
          return Clipboard.getSystemClipboard().getString();
        });
    assertEquals("http://192.168.1.20:8788/host/t0/", copied);
  }

  private Node node(String id) {
    studio.window.scene().getRoot().applyCss();
    return studio.window.scene().lookup(id);
  }

  private boolean sees(String id) throws Exception {
    return Studio.onFx(() -> node(id).isVisible());
  }

  private double height(String id) throws Exception {
    return Studio.onFx(() -> {
      node(id);
      studio.window.scene().getRoot().layout();
      return node(id).getBoundsInParent().getHeight();
    });
  }

  private String text(String id) throws Exception {
    return Studio.onFx(() -> ((Labeled) node(id)).getText());
  }
}
