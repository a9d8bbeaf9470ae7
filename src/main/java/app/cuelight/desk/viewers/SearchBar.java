package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.viewers.ListExportModel.State;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PeopleGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The field for tags, names and handles with what was understood as chips in front, and what can
/// be done with the list.
final class SearchBar extends VBox {

  private static final double WIDE_ENOUGH = 520;

  private final ViewersModel screen;
  private final SearchModel model;
  private final Kit kit;
  private final PersonWords words;
  private final Function<String, @Nullable Path> askFile;
  private final HBox chips = new HBox(4);
  private final TextField field = new TextField();
  private final TextField name = new TextField();
  private final Label lint = Kit.blank("caution-text");
  private final VBox naming = new VBox(6);
  private final Label export = Kit.blank("secondary");
  private final HBox box = new HBox(4);
  private final CompletionsModel completions;
  private final CompletionsPart offered;
  private boolean swallows;

  /// @param askFile asks where a file of this name is to go; null when nowhere
  SearchBar(ViewersModel screen, Kit kit, Function<String, @Nullable Path> askFile) {
    super(6);
    this.screen = screen;
    this.model = screen.search();
    this.kit = kit;
    this.words = new PersonWords(kit);
    this.askFile = askFile;
    this.completions = new CompletionsModel(model);
    this.offered = new CompletionsPart(completions, kit, field);
    setId("viewers-search");
    setViewOrder(-1);
    getChildren().addAll(bar(), naming(), export, offered);
    model.queryProperty().addListener(_ -> refresh());
    model.textProperty().addListener(_ -> refresh());
    screen.groups().namingProperty().addListener(_ -> showNaming());
    screen.groups().renamingProperty().addListener(_ -> showNaming());
    screen.export().stateProperty().addListener(_ -> tellExport());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
    showNaming();
    tellExport();
  }

  /// Takes the focus; the letter of the key that asked for it is not typed.
  void focus(boolean byLetter) {
    swallows = byLetter;
    field.requestFocus();
    field.end();
  }

  /// Moves in what is offered for the words being typed; false when there is nothing there.
  boolean step(int places) {
    return completions.isOpen()
        && (places > 0 || completions.chosenProperty().get() >= 0)
        && completions.step(places);
  }

  /// Takes the completion that was chosen, if one was.
  boolean takeChosen() {
    return completions.chosenProperty().get() >= 0 && completions.take();
  }

  /// Waves the completions away, if there are any.
  boolean leaveCompletions() {
    return completions.close();
  }

