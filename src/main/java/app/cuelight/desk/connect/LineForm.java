package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Register;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The line that is being written, with what the linter says of it while it is typed.
final class LineForm extends VBox {

  private static final int LONGEST = 500;

  private final LinesModel model;
  private final Kit kit;
  private final TextField inNative = field("line-native");
  private final TextField romanised = field("line-roman");
  private final TextField glossEn = field("line-gloss-en");
  private final TextField glossZh = field("line-gloss-zh");
  private final Choice<String> register;
  private final VBox findings = new VBox(4);
  private boolean filling;

  LineForm(LinesModel model, Kit kit) {
    super(10);
    this.model = model;
    this.kit = kit;
    Words words = kit.words();
    getStyleClass().add("line-form");
    List<String> registers = new ArrayList<>(StyleModel.REGISTERS);
    this.register =
        new Choice<>(
            words,
            spoken -> spoken.say("connect.register"),
            registers,
            one -> words.say("register." + one),
            one -> write(Register.of(one)));
    var grid = new GridPane(16, 8);
    add(grid, 0, "lines.native", inNative);
    add(grid, 1, "lines.roman", romanised);
    add(grid, 2, "lines.glossEn", glossEn);
    add(grid, 3, "lines.glossZh", glossZh);
    grid.add(kit.label("connect.register", "secondary"), 0, 4);
    grid.add(register, 1, 4);
    Label places = kit.label("lines.places", "faint");
    places.setWrapText(true);
    getChildren().addAll(grid, places, findings, buttons());
    model
        .draftProperty()
        .addListener((_, before, now) -> {
          if (before == null || now == null || !before.line().equals(now.line())) {
            fill(now);
          }
        });
    model.findingsProperty().addListener(_ -> tell());
    words.languageProperty().addListener(_ -> tell());
    fill(null);
  }

  private static TextField field(String id) {
    var field = new TextField();
    field.getStyleClass().add("field");
    field.setId(id);
    return field;
  }

  private void add(GridPane grid, int row, String label, TextField field) {
    Label name = kit.label(label, "secondary");
    name.setMinWidth(150);
    field.accessibleTextProperty().bind(kit.words().bound(label));
    field.textProperty().addListener(_ -> typed(field.textProperty()));
    field.setOnAction(_ -> model.keep());
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(row, name, field);
  }

  private HBox buttons() {
    Button keep = new Button();
    keep.textProperty().bind(kit.words().bound("lines.keep"));
    keep.getStyleClass().addAll("act", "first-act");
    keep.setId("lines-keep");
    keep.setOnAction(_ -> model.keep());
    Button leave = new Button();
    leave.textProperty().bind(kit.words().bound("lines.leave"));
    leave.getStyleClass().setAll("flat-button");
    leave.setOnAction(_ -> model.leave());
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        model.leave();
        event.consume();
      }
    });
    return new HBox(10, keep, leave);
  }

  private void fill(@Nullable OwnLine line) {
    setVisible(line != null);
    setManaged(line != null);
    if (line == null) {
      return;
    }
    filling = true;
    inNative.setText(line.inNative());
    romanised.setText(line.romanised());
    glossEn.setText(line.glossEn());
    glossZh.setText(line.glossZh());
    Register chosen = line.register();
    register.show(chosen == null ? StyleModel.REGISTERS.getFirst() : chosen.code());
    filling = false;
    inNative.requestFocus();
  }

  private void typed(StringProperty text) {
    if (text.get().length() > LONGEST) {
      text.set(text.get().substring(0, LONGEST));
    }
    OwnLine line = model.draftProperty().get();
    write(line == null ? null : line.register());
  }

  private void write(@Nullable Register chosen) {
    OwnLine line = model.draftProperty().get();
    if (line != null && !filling) {
      model.write(
          new OwnLine(
              line.locale(),
              line.key(),
              line.id(),
              inNative.getText().strip(),
              romanised.getText().strip(),
              glossEn.getText().strip(),
              glossZh.getText().strip(),
              chosen,
              true));
    }
  }

  private void tell() {
    findings.getChildren().clear();
    for (Finding finding : model.findingsProperty().get()) {
      Label sentence = Kit.blank(finding.isError() ? "fault-text" : "caution-text");
      sentence.setText(kit.words().language() == Language.ZH ? finding.zh() : finding.en());
      sentence.setWrapText(true);
      findings.getChildren().add(sentence);
    }
  }
}
