package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.tier.Standing;
import app.cuelight.show.playbook.CareDesk.CareLine;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Somebody to write to, in her row: who she is, why, what to do, how it stands.
final class CareCell extends ListCell<CareLine> {

  private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
  private static final double NAME = 168;
  private static final double LANGUAGE = 62;
  private static final double REASON = 250;
  private static final double NARROW = 640;

  private final CareModel model;
  private final CareWords words;
  private final Region stripe = new Region();
  private final TierMark mark = new TierMark(16);
  private final NameText name;
  private final Label language = Kit.blank("cell-second");
  private final Label reason = Kit.blank("cell-second");
  private final Label action = Kit.blank("cell-first");
  private final Label state = Kit.blank("cell-notes");

  CareCell(CareModel model, Kit kit) {
    this.model = model;
    this.words = new CareWords(kit);
    this.name = new NameText(kit.emoji(), 16, "row-name");
    getStyleClass().add("room-row");
    var ground = new Region();
    ground.getStyleClass().add("row-ground");
    stripe.getStyleClass().add("row-stripe");
    Columns.set(name, NAME);
    Columns.set(language, LANGUAGE);
    Columns.set(reason, REASON);
    action.setMinWidth(0);
    state.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(stripe, mark, name, language, reason, action, space, state);
    line.getStyleClass().addAll("row-line", "person-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(new StackPane(ground, line));
    setMinWidth(0);
    setPrefWidth(0);
    widthProperty().addListener(_ -> fit());
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        model.choose(CareModel.id(getItem()));
      }
    });
  }

  private void fit() {
    boolean wide = getWidth() >= NARROW;
    reason.setVisible(wide);
    reason.setManaged(wide);
  }

  @Override
  protected void updateItem(CareLine line, boolean empty) {
    super.updateItem(line, empty);
    boolean none = empty || line == null;
    getGraphic().setVisible(!none);
    if (none) {
      setAccessibleText(null);
    } else {
      refresh();
    }
  }

  /// Shows the row again, after its state or the language changed.
  void refresh() {
    CareLine line = getItem();
    if (line == null) {
      return;
    }
    Standing standing = line.care().standing();
    Tiers.mark(stripe, standing.tier());
    mark.show(standing.tier());
    String called = PersonWords.name(line.care().viewer());
    name.show(called, standing.locality().language());
    language.setText(words.people().language(standing.locality()));
    reason.setText(words.reason(line));
    action.setText(words.people().in(line.care().action().text()));
    String stands = words.state(line, model.state(line));
    state.setText(stands);
    state.pseudoClassStateChanged(WARNED, words.isBad(line, model.state(line)));
    setAccessibleText(
        String.join(
            ", ",
            DisplayText.plain(called),
            language.getText(),
            reason.getText(),
            action.getText(),
            stands));
  }
}
