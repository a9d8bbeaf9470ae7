package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.history.OrdersImported;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What became of a file of orders.
final class ReportPane extends VBox {

  private static final int REASONS = 8;

  private final Kit kit;
  private final Words words;
  private final GridPane figures = new GridPane(18, 4);

  ReportPane(ImportModel model, Kit kit, ImportState.Done done) {
    super(10);
    this.kit = kit;
    this.words = kit.words();
    getStyleClass().add("line-form");
    OrdersImported report = done.report();
    String file = ImportPart.name(done.file());
    getChildren()
        .add(
            report.isWhole()
                ? ImportPart.said(words.say("import.done", file), "strong")
                : ImportPart.said(words.say("import.cut", file), "caution-text"));
    figures(report);
    getChildren().add(figures);
    if (report.unconverted().orders() > 0) {
      getChildren().add(ImportPart.said(unconverted(report), "caution-text"));
    }
    if (report.applied() > 0) {
      getChildren().add(ImportPart.said(words.say("import.again"), "secondary"));
    }
    report.leftOut().stream()
        .limit(REASONS)
        .map(row -> ImportPart.leftOut(words, row))
        .forEach(reason -> getChildren().add(ImportPart.said(reason, "fault-text")));
    var buttons = new FlowPane(10, 8);
    Path rejects = report.rejects();
    if (rejects != null) {
      var place = place(rejects);
      Button show = ImportPart.button(kit, "import.rejects", () -> show(place));
      show.setId("import-rejects");
      buttons.getChildren().add(show);
      getChildren().add(place);
    }
    Button close = ImportPart.button(kit, "import.close", model::leave);
    close.setId("import-close");
    close.getStyleClass().add("first-import");
    buttons.getChildren().add(close);
    getChildren().add(buttons);
  }

  private void figures(OrdersImported report) {
    line("import.read", words.figures().full(report.read()));
    line(
        "import.applied",
        words.count(
            "import.applied.rows", report.applied(), words.figures().full(report.orders())));
    line("import.duplicates", words.figures().full(report.duplicates()));
    line("import.rejected", words.figures().full(report.rejected()));
    String sums =
        report.amounts().stream().map(ReportPane::words).collect(Collectors.joining(" · "));
    String rows = words.figures().full(report.unidentified());
    line("import.unidentified", sums.isEmpty() ? rows : rows + " · " + sums);
  }

  private String unconverted(OrdersImported report) {
    return words.count(
        "import.unconverted",
        report.unconverted().orders(),
        String.join(", ", report.unconverted().currencies()));
  }

  private static String words(Money money) {
    return money.amount() + " " + money.currency();
  }

  private void line(String key, String value) {
    Label figure = Kit.blank("ink", "strong");
    figure.setText(value);
    figures.addRow(figures.getRowCount(), kit.label(key, "secondary"), figure);
  }

  /// Where the rejected rows are; shown on request, and to be copied.
  private TextField place(Path rejects) {
    var field = new TextField(rejects.toString());
    field.setEditable(false);
    field.getStyleClass().add("field");
    field.setId("import-rejects-place");
    field.accessibleTextProperty().bind(words.bound("import.rejects.place"));
    field.setVisible(false);
    field.setManaged(false);
    return field;
  }

  private static void show(TextField place) {
    place.setVisible(true);
    place.setManaged(true);
    place.requestFocus();
    place.selectAll();
    var content = new ClipboardContent();
    content.putString(place.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
