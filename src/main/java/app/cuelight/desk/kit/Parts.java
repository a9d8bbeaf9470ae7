package app.cuelight.desk.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The small pieces the parts of a screen are made of: rows, buttons with a word, labels.
///
/// For the FX thread, like the nodes it makes.
public final class Parts {

  private static final double TALL = 40;

  private Parts() {}

  /// Room that takes whatever is left.
  public static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /// Things side by side.
  public static HBox row(double gap, Node... parts) {
    var row = new HBox(gap, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    return row;
  }

  /// A button with a word of the bundles.
  public static Button button(Kit kit, String id, String key, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().add("act");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// A quieter button.
  public static Button flat(Kit kit, String id, String key, Runnable act) {
    Button button = button(kit, id, key, act);
    button.getStyleClass().setAll("word-button");
    return button;
  }

  /// Makes buttons easy to hit while a show runs.
  public static void tall(Button... buttons) {
    for (Button button : buttons) {
      button.setPrefHeight(TALL);
    }
  }

  /// A button whose word the part sets.
  public static Button said(String id, String text, Runnable act) {
    var button = new Button(text);
    button.getStyleClass().add("act");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// A label that takes as many lines as it needs.
  public static Label wrapped(String text, String... styles) {
    Label label = Kit.blank(styles);
    label.setText(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A label that is never cut.
  public static Label whole(String text, String... styles) {
    Label label = Kit.blank(styles);
    label.setText(text);
    return whole(label);
  }

  /// Makes a label one that is never cut.
  public static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Shows a part and gives it room, or neither.
  public static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
