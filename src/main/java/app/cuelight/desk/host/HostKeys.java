package app.cuelight.desk.host;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the host's window: what presenter clickers send, and a few more.
///
/// Clickers send Page Down and Page Up, arrows, `.` or `b` for a black screen, F5 to start and Esc
/// to end a slide show. The last two fill the display and leave it again; they touch no viewer.
final class HostKeys {

  /// What a key can do to the window itself.
  interface Window {

    /// Fills the display, or leaves it.
    void fill(boolean full);

    boolean isFull();

    void close();
  }

  private final HostModel model;
  private final Window window;

  HostKeys(HostModel model, Window window) {
    this.model = model;
    this.window = window;
  }

  void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    if (always(event.getCode()) || !model.isSettingUp() && clicker(event.getCode())) {
      event.consume();
    }
  }

  /// Keys no text field wants.
  private boolean always(KeyCode code) {
    switch (code) {
      case PAGE_DOWN -> model.click();
      case PAGE_UP -> model.back();
      case F2 -> model.setUp(!model.isSettingUp());
      case F5 -> window.fill(true);
      case F9 -> window.close();
      case F11 -> window.fill(!window.isFull());
      case F12 -> model.toggleBlank();
      case ESCAPE -> escape();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean clicker(KeyCode code) {
    switch (code) {
      case SPACE, RIGHT, KP_RIGHT -> model.click();
      case BACK_SPACE, LEFT, KP_LEFT -> model.back();
      case PERIOD, DECIMAL, B -> model.toggleBlank();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void escape() {
    if (model.isSettingUp()) {
      model.setUp(false);
    } else if (window.isFull()) {
      window.fill(false);
    }
  }
}
