package app.cuelight.desk.live;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the Live screen.
///
/// Presenter clickers send Page Down and Page Up. Space and letters belong to a focused button or
/// text field first; keys with Ctrl or Alt are never ours.
final class LiveKeys {

  private final LiveModel model;

  LiveKeys(LiveModel model) {
    this.model = model;
  }

  void pressed(KeyEvent event, boolean typing) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean known = anywhere(event.getCode());
    if (!known && !typing) {
      known = !taken(event) && letters(event.getCode());
    }
    if (known) {
      event.consume();
    }
  }

  private boolean anywhere(KeyCode code) {
    switch (code) {
      case PAGE_DOWN -> model.queue().greeted();
      case PAGE_UP -> model.queue().bringBack();
      case F8 -> model.rows().toggleHold();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean letters(KeyCode code) {
    switch (code) {
      case SPACE -> model.queue().greeted();
      case BACK_SPACE -> model.queue().bringBack();
      case RIGHT -> model.queue().skip();
      case P -> model.queue().pin();
      case S -> model.queue().snooze();
      case W -> model.queue().reword();
      case T -> model.queue().otherLanguage();
      case N -> model.queue().nameless();
      case L -> model.queue().nextStep();
      case G -> model.queue().helloToAll();
      case DIGIT1, NUMPAD1 -> model.queue().bringForward(0);
      case DIGIT2, NUMPAD2 -> model.queue().bringForward(1);
      case DIGIT3, NUMPAD3 -> model.queue().bringForward(2);
      case UP -> model.rows().step(-1);
      case DOWN -> model.rows().step(1);
      case ESCAPE -> {
        return model.rows().leave();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Space presses a focused button.
  private static boolean taken(KeyEvent event) {
    Node focused = event.getTarget() instanceof Scene scene ? scene.getFocusOwner() : null;
    Node owner = event.getTarget() instanceof Node node ? node : focused;
    return event.getCode() == KeyCode.SPACE && owner instanceof ButtonBase;
  }
}
