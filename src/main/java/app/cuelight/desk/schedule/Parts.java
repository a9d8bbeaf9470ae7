package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The small pieces the parts of the plan are made of.
final class Parts {

  private static final double TALL = 40;

  private Parts() {}

  /// Room that takes whatever is left.
  static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  static HBox row(double gap, Node... parts) {
    var row = new HBox(gap, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    return row;
  }

  /// A button with a word of the bundles.
  static Button button(Kit kit, String id, String key, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().add("act");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// A quieter button.
  static Button flat(Kit kit, String id, String key, Runnable act) {
    Button button = button(kit, id, key, act);
    button.getStyleClass().setAll("word-button");
    return button;
  }

  /// Makes buttons easy to hit while a show runs.
  static void tall(Button... buttons) {
    for (Button button : buttons) {
      button.setPrefHeight(TALL);
    }
  }

  /// A button whose word the part sets.
  static Button said(String id, String text, Runnable act) {
    var button = new Button(text);
    button.getStyleClass().add("act");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  static Label wrapped(String text, String... styles) {
    Label label = Kit.blank(styles);
    label.setText(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A label that is never cut.
  static Label whole(String text, String... styles) {
    Label label = Kit.blank(styles);
    label.setText(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Shows a part and gives it room, or neither.
  static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
