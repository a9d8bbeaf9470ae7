package app.cuelight.desk.live;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.live.RoomRow;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Who is here: filter, the list, and what waits while it is held.
final class WhoIsHereView extends VBox {

  private static final double ROW = 36;
  private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

  private final LiveModel model;
  private final Kit kit;
  private final ListView<RoomRow> list = new ListView<>();
  private final List<RowCell> cells = new ArrayList<>();
  private final Label newer = Kit.blank("newer");
  private final VBox empty = new VBox(4);
  private final Label emptyTitle = Kit.blank("nobody-title");
  private final Label emptyHint = Kit.blank("secondary");
  private boolean isDense;

  WhoIsHereView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("who");
    getChildren().add(panel());
    model.rows().rows().addListener((ListChangeListener<RoomRow>) _ -> listChanged());
    model.rows().chosenProperty().addListener(_ -> showChosen());
    model.rows().newerProperty().addListener(_ -> refresh());
    model.rows().heldProperty().addListener(_ -> refresh());
    model.rows().filterProperty().addListener(_ -> refresh());
    model.phaseProperty().addListener(_ -> refresh());
    model.sourcesProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> cells.forEach(RowCell::tick));
    kit.words().languageProperty().addListener(_ -> cells.forEach(RowCell::refresh));
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private VBox panel() {
    list.setId("who-list");
    list.getStyleClass().add("room-list");
    list.setItems(model.rows().rows());
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> {
      var cell = new RowCell(model, kit);
      cells.add(cell);
      return cell;
    });
    list.accessibleTextProperty().bind(kit.words().bound("who"));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::stepped);
    emptyTitle.setWrapText(true);
    emptyHint.setWrapText(true);
    empty.getChildren().addAll(emptyTitle, emptyHint);
    empty.setAlignment(Pos.CENTER);
    empty.setMouseTransparent(true);
    var inside = new StackPane(list, empty);
    inside.setOnMouseEntered(_ -> model.rows().pointer(true));
    inside.setOnMouseExited(_ -> model.rows().pointer(false));
    VBox.setVgrow(inside, Priority.ALWAYS);
    var panel = new VBox(new FilterBar(model.rows(), kit), inside, newer);
    panel.getStyleClass().add("panel");
    VBox.setVgrow(panel, Priority.ALWAYS);
    return panel;
  }

  /// Leaves the height of a sentence that says nothing to the list.
  void dense(boolean wanted) {
    isDense = wanted;
    refresh();
  }

  /// The model moves the choice; the list only follows.
  private void stepped(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.rows().step(-1);
      case DOWN -> model.rows().step(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void listChanged() {
    showChosen();
    showEmpty();
  }

  private void showChosen() {
    int at = model.rows().indexOfChosen();
    if (at < 0) {
      list.getSelectionModel().clearSelection();
      return;
    }
    list.getSelectionModel().clearAndSelect(at);
    list.scrollTo(Math.max(0, at - 3));
  }

  private void refresh() {
    boolean held = model.rows().heldProperty().get();
    int waiting = model.rows().newerProperty().get();
    newer.setText(
        waiting > 0
            ? "▲ " + kit.words().count("who.newer", waiting)
            : held ? kit.words().say("who.still") : "");
    newer.setVisible(!isDense || !newer.getText().isEmpty());
    newer.setManaged(newer.isVisible());
    newer.pseudoClassStateChanged(HELD, waiting > 0);
    list.pseudoClassStateChanged(STOPPED, model.phaseProperty().get() == LiveModel.Phase.STOPPED);
    showEmpty();
  }

  private void showEmpty() {
    empty.setVisible(model.rows().rows().isEmpty());
    boolean nothing = model.phaseProperty().get() == LiveModel.Phase.NOTHING_YET;
    boolean filtered = model.rows().filterProperty().get() != null;
    emptyTitle.setText(
        nothing ? kit.words().say("who.empty") : filtered ? kit.words().say("who.none") : "");
    emptyHint.setText(nothing ? listening() : "");
  }

  private String listening() {
    List<String> names = model.sourcesProperty().get().stream().map(DisplayText::plain).toList();
    return names.isEmpty()
        ? kit.words().say("who.empty.noSource")
        : kit.words().say("who.empty.hint", String.join(kit.words().say("sep"), names));
  }
}
