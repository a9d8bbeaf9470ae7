package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.WordFlow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A headed part of a person's page, and the small pieces it is made of.
final class Card extends VBox {

  private final Kit kit;

  /// @param heading a key of the bundles
  /// @param aside what stands at the end of the heading, may be empty
  Card(Kit kit, String heading, String aside) {
    super(6);
    this.kit = kit;
    getStyleClass().add("person-card");
    if (!heading.isEmpty()) {
      Label beside = Kit.blank("faint");
      beside.setText(aside);
      beside.setMinWidth(USE_PREF_SIZE);
      getChildren().add(ends(kit.label(heading, "section"), beside));
    }
  }

  /// Adds a sentence of any script.
  void say(String sentence, String style) {
    getChildren().add(sentence(kit, sentence, style));
  }

  /// Adds a name and its value.
  void row(String key, String value) {
    row(kit.words().say(key), value, "fact-value");
  }

  void row(String name, String value, String style) {
    Label first = Kit.blank("fact-name");
    first.setText(name);
    first.setMinWidth(0);
    Label second = Kit.blank(style);
    second.setText(value);
    second.setMinWidth(USE_PREF_SIZE);
    getChildren().add(ends(first, second));
  }

  /// Adds buttons side by side.
  void acts(Node... buttons) {
    var row = new HBox(8, buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
  }

  static Button button(Kit kit, String id, String key, Runnable act) {
    var button = new Button(kit.words().say(key));
    button.getStyleClass().add("act");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  static WordFlow sentence(Kit kit, String text, String style) {
    var flow = new WordFlow("flow", style);
    flow.say(text, new PersonWords(kit).locale());
    return flow;
  }

  private static HBox ends(Label first, Label second) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = new HBox(8, first, space, second);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
