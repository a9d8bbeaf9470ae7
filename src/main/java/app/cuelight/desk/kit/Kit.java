package app.cuelight.desk.kit;

import javafx.scene.control.Label;

/// What every view is built with.
///
/// @param words what the console says
/// @param places languages and countries in those words
/// @param emoji pictures inside names and comments
/// @param clock the time
public record Kit(Words words, Places places, Emoji emoji, DeskClock clock) {

  public Kit(Words words, DeskClock clock) {
    this(words, new Places(words), Emoji.bundled(), clock);
  }

  /// A label with a fixed text that follows the language.
  public Label label(String key, String... styles) {
    var label = new Label();
    label.textProperty().bind(words.bound(key));
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label whose text the view sets.
  public static Label blank(String... styles) {
    var label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
