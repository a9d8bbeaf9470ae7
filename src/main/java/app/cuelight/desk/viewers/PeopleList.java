package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.viewers.SearchModel.Found;
import app.cuelight.desk.viewers.SearchModel.Phase;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PersonRow;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of people with its head, what is said when there is none, and how many there are.
final class PeopleList extends VBox {

  private static final double ROW = 36;
  private static final double WARNING_ROW = 88;
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final ViewersModel screen;
  private final SearchModel model;
  private final Kit kit;
  private final ListView<PersonRow> list = new ListView<>();
  private final List<PersonCell> cells = new ArrayList<>();
  private final Label name;
  private final Label language;
  private final Label place;
  private final Label cycle;
  private final Label spend;
  private final Label talks;
  private final Label seen;
  private final Label notes;
  private final VBox empty = new VBox(8);
  private final Label title = Kit.blank("nobody-title");
  private final Label hint = Kit.blank("secondary");
  private final Button again = new Button();
  private final Label foot = Kit.blank("list-foot");
  private @Nullable VirtualFlow<?> flow;
  private boolean warnings;

  PeopleList(ViewersModel screen, Kit kit) {
    this.screen = screen;
    this.model = screen.search();
    this.kit = kit;
    this.name = kit.label("viewers.name", "head-word");
    this.language = kit.label("viewers.lang", "head-word");
    this.place = kit.label("viewers.place", "head-word");
    this.cycle = kit.label("viewers.cycle.short", "head-word");
    this.spend = kit.label("viewers.spend", "head-word");
    this.talks = kit.label("viewers.talks.short", "head-word");
    this.seen = kit.label("viewers.seen", "head-word");
    getStyleClass().addAll("panel", "people-table");
    setId("viewers-people");
    setMinWidth(0);
    this.notes = kit.label("viewers.notes", "head-word");
    var head = new HBox(name, language, place, cycle, spend, talks, seen, notes);
    head.getStyleClass().add("table-head");
    head.setMinWidth(0);
    foot.setWrapText(true);
    foot.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head, body(), foot);
    widthProperty().addListener(_ -> fit());
    listen();
    fit();
    refresh();
  }

  private void listen() {
    model.pages().rows().addListener((ListChangeListener<PersonRow>) _ -> keepPlace());
    model.pages().stuckProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> showChosen());
    model.phaseProperty().addListener(_ -> refresh());
    model.foundProperty().addListener(_ -> refresh());
    model.queryProperty().addListener(_ -> fit());
    screen.nowProperty().addListener(_ -> cells.forEach(PersonCell::refresh));
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          cells.forEach(PersonCell::refresh);
          refresh();
        });
  }

  /// Takes the focus.
  void focus() {
    list.requestFocus();
  }

  private StackPane body() {
    list.setId("people-list");
    list.getStyleClass().add("room-list");
    list.setItems(model.pages().rows());
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> {
      var cell = new PersonCell(screen, kit);
      cell.fit(columns(), warnings);
      cells.add(cell);
      return cell;
    });
    list.accessibleTextProperty().bind(kit.words().bound("viewers.list"));
    list.skinProperty().addListener(_ -> watch());
    title.setWrapText(true);
    hint.setWrapText(true);
    again.getStyleClass().add("act");
    again.setOnAction(_ -> {
      if (model.phaseProperty().get() == Phase.NOTHING) {
        model.clear();
      } else {
        model.look();
      }
    });
    empty.getChildren().addAll(title, hint, again);
    empty.setAlignment(Pos.CENTER);
    empty.setPickOnBounds(false);
    var body = new StackPane(list, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  /// Tells which rows are seen, so that the next ones are fetched in time.
  private void watch() {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
      found.positionProperty().addListener(_ -> tellSeen());
    }
  }

  private void tellSeen() {
    VirtualFlow<?> now = flow;
    if (now != null && now.getFirstVisibleCell() != null && now.getLastVisibleCell() != null) {
      model.pages().seen(now.getFirstVisibleCell().getIndex(), now.getLastVisibleCell().getIndex());
    }
  }

  /// Rows that go at one end and come at the other, and rows that move, move nothing under the eye.
  private void keepPlace() {
    VirtualFlow<?> now = flow;
    int shift = model.pages().shift();
    if (shift != 0 && now != null && now.getFirstVisibleCell() != null) {
      double hidden = -now.getFirstVisibleCell().getLayoutY();
      list.scrollTo(Math.max(0, now.getFirstVisibleCell().getIndex() + shift));
      now.scrollPixels(hidden);
    }
    select();
    if (model.pages().isBegun()) {
      reveal();
    }
  }

  private void showChosen() {
    select();
    reveal();
  }

  private void select() {
    int at = model.pages().indexOf(model.chosenProperty().get());
    if (at < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != at) {
      list.getSelectionModel().clearAndSelect(at);
    }
  }

  private void reveal() {
    int at = model.pages().indexOf(model.chosenProperty().get());
    VirtualFlow<?> now = flow;
    if (at >= 0
        && now != null
        && now.getFirstVisibleCell() != null
        && now.getLastVisibleCell() != null) {
      boolean above = at <= now.getFirstVisibleCell().getIndex();
      boolean below = at >= now.getLastVisibleCell().getIndex();
      if (above || below) {
        int rows = now.getLastVisibleCell().getIndex() - now.getFirstVisibleCell().getIndex();
        list.scrollTo(Math.max(0, above ? at - 1 : at - rows + 2));
      }
    }
  }

  private Columns columns() {
    return Columns.of(getWidth(), warnings);
  }

  private void fit() {
    warnings = model.queryProperty().get().marks().contains(new Mark.Warned());
    list.setFixedCellSize(warnings ? WARNING_ROW : ROW);
    Columns columns = columns();
    Columns.set(name, columns.name());
    Columns.set(language, columns.language());
    Columns.set(place, columns.place());
    Columns.set(cycle, columns.standing());
    Columns.set(spend, columns.standing());
    Columns.set(talks, columns.talks());
    Columns.set(seen, columns.seen());
    Columns.show(notes, columns.notes());
    cells.forEach(cell -> cell.fit(columns, warnings));
  }

  private void refresh() {
    Words words = kit.words();
    Phase phase = model.phaseProperty().get();
    String which =
        switch (phase) {
          case LOADING -> "loading";
          case EMPTY -> "empty";
          case NOTHING -> "nothing";
          case FAILED -> "failed";
          case FOUND -> "";
        };
    empty.setVisible(!which.isEmpty());
    if (!which.isEmpty()) {
      title.setText(words.say("viewers." + which));
      hint.setText(words.say("viewers." + which + ".hint"));
      again.setText(words.say(phase == Phase.NOTHING ? "viewers.everybody" : "viewers.again"));
    }
    boolean acts = phase == Phase.NOTHING || phase == Phase.FAILED;
    again.setVisible(acts);
    again.setManaged(acts);
    Found found = model.foundProperty().get();
    boolean stuck = model.pages().stuckProperty().get();
    foot.setText(found == null ? "" : stuck ? words.say("viewers.stuck") : foot(found));
    foot.pseudoClassStateChanged(BAD, stuck);
  }

  private String foot(Found found) {
    String all = kit.words().count("viewers.people", found.everybody());
    return all
        + " · "
        + kit.words().say("viewers.shown", kit.words().figures().full(found.people()))
        + " · "
        + kit.words().say("viewers.took", Math.max(1, found.took().toMillis()));
  }
}
