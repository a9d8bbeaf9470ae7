package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Key;
import app.cuelight.desk.kit.Kit;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Keys as little caps.
final class KeyCaps {

  private KeyCaps() {}

  static Label of(Kit kit, Key key) {
    Label label = isWord(key) ? kit.label(key.cap(), "key-cap") : Kit.blank("key-cap");
    if (!isWord(key)) {
      label.setText(key.cap());
    }
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// What is printed on it, in the language spoken now.
  static String printed(Kit kit, Key key) {
    return isWord(key) ? kit.words().say(key.cap()) : key.cap();
  }

  private static boolean isWord(Key key) {
    return key.cap().startsWith("cap.");
  }
}
