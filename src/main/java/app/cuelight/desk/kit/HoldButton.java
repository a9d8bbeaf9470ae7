package app.cuelight.desk.kit;

import java.util.Locale;
import java.util.Set;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// A button for what cannot be undone: it acts only when it is held for 1.2 s, and shows how long
/// that still is. Letting go earlier does nothing.
///
/// Space and Enter hold it like the pointer. An assistive technology that can only press does it by
/// pressing twice within four seconds. A view may hold it from elsewhere, such as by a key of the
/// screen, and show by [#doneProperty()] how far it is.
public final class HoldButton extends Button {

  private static final Duration HOLD = Duration.millis(1200);
  private static final Duration TWICE = Duration.seconds(4);
  private static final Set<KeyCode> PRESSES = Set.of(KeyCode.SPACE, KeyCode.ENTER);

  private final Runnable act;
  private final DoubleProperty done = new SimpleDoubleProperty();
  private final Timeline holding;
  private final Timeline armed = new Timeline(new KeyFrame(TWICE));

  /// @param key the verb's key in the bundles
  public HoldButton(Words words, String key, Runnable act) {
    this.act = act;
    this.holding = new Timeline(new KeyFrame(HOLD, new KeyValue(done, 1)));
    textProperty().bind(words.bound(key));
    getStyleClass().setAll("hold-button");
    holding.setOnFinished(_ -> finish());
    done.addListener(_ -> fill());
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> begin());
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> letGo());
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> letGo());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventFilter(KeyEvent.KEY_RELEASED, this::keyReleased);
    focusedProperty().addListener(_ -> letGo());
    fill();
  }

  /// How much of the time it has been held, from 0 to 1.
  public ReadOnlyDoubleProperty doneProperty() {
    return done;
  }

  /// Says something of its own from now on.
  public void says(String text) {
    textProperty().unbind();
    setText(text);
  }

  /// A press alone does nothing.
  @Override
  public void fire() {}

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action != AccessibleAction.FIRE) {
      super.executeAccessibleAction(action, parameters);
    } else if (armed.getStatus() == Timeline.Status.RUNNING) {
      armed.stop();
      act.run();
    } else {
      armed.playFromStart();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (PRESSES.contains(event.getCode())) {
      begin();
      event.consume();
    }
  }

  private void keyReleased(KeyEvent event) {
    if (PRESSES.contains(event.getCode())) {
      letGo();
      event.consume();
    }
  }

  /// Begins to hold it. A key held down is pressed again and again; that is one holding.
  public void begin() {
    if (!isDisabled() && holding.getStatus() != Timeline.Status.RUNNING) {
      holding.playFromStart();
    }
  }

  /// Lets it go before its time.
  public void letGo() {
    holding.stop();
    done.set(0);
  }

  private void finish() {
    done.set(0);
    act.run();
  }

  private void fill() {
    setStyle(
        done.get() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "-fx-background-color: linear-gradient(to right, -cl-hold %1$.1f%%, -cl-unheld"
                    + " %1$.1f%%);",
                done.get() * 100));
  }
}
