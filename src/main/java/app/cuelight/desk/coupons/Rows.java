package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The small pieces the coupon parts are made of.
final class Rows {

  private Rows() {}

  /// Room that takes whatever is left.
  static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /// Things side by side.
  static HBox of(double gap, Node... parts) {
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

  /// Shows a part and gives it room, or neither.
  static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /// A label that is never cut.
  static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
