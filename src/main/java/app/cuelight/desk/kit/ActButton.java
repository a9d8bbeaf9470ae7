package app.cuelight.desk.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/// A button for a verb, with the key that does the same.
public final class ActButton extends Button {

  private final Words words;

  /// @param key the verb's key in the bundles
  /// @param cap what stands on the keyboard
  public ActButton(Words words, String key, String cap, Runnable act) {
    this.words = words;
    says(key);
    Label keyCap = Kit.blank("key-cap");
    keyCap.setText(cap);
    setGraphic(keyCap);
    setContentDisplay(ContentDisplay.RIGHT);
    getStyleClass().add("act");
    accessibleTextProperty().bind(textProperty().concat(" ").concat(cap));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> act.run());
  }

  /// A button for an act of the window: it does what the act's key does.
  ///
  /// @param key the verb on the button, shorter than the act's own words
  public ActButton(Words words, String key, Act act) {
    this(words, key, act.cap(), act.run());
  }

  /// Names another verb from now on.
  public void says(String key) {
    textProperty().bind(words.bound(key));
  }
}
