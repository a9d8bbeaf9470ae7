package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.live.Present;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One thing that was found: what it is, where it belongs, the key that does it.
final class FindingCell extends ListCell<Finding> {

  private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

  private final Kit kit;
  private final TierMark mark = new TierMark(16);
  private final NameText name;
  private final Label where = Kit.blank("faint");
  private final HBox caps = new HBox(6);

  /// @param take takes the one at a place of the list
  FindingCell(Kit kit, IntConsumer take) {
    this.kit = kit;
    this.name = new NameText(kit.emoji(), 16, "found-word");
    name.setMinWidth(0);
    where.setMinWidth(Region.USE_PREF_SIZE);
    caps.setMinWidth(Region.USE_PREF_SIZE);
    caps.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(name, Priority.ALWAYS);
    var line = new HBox(10, mark, name, where, caps);
    line.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("found");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(line);
    setMinWidth(0);
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      if (!isEmpty()) {
        take.accept(getIndex());
      }
    });
  }

  @Override
  protected void updateItem(Finding one, boolean empty) {
    super.updateItem(one, empty);
    getGraphic().setVisible(!empty && one != null);
    if (empty || one == null) {
      setAccessibleText(null);
      return;
    }
    switch (one) {
      case Finding.Do(Act act) -> show(act);
      case Finding.GoTo(Present who) -> show(who);
    }
    boolean possible = FinderModel.isPossible(one);
    name.faded(!possible);
    pseudoClassStateChanged(FADED, !possible);
  }

  private void show(Act act) {
    boolean possible = act.enabled().getAsBoolean();
    String word = kit.words().say(act.word());
    String place = kit.words().say(possible ? act.place() : "find.notNow");
    mark(false);
    name.show(word, kit.words().language().code());
    where.setText(place);
    List<String> printed = act.keys().stream().map(key -> KeyCaps.printed(kit, key)).toList();
    caps.getChildren().setAll(act.keys().stream().map(key -> KeyCaps.of(kit, key)).toList());
    setAccessibleText(word + ", " + place + spoken(printed));
  }

  private void show(Present who) {
    String tier = kit.words().say(TierShape.word(who.tier()));
    mark(true);
    mark.show(who.tier());
    name.show(who.name(), who.language());
    where.setText(tier);
    caps.getChildren().clear();
    setAccessibleText(who.name() + ", " + tier);
  }

  private static String spoken(List<String> printed) {
    return printed.isEmpty() ? "" : ", " + String.join(", ", printed);
  }

  private void mark(boolean shown) {
    mark.setVisible(shown);
    mark.setManaged(shown);
  }
}
