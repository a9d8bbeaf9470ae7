package app.cuelight.launch;

import app.cuelight.desk.kit.FxThread;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Looks at every screen of the console once, by its keys, and closes the window: the part of
/// [Training] that a person would do by hand. Runs on a thread of its own and only asks the FX
/// thread.
final class TrainingLook implements Runnable {

  private static final int ATTEMPTS = 3_000;
  private static final long BETWEEN_MILLIS = 100;
  private static final long FIRST_LOOK_MILLIS = 1_000;
  private static final long A_LOOK_MILLIS = 300;
  private static final List<KeyCode> SCREENS =
      List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT6, KeyCode.DIGIT1);

  @Override
  public void run() {
    try {
      if (isOpen()) {
        TimeUnit.MILLISECONDS.sleep(FIRST_LOOK_MILLIS);
        for (KeyCode screen : SCREENS) {
          FxThread.run(() -> press(screen));
          TimeUnit.MILLISECONDS.sleep(A_LOOK_MILLIS);
        }
        FxThread.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for the window. Only whether there is one is looked at from here: the toolkit, which may
  /// not have started yet, is not touched.
  private static boolean isOpen() throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!Window.getWindows().isEmpty()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    }
    return false;
  }

  private static void press(KeyCode digit) {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.getScene() != null) {
        Event.fireEvent(
            window.getScene(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", digit, false, true, false, false));
      }
    }
  }
}