  /// They stand over whatever comes below the field.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double height = offered.prefHeight(box.getWidth());
    Bounds place = sceneToLocal(box.localToScene(box.getLayoutBounds()));
    offered.resizeRelocate(place.getMinX(), place.getMaxY() + 2, place.getWidth(), height);
  }

  boolean isFocusedField() {
    return hasFocus(field);
  }

  private HBox bar() {
    field.setId("viewers-field");
    field.getStyleClass().setAll("text-field", "bare-field");
    field.promptTextProperty().bind(kit.words().bound("viewers.prompt"));
    field.accessibleTextProperty().bind(kit.words().bound("viewers.field"));
    field.textProperty().addListener((_, _, now) -> take(now));
    field.focusedProperty().addListener((_, _, has) -> leaveField(has));
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    HBox.setHgrow(field, Priority.ALWAYS);
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.setMinWidth(0);
    box.getChildren().addAll(chips, field);
    box.getStyleClass().add("search-box");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(0);
    box.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> field.requestFocus());
    HBox.setHgrow(box, Priority.ALWAYS);
    var acts =
        new HBox(
            8,
            act("viewers-save", "viewers.save", screen.groups()::begin),
            act("viewers-export", "viewers.export", this::export));
    var bar = new HBox(8, box, acts);
    bar.setAlignment(Pos.CENTER_LEFT);
    widthProperty().addListener(_ -> fold(bar, acts));
    return bar;
  }

  /// Where the field would be too short the buttons stand below it.
  private void fold(HBox bar, HBox acts) {
    boolean below = getWidth() < WIDE_ENOUGH;
    if (below == bar.getChildren().contains(acts)) {
      (below ? bar : this).getChildren().remove(acts);
      if (below) {
        getChildren().add(1, acts);
      } else {
        bar.getChildren().add(acts);
      }
    }
  }

  private Button act(String id, String key, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().addAll("act");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private VBox naming() {
    name.getStyleClass().add("field");
    name.setId("group-name");
    name.accessibleTextProperty().bind(kit.words().bound("viewers.group.name"));
    name.promptTextProperty().bind(kit.words().bound("viewers.group.name"));
    name.textProperty().addListener(_ -> lint());
    name.setOnAction(_ -> keep());
    HBox.setHgrow(name, Priority.ALWAYS);
    Button keep = act("group-keep", "viewers.group.keep", this::keep);
    keep.getStyleClass().add("first-act");
    naming
        .getChildren()
        .addAll(
            new HBox(8, name, keep, act("group-leave", "viewers.leave", screen.groups()::leave)),
            lint);
    lint.setWrapText(true);
    return naming;
  }

  private void showNaming() {
    boolean open = screen.groups().namingProperty().get();
    boolean was = naming.isVisible();
    naming.setVisible(open);
    naming.setManaged(open);
    if (open) {
      PeopleGroup group = screen.groups().renamingProperty().get();
      name.setText(group == null ? "" : group.name());
      lint();
      name.requestFocus();
      name.selectAll();
    } else if (was && hasFocus(name)) {
      field.requestFocus();
    }
  }

  private void lint() {
    String fault =
        switch (screen.groups().lint(name.getText())) {
          case NONE, EMPTY -> "";
          case LONG -> kit.words().say("viewers.group.long", GroupsModel.LONGEST);
          case TAKEN -> kit.words().say("viewers.group.taken");
        };
    lint.setText(fault);
    show(lint, !fault.isEmpty());
  }

  private void keep() {
    screen.groups().keep(name.getText(), model.queryProperty().get());
  }

  private void export() {
    Path file = askFile.apply("people.csv");
    if (file != null) {
      screen.export().write(model.queryProperty().get(), file);
    }
  }

  private void tellExport() {
    State state = screen.export().stateProperty().get();
    export.setText(
        switch (state) {
          case State.Idle() -> "";
          case State.Writing() -> kit.words().say("viewers.export.writing");
          case State.Written(long people, Path file) ->
              kit.words().count("viewers.export.written", people, file);
          case State.Failed(Path file) -> kit.words().say("viewers.export.failed", file);
        });
    show(export, !(state instanceof State.Idle));
  }

  private void refresh() {
    if (!field.getText().equals(model.textProperty().get())) {
      field.setText(model.textProperty().get());
      field.end();
    }
    List<Mark> marks = model.queryProperty().get().marks();
    chips.getChildren().setAll(marks.stream().map(this::chip).toList());
    tellExport();
  }

  private Button chip(Mark mark) {
    String text = DisplayText.plain(words.chip(mark));
    var chip = new Button(text + "  ✕");
    chip.getStyleClass().setAll("query-chip");
    chip.setFocusTraversable(false);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setAccessibleText(kit.words().say("viewers.without", text));
    chip.setOnAction(_ -> {
      model.toggle(mark);
      field.requestFocus();
    });
    return chip;
  }

  private void take(String now) {
    boolean byHand = !now.equals(model.textProperty().get());
    model.type(now);
    if (byHand) {
      completions.typed(now);
    } else {
      completions.close();
    }
    requestLayout();
  }

  private void leaveField(boolean has) {
    if (!has) {
      completions.close();
    }
  }

  private void typed(KeyEvent event) {
    if (swallows) {
      swallows = false;
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    swallows = false;
    if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
      model.dropLast();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && completions.take()) {
      event.consume();
    }
  }

  /// Asks the scene, for a window in the background has no focused node, but an owner of the focus.
  private boolean hasFocus(TextField one) {
    return getScene() != null && one.equals(getScene().getFocusOwner());
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }
}
