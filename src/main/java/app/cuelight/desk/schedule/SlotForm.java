package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.schedule.SlotDraft.Part;
import app.cuelight.desk.schedule.SlotDraft.Repeats;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.show.schedule.Scope;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The show that is written, beside the board, with what is wrong beside each field.
final class SlotForm extends VBox {

  private static final int LONGEST = 500;
  private static final double SHORT = 84;
  private static final double MIDDLE = 118;
  private static final double LONG = 284;

  private final PlanModel model;
  private final PlanWords words;
  private final Kit kit;
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Map<Part, FormLine> rows = new EnumMap<>(Part.class);
  private final Map<Market, ToggleButton> markets = new HashMap<>();
  private final Label heading = Kit.blank("form-title");
  private final Label odd = Parts.wrapped("", "caution-text");
  private final Label preview = Parts.wrapped("", "form-preview");
  private final Choice<Repeats> repeats;
  private final Choice<SlotState> state;
  private final FlowPane marketChips = new FlowPane(6, 6);
  private final FlowPane hostChips = new FlowPane(6, 6);
  private final FlowPane studioChips = new FlowPane(6, 6);
  private final Button keep;
  private final VBox scope;
  private boolean filling;
  private boolean open;

  SlotForm(PlanModel model, Kit kit) {
    super(9);
    this.model = model;
    this.kit = kit;
    this.words = new PlanWords(kit);
    this.repeats = choice("repeats", List.of(Repeats.values()));
    this.state =
        new Choice<>(
            kit.words(),
            said -> said.say("plan.form.state"),
            List.of(SlotState.values()),
            one -> kit.words().say("plan.state." + code(one)),
            one -> model.draft().write(draft -> draft.with(one)));
    state.named("plan-state", codes(SlotState.values()));
    state.setPrefWrapLength(LONG);
    keep = Parts.button(kit, "plan-keep", "plan.keep", model.draft()::keep);
    keep.getStyleClass().add("first-act");
    scope = scope();
    getStyleClass().addAll("line-form", "slot-form");
    setId("plan-form");
    Panes.mark(this);
    setMinWidth(0);
    build();
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.draft().leave()) {
            event.consume();
          }
        });
    model.draft().draftProperty().addListener(_ -> fill());
    model.draft().askingProperty().addListener(_ -> fill());
    kit.words().languageProperty().addListener(_ -> fill());
    fill();
  }

  private void build() {
    List.of(marketChips, hostChips, studioChips).forEach(pane -> pane.setPrefWrapLength(LONG));
    getChildren().add(heading);
    add(Part.TITLE, field(Part.TITLE, LONG));
    add(Part.ANCHOR, field(Part.ANCHOR, LONG));
    add(Part.DATE, field(Part.DATE, MIDDLE));
    add(Part.TIME, field(Part.TIME, SHORT));
    getChildren().addAll(odd, preview);
    add(Part.LENGTH, field(Part.LENGTH, SHORT), kit.label("plan.form.length.why", "faint"));
    getChildren().add(new FormLine(kit, "plan.form.repeats", repeats));
    add(Part.RULE, field(Part.RULE, LONG));
    add(Part.UNTIL, field(Part.UNTIL, MIDDLE), kit.label("plan.form.until.why", "faint"));
    getChildren().add(new FormLine(kit, "plan.form.markets", marketChips));
    add(Part.HOST, field(Part.HOST, LONG), hostChips);
    add(Part.STUDIO, field(Part.STUDIO, LONG), studioChips);
    add(Part.ROOM, field(Part.ROOM, LONG));
    add(Part.SET_UP, field(Part.SET_UP, SHORT), kit.label("plan.form.minutes", "faint"));
    add(Part.TEAR_DOWN, field(Part.TEAR_DOWN, SHORT), kit.label("plan.form.minutes", "faint"));
    getChildren().add(new FormLine(kit, "plan.form.state", state));
    add(Part.NOTES, field(Part.NOTES, LONG));
    Button leave = Parts.flat(kit, "plan-form-leave", "plan.form.leave", model.draft()::leave);
    getChildren().addAll(scope, new FlowPane(8, 8, keep, leave));
  }

  private Choice<Repeats> choice(String what, List<Repeats> values) {
    var choice =
        new Choice<>(
            kit.words(),
            said -> said.say("plan.form." + what),
            values,
            one -> kit.words().say("plan.repeats." + code(one)),
            (Repeats one) -> model.draft().write(draft -> draft.with(one)));
    choice.setPrefWrapLength(LONG);
    choice.named("plan-repeats", codes(values.toArray(Repeats[]::new)));
    return choice;
  }

  private static List<String> codes(Enum<?>[] all) {
    return Stream.of(all).map(SlotForm::code).toList();
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private VBox scope() {
    var buttons =
        new FlowPane(
            6,
            6,
            Parts.button(kit, "plan-keep-this", "plan.scope.this", () -> keep(Scope.THIS)),
            Parts.button(kit, "plan-keep-later", "plan.scope.later", () -> keep(Scope.LATER)),
            Parts.button(kit, "plan-keep-all", "plan.scope.all", () -> keep(Scope.ALL)));
    var box = new VBox(6, kit.label("plan.ask.keep", "scope-text"), buttons);
    box.getStyleClass().add("scope-strip");
    return box;
  }

  private void keep(Scope meant) {
    model.draft().keep(meant);
  }

  private TextField field(Part part, double width) {
    var field = new TextField();
    field.getStyleClass().add("field");
    field.setId("plan-form-" + code(part));
    field.setPrefWidth(width);
    field.accessibleTextProperty().bind(kit.words().bound("plan.part." + code(part)));
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (text.length() > LONGEST) {
            field.setText(text.substring(0, LONGEST));
          } else if (!filling) {
            model.draft().write(draft -> draft.with(part, text));
          }
        });
    field.setOnAction(_ -> model.draft().keep());
    fields.put(part, field);
    return field;
  }

  private void add(Part part, Node... parts) {
    var row = new FormLine(kit, "plan.part." + code(part), parts);
    rows.put(part, row);
    getChildren().add(row);
  }

  private void fill() {
    SlotDraft draft = model.draft().draftProperty().get();
    Parts.show(this, draft != null);
    boolean opened = draft != null && !open;
    open = draft != null;
    if (draft == null) {
      return;
    }
    if (opened) {
      chips();
    }
    filling = true;
    heading.setText(words.say(draft.old() == null ? "plan.form.new" : "plan.form.edit"));
    fields.forEach((part, field) -> {
      if (!field.getText().equals(draft.text(part))) {
        field.setText(draft.text(part));
      }
    });
    repeats.show(draft.repeats());
    state.show(draft.state());
    markets.forEach((market, chip) -> chip.setSelected(draft.markets().contains(market)));
    boolean known = draft.repeats() == Repeats.WEEKLY || draft.repeats() == Repeats.TWO_WEEKS;
    Parts.show(row(Part.RULE), draft.repeats() == Repeats.OTHER);
    Parts.show(row(Part.UNTIL), known);
    filling = false;
    tell(draft);
    if (opened) {
      Objects.requireNonNull(fields.get(Part.TITLE)).requestFocus();
    }
  }

  private FormLine row(Part part) {
    return Objects.requireNonNull(rows.get(part));
  }

  /// What there is to choose from, as the roster has it when the form opens.
  private void chips() {
    ScheduleView view = model.viewProperty().get();
    Roster roster = view == null ? null : view.roster();
    marketChips.getChildren().clear();
    markets.clear();
    if (roster == null) {
      return;
    }
    roster.ribbons().stream()
        .distinct()
        .forEach(market -> {
          ToggleButton chip = chip("market", words.market(market), markets.size());
          chip.setOnAction(_ -> {
            boolean chosen = chip.isSelected();
            model.draft().write(draft -> draft.with(market, chosen));
          });
          markets.put(market, chip);
          marketChips.getChildren().add(chip);
        });
    names(hostChips, Part.HOST, roster.hosts().stream().map(Roster.Host::name).toList());
    names(studioChips, Part.STUDIO, roster.studios());
  }

  private ToggleButton chip(String what, String text, int number) {
    var chip = new ToggleButton(text);
    chip.getStyleClass().setAll("filter-chip");
    chip.setId("plan-" + what + "-" + number);
    chip.setAccessibleText(words.say("plan.form." + what) + ": " + text);
    return chip;
  }

  private void names(FlowPane pane, Part part, List<String> names) {
    pane.getChildren().clear();
    for (String name : names) {
      ToggleButton chip = chip(code(part), DisplayText.plain(name), pane.getChildren().size());
      chip.setOnAction(_ -> {
        model.draft().write(draft -> draft.with(part, draft.text(part).equals(name) ? "" : name));
        pick(pane, part, names);
      });
      pane.getChildren().add(chip);
    }
    pick(pane, part, names);
  }

  private void pick(FlowPane pane, Part part, List<String> names) {
    SlotDraft draft = model.draft().draftProperty().get();
    for (int i = 0; i < names.size(); i++) {
      ((ToggleButton) pane.getChildren().get(i))
          .setSelected(draft != null && draft.text(part).equals(names.get(i)));
    }
  }

  private void tell(SlotDraft draft) {
    Map<Part, SlotReading.Said> faults = model.draft().faults();
    rows.forEach((part, row) -> {
      SlotReading.Said fault = faults.get(part);
      boolean untouched = part == Part.TITLE && draft.text(part).isEmpty();
      row.tell(fault == null || untouched ? "" : words.said(fault));
    });
    SlotReading read = model.draft().readingProperty().get();
    Optional<SlotReading.Said> oddity = read == null ? Optional.empty() : read.oddity();
    odd.setText(oddity.map(words::said).orElse(""));
    Parts.show(odd, oddity.isPresent());
    preview.setText(read == null ? "" : preview(read));
    Parts.show(preview, !preview.getText().isEmpty());
    keep.setDisable(!faults.isEmpty());
    Parts.show(scope, model.draft().askingProperty().get());
  }

  /// The same time on the studio’s clock and on those of the markets.
  private String preview(SlotReading read) {
    ScheduleView view = model.viewProperty().get();
    SlotDraft draft = model.draft().draftProperty().get();
    if (view == null || draft == null) {
      return "";
    }
    ZoneId studio = view.roster().studioZone();
    return read.start()
        .map(start ->
            Stream.concat(
                    Stream.of(studio),
                    draft.markets().stream().map(words::zone).filter(Objects::nonNull))
                .distinct()
                .map(zone ->
                    words.city(zone) + " " + words.time(start, start.plus(read.span()), zone))
                .reduce((one, two) -> one + "\n" + two)
                .orElse(""))
        .orElse("");
  }
}
