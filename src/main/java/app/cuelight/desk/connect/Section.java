package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A headed part of the screen with a sentence that says what it is for.
final class Section extends VBox {

  Section(Kit kit, String title, String purpose, Node... content) {
    super(10);
    getStyleClass().addAll("panel", "form-section");
    Panes.mark(this);
    Label why = kit.label(purpose, "faint");
    why.setWrapText(true);
    getChildren().addAll(kit.label(title, "form-title"), why);
    getChildren().addAll(content);
  }
}
