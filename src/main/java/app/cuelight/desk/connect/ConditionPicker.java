package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.playbook.Condition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Adds a condition to the action that is written: its sort, and a number, a word or a tag to it.
final class ConditionPicker extends FlowPane {

  private static final double SHORT = 90;

  private final PlaybookModel model;
  private final Kit kit;
  private final ComboBox<ConditionSort> sort = new ComboBox<>();
  private final ComboBox<String> word = new ComboBox<>();
  private final TextField typed = new TextField();
  private final Label fault = Kit.blank("fault-text");

  ConditionPicker(PlaybookModel model, Kit kit) {
    super(8, 6);
    this.model = model;
    this.kit = kit;
    setMinWidth(0);
    setAlignment(Pos.CENTER_LEFT);
    sort.getItems().setAll(ConditionSort.values());
    sort.setId("pb-sort");
    sort.accessibleTextProperty().bind(kit.words().bound("pb.sort"));
    word.setId("pb-word");
    word.accessibleTextProperty().bind(kit.words().bound("pb.value"));
    typed.getStyleClass().add("field");
    typed.setId("pb-typed");
    typed.accessibleTextProperty().bind(kit.words().bound("pb.value"));
    typed.setPrefWidth(SHORT);
    typed.setOnAction(_ -> add());
    var add = new Button();
    add.textProperty().bind(kit.words().bound("pb.add"));
    add.getStyleClass().setAll("word-button");
    add.setId("pb-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(_ -> add());
    getChildren().addAll(sort, word, typed, add, fault);
    sort.setOnAction(_ -> open());
    kit.words().languageProperty().addListener(_ -> name());
    name();
  }

  /// The choices in the language spoken now.
  private void name() {
    ConditionSort chosen = sort.getValue();
    sort.setConverter(new Shown<>(one -> kit.words().say("pb.sort." + one.code())));
    sort.setValue(chosen == null ? ConditionSort.SILENT : chosen);
    open();
  }

  private void open() {
    ConditionSort chosen = sort.getValue();
    boolean words = chosen.words().findAny().isPresent();
    word.setConverter(new Shown<>(one -> kit.words().say(named(chosen) + one)));
    word.getItems().setAll(chosen.words().toList());
    word.setValue(words ? chosen.usual() : null);
    typed.setText(chosen.usual());
    show(word, words);
    show(typed, chosen.isTyped() && !words);
    show(fault, false);
  }

  private static String named(ConditionSort sort) {
    return switch (sort) {
      case SPEND -> "viewers.spend.";
      case LIFE -> "viewers.cycle.";
      case TALKS -> "viewers.talks.";
      case SILENT,
          BOUGHT,
          ORDERS_FROM,
          ORDERS_UP_TO,
          VISITS_FROM,
          VISITS_UP_TO,
          BIRTHDAY,
          BASKET,
          ADVOCATE,
          WARNED,
          LANGUAGE,
          COUNTRY ->
          "";
    };
  }

  private void add() {
    ConditionSort chosen = sort.getValue();
    String text = word.isVisible() ? word.getValue() : typed.getText();
    Condition condition = chosen.with(text);
    show(fault, condition == null);
    if (condition == null) {
      fault.setText(kit.words().say("fault.condition"));
    } else {
      model.write(draft -> draft.plus(condition));
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
