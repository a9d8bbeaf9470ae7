package app.cuelight.desk.connect;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.history.OrderPreview.Column;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Every column of a file, a value of it, and what it says; each can be told otherwise. Columns
/// that are not read are shown on request: an export of a shop has eighty.
final class ColumnsPane extends VBox {

  private static final String UNREAD = "none";
  private static final int FEW = 8;
  private static final double WIDE = 260;

  private final ImportModel model;
  private final Kit kit;
  private final List<Column> columns;
  private final List<String> fields;
  private final GridPane grid = new GridPane(16, 6);

  ColumnsPane(ImportModel model, Kit kit, ImportState.Preview preview) {
    super(8);
    this.model = model;
    this.kit = kit;
    this.columns = preview.seen().columns();
    this.fields = preview.seen().fields();
    getChildren().addAll(kit.label("import.columns", "secondary"), grid);
    boolean isLong = columns.size() > FEW;
    boolean isWhole = !isLong || preview.seen().doubts().missing() != null || model.isShowingAll();
    if (isLong) {
      var all = new ToggleButton();
      all.getStyleClass().setAll("filter-chip");
      all.setId("import-all");
      all.setText(kit.words().count("import.all", columns.size()));
      all.setSelected(isWhole);
      all.setOnAction(_ -> {
        model.showAll(all.isSelected());
        fill(all.isSelected());
      });
      getChildren().add(all);
    }
    fill(isWhole);
  }

  private void fill(boolean isWhole) {
    grid.getChildren().clear();
    int row = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (isWhole || column.field() != null) {
        Label heading = Kit.blank("ink", "strong");
        heading.setText(DisplayText.plain(column.heading()));
        heading.setMaxWidth(WIDE);
        Label sample = Kit.blank("faint");
        sample.setText(column.sample() == null ? "–" : DisplayText.plain(column.sample()));
        sample.setMaxWidth(WIDE);
        grid.addRow(row, heading, sample, box(column, i));
        row++;
      }
    }
  }

  private ComboBox<String> box(Column column, int place) {
    Words words = kit.words();
    var box = new ComboBox<String>();
    box.getItems().add(UNREAD);
    box.getItems().addAll(fields);
    box.setValue(column.field() == null ? UNREAD : column.field());
    box.setConverter(new Shown<>(field -> words.say("import.field." + field)));
    box.setAccessibleText(words.say("import.column", DisplayText.plain(column.heading())));
    box.setId("import-column-" + place);
    box.setOnAction(
        _ -> model.map(column.heading(), UNREAD.equals(box.getValue()) ? null : box.getValue()));
    return box;
  }
}
