package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Kit;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The screens of the console, each with its key.
final class NavRail extends VBox {

  NavRail(Kit kit) {
    getStyleClass().add("nav-rail");
    getChildren().add(entry(kit, "nav.live", "Ctrl+1"));
  }

  private static ToggleButton entry(Kit kit, String key, String cap) {
    Label word = kit.label(key, "nav-word");
    Label keys = Kit.blank("nav-key");
    keys.setText(cap);
    var face = new VBox(2, word, keys);
    face.getStyleClass().add("nav-face");
    var entry = new ToggleButton();
    entry.setGraphic(face);
    entry.getStyleClass().setAll("nav-entry");
    entry.setId(key.replace('.', '-'));
    entry.setSelected(true);
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.accessibleTextProperty().bind(kit.words().bound(key));
    entry.setOnAction(_ -> entry.setSelected(true));
    return entry;
  }
}
