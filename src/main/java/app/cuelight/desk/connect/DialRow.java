package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Flaw;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One dial: its word, its value, its unit, default and range, and what is wrong with it. The arrow
/// keys turn it by a step, Page Up and Page Down by ten.
final class DialRow extends VBox {

  private static final double NAME_WIDTH = 330;
  private static final double LEAST_NAME_WIDTH = 110;
  private static final double FIELD_WIDTH = 92;
  private static final double UNIT_WIDTH = 104;
  private static final double LEAST_UNIT_WIDTH = 72;
  private static final int FAR = 10;
  private static final int LONGEST = 12;

  private final Dial dial;
  private final TierModel model;
  private final Kit kit;
  private final TextField field = new TextField();
  private final Label reach = Kit.blank("faint");
  private final Label flaw = Kit.blank("fault-text");
  private final Button usual = new Button();
  private boolean showing;

  DialRow(Dial dial, TierModel model, Kit kit) {
    super(4);
    this.dial = dial;
    this.model = model;
    this.kit = kit;
    Words words = kit.words();
    Label name = kit.label("dial." + dial.code(), "ink");
    name.setWrapText(true);
    name.setMinWidth(LEAST_NAME_WIDTH);
    name.setPrefWidth(NAME_WIDTH);
    field.getStyleClass().add("field");
    field.setId("dial-" + dial.code().replace('.', '-'));
    field.setMinWidth(FIELD_WIDTH);
    field.setMaxWidth(FIELD_WIDTH);
    field.setAlignment(Pos.CENTER_RIGHT);
    name.setLabelFor(field);
    Label unit = kit.label("unit." + dial.unit().code(), "secondary");
    unit.setMinWidth(LEAST_UNIT_WIDTH);
    unit.setPrefWidth(UNIT_WIDTH);
    HBox.setHgrow(reach, Priority.ALWAYS);
    reach.setMaxWidth(Double.MAX_VALUE);
    reach.setMinWidth(0);
    usual.textProperty().bind(words.bound("tiers.usual"));
    usual.getStyleClass().setAll("flat-button");
    usual.setMinWidth(Region.USE_PREF_SIZE);
    usual.setOnAction(_ -> model.type(dial, Dial.text(dial.usual())));
    flaw.setWrapText(true);
    var row = new HBox(10, name, field, unit, reach, usual);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(row, flaw);
    field.textProperty().addListener(_ -> typed());
    field.setOnKeyPressed(event -> {
      if (turn(event.getCode())) {
        event.consume();
      }
    });
    refresh();
  }

  /// Shows the draft as it is.
  void refresh() {
    DialDraft draft = model.draftProperty().get();
    showing = true;
    if (!field.getText().equals(draft.text(dial))) {
      field.setText(draft.text(dial));
    }
    showing = false;
    Words words = kit.words();
    reach.setText(
        words.say(
            dial.isMeasured() ? "tiers.reach.measured" : "tiers.reach",
            Dial.text(dial.usual()),
            Dial.text(dial.least()),
            Dial.text(dial.most())));
    Double number = draft.number(dial);
    boolean isUsual = number != null && Double.compare(number, dial.usual()) == 0;
    usual.setVisible(!isUsual);
    usual.setManaged(!isUsual);
    String word = words.say("dial." + dial.code());
    usual.setAccessibleText(words.say("tiers.usual") + ": " + word);
    field.setAccessibleText(word + ", " + words.say("unit." + dial.unit().code()));
    Flaw wrong = draft.flaws().get(dial);
    flaw.setText(wrong == null ? "" : sentence(wrong, draft));
    flaw.setVisible(wrong != null);
    flaw.setManaged(wrong != null);
    field.setAccessibleHelp(wrong == null ? reach.getText() : flaw.getText());
  }

  private String sentence(Flaw wrong, DialDraft draft) {
    Words words = kit.words();
    Dial than = wrong.than();
    if (than != null) {
      return words.say("tiers.more", words.say("dial." + than.code()), draft.text(than));
    }
    return words.language() == Language.ZH ? wrong.says().zh() : wrong.says().en();
  }

  private boolean turn(KeyCode key) {
    switch (key) {
      case UP -> model.step(dial, 1);
      case DOWN -> model.step(dial, -1);
      case PAGE_UP -> model.step(dial, FAR);
      case PAGE_DOWN -> model.step(dial, -FAR);
      case ESCAPE -> model.type(dial, Dial.text(model.draftProperty().get().kept().value(dial)));
      case ENTER -> model.rehearse();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed() {
    if (field.getText().length() > LONGEST) {
      field.setText(field.getText().substring(0, LONGEST));
    } else if (!showing) {
      model.type(dial, field.getText());
    }
  }
}
