package app.cuelight.desk.connect;

import app.cuelight.desk.connect.ActionDraft.Part;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Condition;
import app.cuelight.domain.playbook.Owner;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The action of the playbook that is written, with what is wrong beside each field.
final class ActionForm extends VBox {

  private static final double NAME = 150;
  private static final double SHORT = 110;
  private static final int LONGEST = 2 * Action.LONGEST;

  private final PlaybookModel model;
  private final Kit kit;
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Map<Part, Label> faults = new EnumMap<>(Part.class);
  private final Choice<ActionKind> kind;
  private final Choice<Owner> owner;
  private final FlowPane when = new FlowPane(6, 6);
  private final Label offerName;
  private final Button keep = new Button();
  private boolean filling;
  private boolean open;

  ActionForm(PlaybookModel model, Kit kit) {
    super(10);
    this.model = model;
    this.kit = kit;
    getStyleClass().add("line-form");
    setId("playbook-form");
    kind =
        new Choice<>(
            kit.words(),
            words -> words.say("pb.kind"),
            List.of(ActionKind.values()),
            one -> kit.words().say("pb.kind." + one.code()),
            one -> model.write(draft -> draft.with(one)));
    kind.named("pb-kind", Stream.of(ActionKind.values()).map(ActionKind::code).toList());
    owner =
        new Choice<>(
            kit.words(),
            words -> words.say("pb.owner"),
            List.of(Owner.values()),
            one -> kit.words().say("playbook.owner." + one.code()),
            one -> model.write(draft -> draft.with(one)));
    owner.named("pb-owner", Stream.of(Owner.values()).map(Owner::code).toList());
    var grid = new GridPane(16, 8);
    int row = 0;
    name(grid, row, "pb.kind");
    grid.add(kind, 1, row);
    row++;
    add(grid, row, "pb.en", Part.EN);
    row++;
    add(grid, row, "pb.zh", Part.ZH);
    row++;
    offerName = add(grid, row, "pb.offer", Part.OFFER);
    row++;
    name(grid, row, "pb.when");
    grid.add(new VBox(8, when, new ConditionPicker(model, kit)), 1, row);
    row++;
    add(grid, row, "pb.days", Part.DAYS);
    row++;
    name(grid, row, "pb.owner");
    grid.add(owner, 1, row);
    narrow(Part.DAYS);
    getChildren().addAll(grid, buttons());
    model.draftProperty().addListener(_ -> fill());
    kit.words().languageProperty().addListener(_ -> fill());
    fill();
  }

  private void narrow(Part part) {
    TextField field = Objects.requireNonNull(fields.get(part));
    field.setMaxWidth(SHORT);
  }

  private Label name(GridPane grid, int row, String key) {
    Label label = kit.label(key, "secondary");
    label.setMinWidth(NAME);
    label.setWrapText(true);
    grid.add(label, 0, row);
    return label;
  }

  private Label add(GridPane grid, int row, String key, Part part) {
    Label label = name(grid, row, key);
    var field = new TextField();
    field.getStyleClass().add("field");
    field.setId("pb-" + part.name().toLowerCase(Locale.ROOT));
    field.accessibleTextProperty().bind(kit.words().bound(key));
    field.textProperty().addListener((_, _, text) -> typed(field, part, text));
    field.setOnAction(_ -> model.keep());
    Label fault = Kit.blank("fault-text");
    fault.setWrapText(true);
    fields.put(part, field);
    faults.put(part, fault);
    var both = new VBox(2, field, fault);
    GridPane.setHgrow(both, Priority.ALWAYS);
    grid.add(both, 1, row);
    return label;
  }

  private void typed(TextField field, Part part, String text) {
    if (text.length() > LONGEST) {
      field.setText(text.substring(0, LONGEST));
    } else if (!filling) {
      model.write(draft -> draft.with(part, text));
    }
  }

  private HBox buttons() {
    keep.textProperty().bind(kit.words().bound("lines.keep"));
    keep.getStyleClass().addAll("act", "first-act");
    keep.setId("playbook-keep");
    keep.setOnAction(_ -> model.keep());
    var leave = new Button();
    leave.textProperty().bind(kit.words().bound("lines.leave"));
    leave.getStyleClass().setAll("flat-button");
    leave.setOnAction(_ -> model.leave());
    return new HBox(10, keep, leave);
  }

  private void fill() {
    ActionDraft draft = model.draftProperty().get();
    boolean opens = draft != null && !open;
    open = draft != null;
    show(this, open);
    if (draft == null) {
      return;
    }
    filling = true;
    kind.show(draft.kind());
    owner.show(draft.owner());
    fields.forEach((part, field) -> {
      if (!field.getText().equals(draft.text(part))) {
        field.setText(draft.text(part));
      }
    });
    filling = false;
    when.getChildren().setAll(draft.when().stream().map(this::chip).toList());
    show(when, !draft.when().isEmpty());
    boolean gives = draft.kind() == ActionKind.OFFER;
    show(offerName, gives);
    show(Objects.requireNonNull(fields.get(Part.OFFER)), gives);
    tell(draft.faults());
    if (opens) {
      Objects.requireNonNull(fields.get(Part.EN)).requestFocus();
    }
  }

  /// What is still empty is not yet wrong: it only cannot be kept.
  private void tell(Map<Part, String> wrong) {
    Arrays.stream(Part.values())
        .forEach(part -> {
          Label fault = Objects.requireNonNull(faults.get(part));
          boolean typed = !Objects.requireNonNull(fields.get(part)).getText().isEmpty();
          String key = typed ? wrong.get(part) : null;
          fault.setText(sentence(key));
          show(fault, key != null);
        });
    keep.setDisable(!wrong.isEmpty());
  }

  private String sentence(@Nullable String key) {
    return key == null ? "" : kit.words().say(key);
  }

  private Node chip(Condition condition) {
    String words = new ConditionText(kit).of(condition);
    var chip = new Button(words + "  ✕");
    chip.getStyleClass().setAll("filter-chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setAccessibleText(kit.words().say("lines.remove") + ": " + words);
    chip.setOnAction(_ -> model.write(draft -> draft.without(condition)));
    return chip;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
