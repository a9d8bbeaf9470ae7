package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A field of the form below its name, with what is wrong below it.
final class FormLine extends VBox {

  private final Label fault = Parts.wrapped("", "fault-text");

  /// @param name a key of the bundles
  FormLine(Kit kit, String name, Node... parts) {
    super(3);
    setMinWidth(0);
    var fields = new FlowPane(6, 6, parts);
    fields.setAlignment(Pos.CENTER_LEFT);
    fields.setMinWidth(0);
    fields.setPrefWrapLength(260);
    getChildren().addAll(kit.label(name, "form-label"), fields, fault);
    tell("");
  }

  /// Says what is wrong, or nothing.
  void tell(String sentence) {
    fault.setText(sentence);
    Parts.show(fault, !sentence.isEmpty());
  }
}
