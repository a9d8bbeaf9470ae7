package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.viewers.CareModel.Phase;
import app.cuelight.desk.viewers.CareModel.Waiting;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.event.Note;
import app.cuelight.show.playbook.CareDesk.CareLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The care list: whom to write to off air, and below it the message to the chosen one.
final class CareListPart extends VBox {

  private static final double ROW = 36;
  private static final int LONGEST = 1_000;

  private final CareModel model;
  private final Kit kit;
  private final CareWords words;
  private final Function<String, @Nullable Path> askFile;
  private final ListView<CareLine> list = new ListView<>();
  private final List<CareCell> cells = new ArrayList<>();
  private final VBox empty = new VBox(8);
  private final Label title = Kit.blank("nobody-title");
  private final Label hint = Kit.blank("secondary");
  private final Label told = Kit.blank("secondary");
  private final Label number = Kit.blank("secondary");
  private final NameText name;
  private final Label action = Kit.blank("latest-title");
  private final Label reason = Kit.blank("secondary");
  private final Label language = Kit.blank("secondary");
  private final Label refused = Kit.blank("caution-text");
  private final TextArea text = new TextArea();
  private final TextField why = new TextField();
  private final Button send;
  private final Button done;
  private final Button dismiss;
  private final VBox letter = new VBox(8);
  private final HBox waits = new HBox(10);
  private final Label waiting = Kit.blank("flow-ink");
  private boolean filling;

