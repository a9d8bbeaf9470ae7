package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.history.OrderPreview;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// How a file of orders is understood, with everything that can be told otherwise.
final class PreviewPane extends VBox {

  private static final int FIRST_ROWS = 4;
  private static final int FAULTS = 3;

  private final ImportState.Preview preview;
  private final OrderPreview seen;
  private final Words words;

  PreviewPane(ImportModel model, Kit kit, ImportState.Preview preview) {
    super(10);
    this.preview = preview;
    this.seen = preview.seen();
    this.words = kit.words();
    getStyleClass().add("line-form");
    getChildren().add(ImportPart.said(headline(), "strong"));
    faults();
    var choices = new ImportChoices(model, kit, preview);
    getChildren().addAll(choices.questions());
    getChildren().add(new ColumnsPane(model, kit, preview));
    getChildren().add(choices.boxes());
    taken();
    if (!seen.understood().isEmpty()) {
      getChildren().addAll(kit.label("import.first", "secondary"), first());
    }
    long rows = seen.rows();
    getChildren().add(ImportPart.said(words.count("import.will", rows), "ink"));
    Button run = ImportPart.button(kit, "import.run", model::run);
    run.setId("import-run");
    run.getStyleClass().add("first-import");
    run.setDisable(!preview.isReady());
    Button leave = ImportPart.button(kit, "import.leave", model::leave);
    leave.setId("import-leave");
    getChildren().add(new FlowPane(10, 8, run, leave));
  }

  private String headline() {
    return words.say(
        "import.understood",
        ImportPart.name(preview.file()),
        seen.format(),
        seen.encoding(),
        words.figures().full(seen.rows()));
  }

  private void faults() {
    String missing = seen.doubts().missing();
    if (missing != null) {
      getChildren().add(ImportPart.said(words.say("import.missing." + missing), "fault-text"));
    }
    Bilingual fault = preview.fault();
    if (fault != null) {
      getChildren().add(ImportPart.said(ImportPart.says(words, fault), "fault-text"));
    }
  }

  /// What is taken for granted, and the first rows that make no sense.
  private void taken() {
    if (!says("status")) {
      getChildren().add(ImportPart.said(words.say("import.allPaid"), "caution-text"));
    }
    if (!says("order") && !says("number")) {
      getChildren().add(ImportPart.said(words.say("import.noOrder"), "caution-text"));
    }
    seen.faults().stream()
        .limit(FAULTS)
        .map(row -> ImportPart.leftOut(words, row))
        .forEach(fault -> getChildren().add(ImportPart.said(fault, "fault-text")));
  }

  private boolean says(String field) {
    return seen.columns().stream().anyMatch(column -> field.equals(column.field()));
  }

  private Node first() {
    var grid = new GridPane(16, 4);
    List<Map<String, String>> rows = seen.understood().stream().limit(FIRST_ROWS).toList();
    List<String> fields =
        Stream.of("order", "customer", "name", "date", "amount", "currency", "refund", "title")
            .filter(field -> rows.stream().anyMatch(row -> row.containsKey(field)))
            .toList();
    for (int x = 0; x < fields.size(); x++) {
      Label head = Kit.blank("faint");
      head.setText(words.say("import.field." + fields.get(x)));
      head.setMinWidth(USE_PREF_SIZE);
      grid.add(head, x, 0);
      for (int y = 0; y < rows.size(); y++) {
        Label cell = Kit.blank("ink");
        cell.setText(Objects.requireNonNullElse(rows.get(y).get(fields.get(x)), "–"));
        grid.add(cell, x, y + 1);
      }
    }
    return grid;
  }
}
