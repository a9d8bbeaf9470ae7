package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is done for people of each tier, in the order it is suggested: read, turned off, moved,
/// changed, added, taken back.
final class PlaybookPart extends VBox {

  private static final double BESIDE_FROM = 700;
  private static final double QUIET = 0.55;
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

  private final PlaybookModel model;
  private final Kit kit;
  private final Choice<Tier> tiers;
  private final VBox rows = new VBox(6);
  private final Label state = Kit.blank("faint");
  private final Button undo;

  PlaybookPart(PlaybookModel model, Kit kit) {
    super(12);
    this.model = model;
    this.kit = kit;
    setId("playbook");
    tiers =
        new Choice<>(
            kit.words(),
            words -> words.say("connect.playbook"),
            Tiers.IN_ORDER,
            tier -> kit.words().say(TierShape.word(tier)),
            model::choose);
    tiers.named("playbook-tier", Tiers.IN_ORDER.stream().map(Tier::code).toList());
    Button begin = flat("pb.new", "playbook-new", model::begin);
    undo = flat("pb.undo", "playbook-undo", model::undo);
    Button usual = flat("pb.usual", "playbook-usual", model::usual);
    var acts = new FlowPane(10, 8, begin, undo, usual);
    acts.setMinWidth(0);
    state.setWrapText(true);
    getChildren().addAll(tiers, rows, acts, state, new ActionForm(model, kit));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean leaves = event.getCode() == KeyCode.ESCAPE && model.leave();
          if (leaves || UNDO.match(event) && model.undo()) {
            event.consume();
          }
        });
    model.playbookProperty().addListener(_ -> refresh());
    model.tierProperty().addListener(_ -> refresh());
    model.undoableProperty().addListener(_ -> refresh());
    model.failedProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
    model.refresh();
  }

  private void refresh() {
    tiers.show(model.tierProperty().get());
    List<Action> actions = model.actions();
    rows.getChildren().setAll(actions.stream().map(this::row).toList());
    undo.setDisable(!model.undoableProperty().get());
    state.setText(
        model.failedProperty().get()
            ? kit.words().say("pb.failed")
            : actions.isEmpty() ? kit.words().say("pb.none") : "");
    state.setVisible(!state.getText().isEmpty());
    state.setManaged(!state.getText().isEmpty());
  }

  private Node row(Action action) {
    boolean chinese = kit.words().language() == Language.ZH;
    String words = chinese ? action.text().zh() : action.text().en();
    Label text = Kit.blank("ink");
    text.setText(words);
    text.setWrapText(true);
    Label second = Kit.blank("faint");
    second.setText(
        String.join(
            " · ",
            kit.words().say("pb.kind." + action.kind().code()),
            new ConditionText(kit).of(action.when()),
            kit.words().count("pb.rests", action.coolDownDays()),
            kit.words().say("playbook.owner." + action.owner().code())));
    second.setWrapText(true);
    var said = new VBox(2, text, second);
    said.setMinWidth(0);
    said.setAlignment(Pos.CENTER_LEFT);
    said.setOpacity(action.on() ? 1 : QUIET);
    List<Action> all = model.actions();
    Button up = small("↑", "pb.up", words, () -> model.move(action, true));
    Button down = small("↓", "pb.down", words, () -> model.move(action, false));
    up.setDisable(all.getFirst().equals(action));
    down.setDisable(all.getLast().equals(action));
    var acts =
        new HBox(
            6,
            word(action.on() ? "pb.off" : "pb.on", words, () -> model.turn(action, !action.on())),
            up,
            down,
            word("lines.edit", words, () -> model.edit(action)),
            word("lines.remove", words, () -> model.remove(action)));
    acts.setAlignment(Pos.CENTER_RIGHT);
    BorderPane.setMargin(acts, new Insets(0, 0, 0, 10));
    var row = new BorderPane(said);
    row.getStyleClass().add("line-row");
    row.widthProperty().addListener(_ -> place(row, acts));
    place(row, acts);
    return row;
  }

  /// Beside the words, or below them where they would be cut.
  private static void place(BorderPane row, HBox acts) {
    boolean below = row.getWidth() < BESIDE_FROM;
    if (below == (row.getBottom() == null)) {
      row.setRight(null);
      row.setBottom(below ? acts : null);
      row.setRight(below ? null : acts);
    }
  }

  private Button word(String key, String about, Runnable act) {
    Button button = small(kit.words().say(key), key, about, act);
    button.getStyleClass().setAll("word-button");
    return button;
  }

  private Button small(String sign, String key, String about, Runnable act) {
    var button = new Button(sign);
    button.getStyleClass().setAll("word-button", "sign-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(kit.words().say(key) + ": " + about);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private Button flat(String key, String id, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().setAll("flat-button");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