  CareListPart(CareModel model, Kit kit, Function<String, @Nullable Path> askFile) {
    super(8);
    this.model = model;
    this.kit = kit;
    this.words = new CareWords(kit);
    this.askFile = askFile;
    this.name = new NameText(kit.emoji(), 18, "latest-name");
    this.send = new ActButton(kit.words(), "care.send", "Ctrl+Enter", model::send);
    this.done = new ActButton(kit.words(), "care.done", "D", model::done);
    this.dismiss = new ActButton(kit.words(), "care.dismiss", "X", this::dismiss);
    setId("care-list");
    setMinWidth(0);
    Panes.mark(this);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(head(), body(), letter());
    model.linesProperty().addListener(_ -> refill());
    model.phaseProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> refresh());
    model.statesProperty().addListener(_ -> refresh());
    model.waitingProperty().addListener(_ -> tell());
    model.toldProperty().addListener(_ -> tell());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          refresh();
          tell();
        });
    refill();
    tell();
  }

  /// Takes the focus.
  void focus() {
    list.requestFocus();
  }

  /// Whether a message or a reason is being written.
  boolean isWriting() {
    return text.isFocused() || why.isFocused();
  }

  /// Goes to the message.
  void write() {
    text.requestFocus();
    text.end();
  }

  /// Goes to the reason, or dismisses by the one that is written.
  void dismiss() {
    if (why.getText().isBlank()) {
      why.requestFocus();
    } else {
      model.dismiss(why.getText());
      why.clear();
      focus();
    }
  }

  private Node head() {
    number.setWrapText(true);
    number.setMinWidth(0);
    HBox.setHgrow(number, Priority.ALWAYS);
    number.setMaxWidth(Double.MAX_VALUE);
    Button again = button("care-again", "care.again", model::refresh);
    Button export =
        button(
            "care-export",
            "viewers.export",
            () -> {
              Path file = askFile.apply("whom-to-write-to.csv");
              if (file != null) {
                model.export(file);
              }
            });
    var head = new HBox(8, number, again, export);
    head.setAlignment(Pos.CENTER_LEFT);
    told.setWrapText(true);
    return new VBox(4, head, told);
  }

  private Button button(String id, String key, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().add("act");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private Node body() {
    list.setId("care-rows");
    list.getStyleClass().add("room-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> {
      var cell = new CareCell(model, kit);
      cells.add(cell);
      return cell;
    });
    list.accessibleTextProperty().bind(kit.words().bound("care.tab"));
    title.setWrapText(true);
    hint.setWrapText(true);
    empty.getChildren().addAll(title, hint);
    empty.setAlignment(Pos.CENTER);
    empty.setMouseTransparent(true);
    var panel = new StackPane(list, empty);
    panel.getStyleClass().addAll("panel", "care-rows");
    panel.setMinHeight(3 * ROW);
    VBox.setVgrow(panel, Priority.ALWAYS);
    return panel;
  }

  private Node letter() {
    name.setMinWidth(0);
    action.setMinWidth(Region.USE_PREF_SIZE);
    var who = new HBox(10, name, action);
    who.setAlignment(Pos.CENTER_LEFT);
    reason.setWrapText(true);
    refused.setWrapText(true);
    refused.setId("care-refused");
    text.setId("care-text");
    text.getStyleClass().addAll("field", "care-text");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.promptTextProperty().bind(kit.words().bound("care.prompt"));
    text.accessibleTextProperty().bind(kit.words().bound("care.message"));
    text.setTextFormatter(new TextFormatter<>(atMost(LONGEST)));
    text.textProperty().addListener((_, _, now) -> write(now));
    why.setId("care-why");
    why.getStyleClass().add("field");
    why.promptTextProperty().bind(kit.words().bound("care.why"));
    why.accessibleTextProperty().bind(kit.words().bound("care.why"));
    why.setTextFormatter(new TextFormatter<>(atMost(Note.MAX_LENGTH)));
    why.setPrefWidth(260);
    why.setOnAction(_ -> dismiss());
    send.setId("care-send");
    send.getStyleClass().add("first-act");
    done.setId("care-done");
    dismiss.setId("care-dismiss");
    var acts = new FlowPane(8, 6, send, done, why, dismiss);
    acts.setAlignment(Pos.CENTER_LEFT);
    Button back = button("care-back", "viewers.takeBack", model::takeBack);
    back.getStyleClass().add("first-act");
    waiting.setWrapText(true);
    waiting.setMinWidth(0);
    HBox.setHgrow(waiting, Priority.ALWAYS);
    waiting.setMaxWidth(Double.MAX_VALUE);
    waits.getChildren().addAll(waiting, back);
    waits.setAlignment(Pos.CENTER_LEFT);
    waits.getStyleClass().addAll("person-card", "pending-card");
    letter.getChildren().addAll(who, reason, language, text, refused, acts);
    letter.getStyleClass().add("person-card");
    letter.setId("care-letter");
    letter.setMinWidth(0);
    letter.setMinHeight(USE_PREF_SIZE);
    return new VBox(8, waits, letter);
  }

  private static UnaryOperator<TextFormatter.Change> atMost(int longest) {
    return change -> change.getControlNewText().length() > longest ? null : change;
  }

  private void write(String now) {
    CareLine line = model.chosenLine();
    if (line != null && !filling) {
      model.write(line, now);
      refreshActs(line);
    }
  }

  private void refill() {
    List<CareLine> lines = model.linesProperty().get();
    if (!list.getItems().equals(lines)) {
      list.getItems().setAll(lines);
    }
    refresh();
  }

  private void refresh() {
    Phase phase = model.phaseProperty().get();
    String which =
        switch (phase) {
          case LOADING -> "loading";
          case EMPTY -> "empty";
          case FAILED -> "failed";
          case SHOWN -> "";
        };
    show(empty, !which.isEmpty());
    if (!which.isEmpty()) {
      title.setText(kit.words().say("care." + which));
      hint.setText(kit.words().say("care." + which + ".hint"));
    }
    list.setVisible(phase == Phase.SHOWN);
    number.setText(
        phase == Phase.SHOWN
            ? kit.words().count("care.number", model.linesProperty().get().size())
            : "");
    cells.forEach(CareCell::refresh);
    CareLine line = phase == Phase.SHOWN ? model.chosenLine() : null;
    show(letter, line != null);
    if (line != null) {
      select(CareModel.id(line));
      fill(line);
    }
  }

  private void select(ViewerId id) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (CareModel.id(list.getItems().get(i)).equals(id)
          && list.getSelectionModel().getSelectedIndex() != i) {
        list.getSelectionModel().clearAndSelect(i);
        list.scrollTo(Math.max(0, i - 2));
      }
    }
  }

  private void fill(CareLine line) {
    String spoken = line.care().standing().locality().language();
    name.show(PersonWords.name(line.care().viewer()), spoken);
    action.setText("→ " + words.people().in(line.care().action().text()));
    reason.setText(words.whole(line));
    language.setText(words.language(line));
    filling = true;
    if (!text.getText().equals(model.text(line))) {
      text.setText(model.text(line));
    }
    filling = false;
    Verdict.Refused no = line.refused();
    refused.setText(no == null ? "" : kit.words().say("care.refused", words.brief(no)));
    show(refused, no != null);
    refreshActs(line);
  }

  private void refreshActs(CareLine line) {
    boolean open = model.isOpen(line);
    send.setDisable(!open || line.refused() != null || model.text(line).isBlank());
    done.setDisable(!open);
    dismiss.setDisable(!open);
    why.setDisable(!open);
    text.setEditable(open);
  }

  private void tell() {
    Waiting act = model.waitingProperty().get();
    show(waits, act != null);
    if (act != null) {
      String key =
          switch (act.deed()) {
            case SEND -> "care.waits.send";
            case DONE -> "care.waits.done";
            case DISMISS -> "care.waits.dismiss";
          };
      waiting.setText(
          kit.words().say(key, DisplayText.plain(PersonWords.name(act.line().care().viewer()))));
    }
    Function<PersonWords, String> said = model.toldProperty().get();
    told.setText(said == null ? "" : said.apply(words.people()));
    show(told, said != null);
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
