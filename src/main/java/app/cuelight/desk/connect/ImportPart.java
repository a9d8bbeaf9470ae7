package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.history.HistoryDesk.StoppedImport;
import app.cuelight.show.history.LeftOut;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;

/// The shop's past: a file is chosen, understood, taken in, reported.
final class ImportPart extends VBox {

  private final ImportModel model;
  private final Kit kit;
  private final VBox body = new VBox(10);
  private final Button orders;
  private final Button rates;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label far = Kit.blank("secondary");

  ImportPart(ImportModel model, Kit kit) {
    super(10);
    this.model = model;
    this.kit = kit;
    setId("import");
    this.orders = button(kit, "import.orders", () -> ask("import.orders", model::look));
    this.rates = button(kit, "import.rates", () -> ask("import.rates", model::rates));
    orders.setId("import-orders");
    rates.setId("import-rates");
    Label practice = sentence("import.practice", "caution-text");
    practice.visibleProperty().bind(model.practiceProperty());
    practice.managedProperty().bind(model.practiceProperty());
    bar.setId("import-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(kit.words().bound("import.bar"));
    getChildren().addAll(new FlowPane(10, 8, orders, rates), practice, body);
    model.stateProperty().addListener((_, before, now) -> show(before, now));
    kit.words().languageProperty().addListener(_ -> refresh(now()));
    refresh(now());
    model.leave();
  }

  private ImportState now() {
    return model.stateProperty().get();
  }

  private void show(ImportState before, ImportState now) {
    if (before instanceof ImportState.Running was
        && now instanceof ImportState.Running is
        && was.isStopping() == is.isStopping()) {
      advance(is);
      return;
    }
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    String focused = owner == null || !isIn(owner) ? null : owner.getId();
    refresh(now);
    if (owner != null && focused != null) {
      Node again = lookup("#" + focused);
      Node to = again == null || again.isDisabled() ? body.lookup(".first-import") : again;
      (to == null ? orders : to).requestFocus();
    }
  }

  private boolean isIn(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private void refresh(ImportState state) {
    boolean isRunning = state instanceof ImportState.Running;
    orders.setDisable(isRunning);
    rates.setDisable(isRunning);
    body.getChildren()
        .setAll(
            switch (state) {
              case ImportState.Nothing nothing ->
                  nothing.stopped().stream().map(this::stopped).toList();
              case ImportState.Looking(Path file) ->
                  List.of(said(words().say("import.looking", name(file)), "secondary"));
              case ImportState.Preview preview -> List.of(new PreviewPane(model, kit, preview));
              case ImportState.Running running -> running(running);
              case ImportState.Done done -> List.of(new ReportPane(model, kit, done));
              case ImportState.RatesDone done -> List.of(said(rates(done), "ink"), close());
              case ImportState.Failed(Path file, Bilingual why) ->
                  List.of(
                      said(words().say("import.failed", name(file)), "fault-text"),
                      said(says(words(), why), "secondary"),
                      close());
            });
  }

  private Node stopped(StoppedImport one) {
    return said(
        words().count("import.stopped", one.row(), one.file(), one.connection()), "caution-text");
  }

  private String rates(ImportState.RatesDone done) {
    String base = done.report().base();
    String in = words().count("import.rates.done", done.report().read(), name(done.file()));
    return base.isEmpty() ? in : in + " " + words().say("import.rates.base", base);
  }

  private List<Node> running(ImportState.Running running) {
    Button cancel = button(kit, "import.cancel", model::cancel);
    cancel.setId("import-cancel");
    cancel.getStyleClass().add("first-import");
    cancel.setDisable(running.isStopping());
    advance(running);
    Label what =
        said(
            words()
                .say(
                    running.isStopping() ? "import.stopping" : "import.running",
                    name(running.file())),
            "ink");
    return List.of(what, bar, far, cancel);
  }

  private void advance(ImportState.Running running) {
    bar.setProgress(running.done());
    String rows = words().count("import.rows", running.rows());
    var left = running.left();
    far.setText(
        left == null
            ? rows
            : rows + " · " + words().say("import.left", words().figures().span(left)));
    bar.setAccessibleRoleDescription(far.getText());
  }

  private Button close() {
    Button close = button(kit, "import.close", model::leave);
    close.setId("import-close");
    close.getStyleClass().add("first-import");
    return close;
  }

  private void ask(String title, Consumer<Path> then) {
    Path chosen =
        model
            .files()
            .ask(
                getScene().getWindow(),
                words().say(title),
                new ExtensionFilter(words().say("import.tables"), "*.csv", "*.txt", "*.tsv"),
                new ExtensionFilter(words().say("import.anything"), "*.*"));
    if (chosen != null) {
      then.accept(chosen);
    }
  }

  private Words words() {
    return kit.words();
  }

  private Label sentence(String key, String style) {
    Label label = kit.label(key, style);
    label.setWrapText(true);
    return label;
  }

  /// A sentence that may take several lines.
  static Label said(String text, String style) {
    Label label = Kit.blank(style);
    label.setText(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static String says(Words words, Bilingual sentence) {
    return words.language() == Language.ZH ? sentence.zh() : sentence.en();
  }

  /// A row that is left out, and why.
  static String leftOut(Words words, LeftOut row) {
    String reason = says(words, row.reason());
    String line = words.figures().full(row.line());
    return row.column().isEmpty()
        ? words.say("import.leftOut.row", line, reason)
        : words.say("import.leftOut.cell", line, row.column(), reason);
  }

  static String name(Path file) {
    Path last = file.getFileName();
    return String.valueOf(last == null ? file : last);
  }

  static Button button(Kit kit, String key, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().setAll("flat-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
