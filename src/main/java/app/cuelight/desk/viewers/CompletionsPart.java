package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.people.QueryWords.Completion;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the words in the search field may become, over the table below the field. The focus stays
/// in the field, which says what is chosen to whoever listens instead of looking.
final class CompletionsPart extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final CompletionsModel model;
  private final Kit kit;
  private final PersonWords words;
  private final Node field;

  /// @param field where is typed
  CompletionsPart(CompletionsModel model, Kit kit, Node field) {
    this.model = model;
    this.kit = kit;
    this.words = new PersonWords(kit);
    this.field = field;
    setId("viewers-completions");
    getStyleClass().add("completions");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    accessibleTextProperty().bind(kit.words().bound("viewers.completions"));
    setManaged(false);
    model.offeredProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> tellChosen());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    List<Completion> offered = model.offeredProperty().get();
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < offered.size(); i++) {
      rows.add(row(offered.get(i), i));
    }
    if (!rows.isEmpty()) {
      rows.add(kit.label("viewers.completions.keys", "completion-keys"));
    }
    getChildren().setAll(rows);
    setVisible(!offered.isEmpty());
    tellChosen();
  }

  private Button row(Completion one, int place) {
    Label mark = Kit.blank("completion-mark");
    mark.setText(DisplayText.plain(words.chip(one.mark())));
    Label typed = Kit.blank("completion-words");
    boolean isSaid = one.words().equalsIgnoreCase(mark.getText());
    typed.setText(isSaid ? "" : one.words());
    typed.setMinWidth(0);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var face = new HBox(12, mark, space, typed);
    face.setAlignment(Pos.CENTER_LEFT);
    var row = new Button();
    row.getStyleClass().setAll("completion");
    row.setGraphic(face);
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(row.widthProperty().subtract(20));
    row.setFocusTraversable(false);
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(isSaid ? mark.getText() : mark.getText() + ", " + one.words());
    row.setOnAction(_ -> {
      model.take(place);
      field.requestFocus();
    });
    return row;
  }

  private void tellChosen() {
    int chosen = model.chosenProperty().get();
    List<Completion> offered = model.offeredProperty().get();
    for (int i = 0; i < offered.size() && i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
    field.setAccessibleHelp(
        offered.isEmpty()
            ? null
            : chosen < 0
                ? kit.words().count("viewers.completions.number", offered.size())
                : words.chip(offered.get(chosen).mark()));
  }
}
