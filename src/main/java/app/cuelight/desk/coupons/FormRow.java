package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A row of the coupon form: its name, its fields, and what is wrong with them right beside.
final class FormRow extends HBox {

  private static final double NAME = 132;

  private final FlowPane fields = new FlowPane(8, 6);
  private final Label fault = Kit.blank("fault-text");

  /// @param name a key of the bundles
  FormRow(Kit kit, String name, Node... parts) {
    super(12);
    Label label = kit.label(name, "secondary");
    label.setMinWidth(NAME);
    label.setPrefWidth(NAME);
    label.setWrapText(true);
    label.getStyleClass().add("form-name");
    fields.getChildren().addAll(parts);
    fields.setAlignment(Pos.CENTER_LEFT);
    fields.setMinWidth(0);
    fields.setPrefWrapLength(420);
    fault.setWrapText(true);
    var side = new VBox(2, fields, fault);
    side.setMinWidth(0);
    HBox.setHgrow(side, Priority.ALWAYS);
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(label, side);
    tell("");
  }

  /// Says what is wrong, or nothing.
  void tell(String sentence) {
    fault.setText(sentence);
    Parts.show(fault, !sentence.isEmpty());
  }
}
