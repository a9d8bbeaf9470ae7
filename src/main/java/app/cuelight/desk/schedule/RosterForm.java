package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.schedule.RosterModel.Sheet;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Hosts, studios and ribbons, a line each.
final class RosterForm extends VBox {

  private static final int MOST_ROWS = 8;

  private final RosterModel roster;
  private final PlanWords words;
  private final Kit kit;
  private final TextField studioZone = new TextField();
  private final TextArea hosts = new TextArea();
  private final TextArea studios = new TextArea();
  private final TextArea ribbons = new TextArea();
  private final Label faults = Parts.wrapped("", "fault-text");
  private boolean filling;
  private boolean open;

  RosterForm(PlanModel model, Kit kit) {
    super(9);
    this.roster = model.roster();
    this.kit = kit;
    this.words = new PlanWords(kit);
    getStyleClass().addAll("line-form", "roster-form");
    setId("plan-roster-form");
    Panes.mark(this);
    setMinWidth(0);
    getChildren().add(kit.label("plan.roster.title", "form-title"));
    studioZone.getStyleClass().add("field");
    field(studioZone, "plan-roster-zone", "plan.roster.zone", null);
    area(hosts, "plan-roster-hosts", "plan.roster.hosts", "plan.roster.hosts.why");
    area(studios, "plan-roster-studios", "plan.roster.studios", "plan.roster.studios.why");
    area(ribbons, "plan-roster-ribbons", "plan.roster.ribbons", "plan.roster.ribbons.why");
    var keep = Parts.button(kit, "plan-roster-keep", "plan.keep", roster::keep);
    keep.getStyleClass().add("first-act");
    var leave = Parts.flat(kit, "plan-roster-leave", "plan.form.leave", roster::leave);
    getChildren().addAll(faults, new FlowPane(8, 8, keep, leave));
    roster
        .faultsProperty()
        .addListener((_, _, wrong) -> {
          faults.setText(wrong.stream().map(words::said).collect(Collectors.joining("\n")));
          Parts.show(faults, !wrong.isEmpty());
          keep.setDisable(!wrong.isEmpty());
        });
    Parts.show(faults, false);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && roster.leave()) {
            event.consume();
          }
        });
    roster.sheetProperty().addListener(_ -> fill());
    fill();
  }

  private void area(TextArea area, String id, String word, String why) {
    area.getStyleClass().addAll("field", "roster-area");
    area.setPrefRowCount(MOST_ROWS / 2);
    // A tab is no part of a name: it goes on to the next field.
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(
                event.isShiftDown()
                    ? javafx.scene.TraversalDirection.PREVIOUS
                    : javafx.scene.TraversalDirection.NEXT);
            event.consume();
          }
        });
    field(area, id, word, why);
  }

  private void field(
      TextInputControl field,
      String id,
      String word,
      @org.jspecify.annotations.Nullable String why) {
    field.setId(id);
    field.setMinWidth(0);
    field.accessibleTextProperty().bind(kit.words().bound(word));
    field
        .textProperty()
        .addListener(_ -> {
          if (!filling) {
            roster.write(
                new Sheet(
                    studioZone.getText(), hosts.getText(), studios.getText(), ribbons.getText()));
          }
        });
    getChildren().addAll(kit.label(word, "form-label"), field);
    if (why != null) {
      Label hint = kit.label(why, "faint");
      hint.setWrapText(true);
      getChildren().add(hint);
    }
  }

  private void fill() {
    Sheet sheet = roster.sheetProperty().get();
    Parts.show(this, sheet != null);
    boolean opened = sheet != null && !open;
    open = sheet != null;
    if (sheet == null || !opened) {
      return;
    }
    filling = true;
    studioZone.setText(sheet.studioZone());
    hosts.setText(sheet.hosts());
    studios.setText(sheet.studios());
    ribbons.setText(sheet.ribbons());
    filling = false;
    hosts.requestFocus();
  }
}
