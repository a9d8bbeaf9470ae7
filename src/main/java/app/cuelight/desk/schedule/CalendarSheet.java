package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.show.schedule.CalendarDesk.Fate;
import app.cuelight.show.schedule.CalendarDesk.Preview;
import app.cuelight.show.schedule.CalendarDesk.Row;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a calendar file would do to the plan, an event a row, in the place of the board until it is
/// taken in or left.
final class CalendarSheet extends VBox {

  private final CalendarModel calendar;
  private final PlanWords words;
  private final Label title = Parts.wrapped("", "form-title");
  private final Label counts = Parts.wrapped("", "secondary");
  private final Label hint = Parts.wrapped("", "secondary");
  private final ListView<Row> list = new ListView<>();
  private final Button apply;
  private final Button leave;
  private boolean open;

  CalendarSheet(PlanModel model, Kit kit) {
    super(8);
    this.calendar = model.calendar();
    this.words = new PlanWords(kit);
    getStyleClass().addAll("panel", "calendar-sheet");
    setId("plan-calendar");
    Panes.mark(this);
    setMinSize(0, 0);
    list.setId("plan-calendar-rows");
    list.setMinSize(0, 0);
    list.accessibleTextProperty().bind(kit.words().bound("plan.ics.rows"));
    list.setPlaceholder(kit.label("plan.ics.empty", "secondary"));
    list.setCellFactory(_ -> new CalendarCell(words));
    VBox.setVgrow(list, Priority.ALWAYS);
    apply = Parts.button(kit, "plan-calendar-apply", "plan.ics.apply", calendar::apply);
    apply.getStyleClass().add("first-act");
    leave = Parts.flat(kit, "plan-calendar-leave", "plan.ics.leave", calendar::leave);
    getChildren().addAll(title, counts, heads(kit), list, hint, new FlowPane(8, 8, apply, leave));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && calendar.leave()) {
            event.consume();
          }
        });
    calendar.sheetProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private static HBox heads(Kit kit) {
    List<Label> heads =
        Stream.of("fate", "line", "show", "time")
            .map(column -> kit.label("plan.ics.column." + column, "calendar-head"))
            .toList();
    HBox row = CalendarCell.row(heads.toArray(Node[]::new));
    row.getStyleClass().add("calendar-heads");
    return row;
  }

  private void refresh() {
    CalendarModel.Sheet sheet = calendar.sheetProperty().get();
    boolean opened = sheet != null && !open;
    open = sheet != null;
    Parts.show(this, open);
    if (sheet == null) {
      list.getItems().clear();
      return;
    }
    Preview preview = sheet.preview();
    title.setText(words.say("plan.ics.title", CalendarModel.name(sheet.file())));
    counts.setText(counts(preview));
    hint.setText(
        words.say(
            sheet.busy()
                ? "plan.ics.taking"
                : preview.changes() ? "plan.ics.nothingYet" : "plan.ics.nothing"));
    apply.setDisable(!sheet.isReady());
    leave.setDisable(sheet.busy());
    list.getItems().setAll(preview.rows());
    list.refresh();
    if (opened) {
      list.scrollTo(0);
      (sheet.isReady() ? apply : leave).requestFocus();
    }
  }

  private String counts(Preview preview) {
    return String.join(
        " · ",
        Stream.of(Fate.values())
            .filter(fate -> preview.count(fate) > 0)
            .map(fate ->
                words.words().figures().full(preview.count(fate))
                    + " "
                    + words.say(CalendarModel.word(fate)))
            .toList());
  }
}
