package app.cuelight.launch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The console with its Viewers screen opened and searched, for whoever measures what it holds.
/// Says on standard error when it has opened the screen, and again when it has searched.
final class ViewersOpener {

  static final String OPENED = "OPENED";
  static final String SEARCHED = "SEARCHED";

  private static final List<String> TYPED =
      List.of("n", "na", "nam", "name", "name 7", "7777", "vip", "active", "活跃", "zzxq", "");

  private ViewersOpener() {}

  /// Runs the program beside a thread that strikes the keys.
  public static void main(String[] words) {
    Thread.ofPlatform().daemon().start(ViewersOpener::strike);
    Main.main(words);
  }

  private static void strike() {
    Scene scene = null;
    while (scene == null) {
      rest(Duration.ofMillis(200));
      scene = shown();
    }
    rest(Duration.ofSeconds(3));
    Scene there = scene;
    onFx(() -> press(there, KeyCode.DIGIT2, true));
    rest(Duration.ofSeconds(12));
    System.err.println(OPENED);
    for (String typed : TYPED) {
      onFx(() -> field(there.getRoot()).setText(typed));
      rest(Duration.ofSeconds(1));
    }
    System.err.println(SEARCHED);
  }

  private static void press(Scene scene, KeyCode code, boolean control) {
    Event.fireEvent(
        scene.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }

  private static Scene shown() {
    Scene[] found = {null};
    try {
      onFx(() -> {
        for (Window window : Window.getWindows()) {
          if (window.isShowing() && window.getScene() != null) {
            found[0] = window.getScene();
          }
        }
      });
    } catch (IllegalStateException notYet) {
      return null;
    }
    return found[0];
  }

  /// The field of the Viewers screen; fails when that is not open.
  private static TextField field(Node node) {
    TextField found = visible(node, false);
    if (found == null) {
      throw new IllegalStateException("The Viewers screen is not open.");
    }
    return found;
  }

  private static TextField visible(Node node, boolean isWithin) {
    if (!node.isVisible()) {
      return null;
    }
    boolean isViewers = isWithin || node.getClass().getSimpleName().equals("ViewersView");
    if (isViewers && node instanceof TextField field) {
      return field;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        TextField found = visible(child, isViewers);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void onFx(Runnable work) {
    var done = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        System.err.println(e);
      } finally {
        done.countDown();
      }
    });
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rest(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
