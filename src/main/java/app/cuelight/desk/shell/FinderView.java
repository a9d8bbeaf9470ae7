package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Kit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The field that finds anything, over the screen; the screen goes on behind it.
///
/// The focus stays in the field: arrows move the choice below it, Enter takes it, Esc closes, and
/// whoever had the focus before has it again.
final class FinderView extends StackPane {

  private static final double ROW = 38;
  private static final double WIDE = 620;
  private static final double ROWS = 10;

  private final FinderModel model;
  private final Runnable rest;
  private final TextField field = new TextField();
  private final ListView<Finding> list = new ListView<>();
  private final Label nothing;
  private @Nullable Node before;

  /// @param rest gives the focus to the screen that is open
  FinderView(FinderModel model, Kit kit, Runnable rest) {
    this.model = model;
    this.rest = rest;
    this.nothing = kit.label("find.nothing", "secondary");
    getStyleClass().add("overlay");
    setId("finder");
    field.setId("finder-field");
    field.getStyleClass().add("field");
    field.promptTextProperty().bind(kit.words().bound("find.prompt"));
    field.accessibleTextProperty().bind(kit.words().bound("find.prompt"));
    field.textProperty().addListener((_, _, typed) -> model.find(typed));
    list.setId("finder-list");
    list.getStyleClass().add("room-list");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROWS * ROW);
    list.setFocusTraversable(false);
    list.setMouseTransparent(false);
    list.accessibleTextProperty().bind(kit.words().bound("find.list"));
    list.setCellFactory(_ -> new FindingCell(kit, model::choose));
    list.setMinHeight(2 * ROW);
    var rows = new StackPane(list, nothing);
    VBox.setVgrow(rows, Priority.ALWAYS);
    Label help = kit.label("find.help", "faint");
    help.setWrapText(true);
    var card = new VBox(12, field, rows, help);
    card.getStyleClass().add("overlay-card");
    card.setMaxWidth(WIDE);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    getChildren().add(card);
    setAlignment(Pos.CENTER);
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        model.close();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.foundProperty().addListener((_, _, now) -> show(now));
    model.chosenProperty().addListener(_ -> choose());
    model.openProperty().addListener((_, _, now) -> open(now));
    setVisible(false);
  }

  private void open(boolean now) {
    if (now) {
      before = getScene() == null ? null : getScene().getFocusOwner();
      setVisible(true);
      field.clear();
      field.requestFocus();
      return;
    }
    setVisible(false);
    Node back = before;
    before = null;
    if (back != null && back.getScene() != null && back.isVisible()) {
      back.requestFocus();
    } else {
      rest.run();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP, KP_UP -> model.step(-1);
      case DOWN, KP_DOWN -> model.step(1);
      case ENTER -> model.take();
      case ESCAPE -> model.close();
      case TAB -> model.step(event.isShiftDown() ? -1 : 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(List<Finding> now) {
    list.getItems().setAll(now);
    nothing.setVisible(now.isEmpty());
    choose();
  }

  /// What is chosen is said with the field, because the focus does not go down to the list.
  private void choose() {
    int at = model.chosenProperty().get();
    list.getSelectionModel().clearAndSelect(at);
    list.scrollTo(Math.max(0, at - 4));
    list.layout();
    Node cell = list.lookup(".list-cell:selected");
    field.setAccessibleHelp(cell == null ? "" : cell.getAccessibleText());
  }

  /// Whether a key is one of the few that go past the open field to the screen.
  static boolean passes(KeyCode code) {
    return code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP;
  }
}
