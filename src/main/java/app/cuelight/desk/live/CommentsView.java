package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.show.live.CommentRow;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is said: filter, the list of comments, and what waits while it stands still.
final class CommentsView extends VBox {

  private static final double ROW = 36;
  private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

  private final LiveModel model;
  private final Kit kit;
  private final ListView<CommentRow> list = new ListView<>();
  private final List<CommentCell> cells = new ArrayList<>();
  private final Label newer = Kit.blank("newer");
  private final Label merged = Kit.blank("newer");
  private final Label nothing = Kit.blank("nobody-title");

  CommentsView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("who");
    getChildren().add(panel());
    CommentsModel comments = model.comments();
    comments.rows().addListener((ListChangeListener<CommentRow>) _ -> showChosen());
    comments.chosenProperty().addListener(_ -> showChosen());
    comments.newerProperty().addListener(_ -> refresh());
    comments.mergedProperty().addListener(_ -> refresh());
    comments.heldProperty().addListener(_ -> refresh());
    comments.filterProperty().addListener(_ -> refresh());
    model.phaseProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> cells.forEach(CommentCell::tick));
    kit.words().languageProperty().addListener(_ -> cells.forEach(CommentCell::refresh));
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private VBox panel() {
    list.setId("talk-list");
    list.getStyleClass().add("room-list");
    list.setItems(model.comments().rows());
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> {
      var cell = new CommentCell(model, kit);
      cells.add(cell);
      return cell;
    });
    list.accessibleTextProperty().bind(kit.words().bound("talk"));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::stepped);
    nothing.setWrapText(true);
    nothing.setMouseTransparent(true);
    var inside = new StackPane(list, nothing);
    inside.setOnMouseEntered(_ -> model.comments().pointer(true));
    inside.setOnMouseExited(_ -> model.comments().pointer(false));
    VBox.setVgrow(inside, Priority.ALWAYS);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    newer.setMinWidth(0);
    merged.setMinWidth(USE_PREF_SIZE);
    var foot = new HBox(8, newer, space, merged);
    foot.setAlignment(Pos.CENTER_LEFT);
    var panel = new VBox(new CommentFilters(model.comments(), kit), inside, foot);
    panel.getStyleClass().add("panel");
    VBox.setVgrow(panel, Priority.ALWAYS);
    return panel;
  }

  /// The model moves the choice; the list only follows.
  private void stepped(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.comments().step(-1);
      case DOWN -> model.comments().step(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void showChosen() {
    int at = model.comments().indexOfChosen();
    if (at < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - 3));
    }
    showNothing();
  }

  private void refresh() {
    CommentsModel comments = model.comments();
    long waiting = comments.newerProperty().get();
    newer.setText(
        waiting > 0
            ? "▲ " + kit.words().count("talk.newer", waiting)
            : comments.heldProperty().get() ? kit.words().say("talk.still") : "");
    newer.pseudoClassStateChanged(HELD, waiting > 0);
    long counted = comments.mergedProperty().get();
    merged.setText(counted == 0 ? "" : kit.words().count("talk.merged", counted));
    list.pseudoClassStateChanged(STOPPED, model.phaseProperty().get() == LiveModel.Phase.STOPPED);
    showNothing();
  }

  private void showNothing() {
    boolean filtered = !model.comments().filterProperty().get().equals(CommentsModel.Filter.ALL);
    nothing.setVisible(model.comments().rows().isEmpty());
    nothing.setText(kit.words().say(filtered ? "talk.none" : "talk.empty"));
  }
}
