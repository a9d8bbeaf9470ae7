package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Everybody, or those who are to be written to.
final class CareTabs extends HBox {

  private final CareModel model;
  private final ToggleButton people = new ToggleButton();
  private final ToggleButton letters = new ToggleButton();

  /// @param key what goes from one to the other
  CareTabs(CareModel model, Kit kit, String key) {
    super(4);
    this.model = model;
    tab(people, kit, "viewers.tab", "tab-everybody", false);
    tab(letters, kit, "care.tab", "tab-care", true);
    Label cap = Kit.blank("key-cap");
    cap.setText(key);
    letters.setGraphic(cap);
    letters.setContentDisplay(ContentDisplay.RIGHT);
    getStyleClass().add("list-tabs");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(people, letters);
  }

  void show(boolean caring) {
    people.setSelected(!caring);
    letters.setSelected(caring);
  }

  private void tab(ToggleButton tab, Kit kit, String word, String id, boolean caring) {
    tab.getStyleClass().setAll("list-tab");
    tab.setId(id);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.textProperty().bind(kit.words().bound(word));
    tab.setOnAction(_ -> {
      model.open(caring);
      show(caring);
    });
  }
}
