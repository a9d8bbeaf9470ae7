package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.schedule.CalendarDesk.Fate;
import app.cuelight.show.schedule.CalendarDesk.Row;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An event of a calendar file: what becomes of it, where it stands, what and when it is, and why
/// it is skipped or read otherwise.
final class CalendarCell extends ListCell<Row> {

  private static final double[] COLUMNS = {104, 62, 0, 212};
  private static final double AROUND = 14;
  private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");
  private static final PseudoClass CANCELLED = PseudoClass.getPseudoClass("cancelled");
  private static final PseudoClass CHANGES = PseudoClass.getPseudoClass("changes");

  private final PlanWords words;
  private final Label fate = Kit.blank("calendar-fate");
  private final Label line = Kit.blank("calendar-line");
  private final NameText title;
  private final Label when = Kit.blank("calendar-when");
  private final Label remarks = Parts.wrapped("", "calendar-remarks");
  private final VBox box;

  CalendarCell(PlanWords words) {
    this.words = words;
    this.title = new NameText(words.kit().emoji(), 14.5, "calendar-title");
    getStyleClass().add("calendar-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    box = new VBox(2, row(fate, line, title, when), remarks);
    box.setMinWidth(0);
    setPrefWidth(0);
  }

  /// Four things, each below its head.
  static HBox row(Node... parts) {
    HBox row = Parts.row(10, parts);
    for (int i = 0; i < parts.length; i++) {
      Region part = (Region) parts[i];
      if (COLUMNS[i] == 0) {
        part.setMinWidth(0);
        part.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(part, Priority.ALWAYS);
      } else {
        part.setMinWidth(COLUMNS[i]);
        part.setPrefWidth(COLUMNS[i]);
      }
    }
    return row;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Slot slot = row.slot();
    fate.setText(words.say(CalendarModel.word(row.fate())));
    line.setText(words.words().figures().full(row.line()));
    title.show(DisplayText.plain(row.title()), null);
    when.setText(slot == null ? "" : when(slot));
    remarks.setText(DisplayText.plain(CalendarModel.remarks(row, words.words().language())));
    Parts.show(remarks, !row.remarks().isEmpty());
    fate.pseudoClassStateChanged(SKIPPED, row.fate() == Fate.SKIPPED);
    fate.pseudoClassStateChanged(CANCELLED, row.fate() == Fate.CANCELLED);
    fate.pseudoClassStateChanged(
        CHANGES,
        switch (row.fate()) {
          case NEW, CHANGED, CANCELLED -> true;
          case UNCHANGED, OLDER, SKIPPED -> false;
        });
    setGraphic(box);
    setAccessibleText(
        words.say(
            "plan.ics.row",
            fate.getText(),
            line.getText(),
            row.title() + " " + when.getText(),
            remarks.getText()));
  }

  /// `16 Mar 2027 20:00 New York ↻`, on its own clock.
  private String when(Slot slot) {
    String day =
        words.say(
            "plan.ics.day",
            words.date(slot.start().toLocalDate()),
            Integer.toString(slot.start().getYear()));
    String series = ChangeModel.isSeries(slot) ? " " + words.say("plan.ics.series") : "";
    return day + " " + PlanWords.clock(slot.start()) + " " + words.city(slot.anchor()) + series;
  }

  /// A remark takes as many lines as it needs.
  @Override
  protected double computePrefHeight(double width) {
    double wide = width > 0 ? width : getListView() == null ? 0 : getListView().getWidth() - AROUND;
    return getGraphic() == null
        ? super.computePrefHeight(width)
        : box.prefHeight(Math.max(0, wide - snappedLeftInset() - snappedRightInset()))
            + snappedTopInset()
            + snappedBottomInset();
  }
}
