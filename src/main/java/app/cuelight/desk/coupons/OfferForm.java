package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OfferDraft.Gives;
import app.cuelight.desk.coupons.OfferDraft.Lasts;
import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.desk.coupons.OfferDraft.Within;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.tier.Tier;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The coupon that is written, in its place on the screen, with what is wrong beside each field.
final class OfferForm extends VBox {

  private static final int LONGEST = 500;
  private static final double SHORT = 96;
  private static final double LONG = 320;
  private static final double CHIPS = 330;

  private final CouponsModel model;
  private final Kit kit;
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Map<Part, FormRow> rows = new EnumMap<>(Part.class);
  private final Map<Tier, ToggleButton> tiers = new EnumMap<>(Tier.class);
  private final Label heading = Kit.blank("form-title");
  private final Choice<Gives> gives;
  private final Choice<Within> within;
  private final Choice<Lasts> lasts;
  private final Choice<Boolean> shared;
  private final Choice<Integer> slot;
  private final MessageRow message;
  private final FallbackChoice fallback;
  private boolean filling;
  private boolean open;

  OfferForm(CouponsModel model, Kit kit) {
    super(10);
    this.model = model;
    this.kit = kit;
    gives = choice("gives", "gives.", List.of(Gives.values()), draft -> value -> draft.with(value));
    within =
        choice("within", "within.", List.of(Within.values()), draft -> value -> draft.with(value));
    lasts = choice("lasts", "lasts.", List.of(Lasts.values()), draft -> value -> draft.with(value));
    shared =
        new Choice<>(
            kit.words(),
            words -> words.say("form.code"),
            List.of(false, true),
            one -> kit.words().say(one ? "mode.shared" : "mode.unique"),
            one -> model.offers().write(draft -> draft.sharing(one)));
    shared.named("form-code", List.of("own", "one"));
    slot =
        new Choice<>(
            kit.words(),
            words -> words.say("form.key"),
            List.of(0, 5, 6, 7),
            key -> key == 0 ? kit.words().say("form.key.none") : "F" + key,
            key -> model.offers().write(draft -> draft.on(key == 0 ? null : key)));
    slot.named("form-key", List.of("none", "first", "second", "third"));
    message = new MessageRow(model, kit);
    getStyleClass().add("line-form");
    setId("offer-form");
    Panes.mark(this);
    setMinWidth(0);
    getChildren().addAll(heading);
    add(Part.TITLE, field(Part.TITLE, LONG));
    getChildren().add(new FormRow(kit, "form.tiers", tierChips()));
    add(Part.VALUE, gives, field(Part.VALUE, SHORT));
    add(Part.CURRENCY, field(Part.CURRENCY, SHORT));
    add(Part.WORST, field(Part.WORST, SHORT), kit.label("form.worst.why", "faint"));
    add(Part.PER_PERSON, field(Part.PER_PERSON, SHORT), within);
    add(Part.DAYS, field(Part.DAYS, SHORT), kit.label("unit.days", "secondary"));
    add(Part.TOTAL, field(Part.TOTAL, SHORT), kit.label("form.total.why", "faint"));
    add(Part.PER_SHOW, field(Part.PER_SHOW, SHORT), kit.label("form.total.why", "faint"));
    add(Part.MINIMUM, field(Part.MINIMUM, SHORT * 2), kit.label("form.minimum.why", "faint"));
    add(Part.PRODUCTS, field(Part.PRODUCTS, LONG), kit.label("form.products.why", "faint"));
    add(Part.LASTS, field(Part.LASTS, SHORT), lasts);
    add(Part.CODE, shared, field(Part.CODE, SHORT * 2));
    getChildren().add(new FormRow(kit, "form.key", slot));
    fallback = new FallbackChoice(model, kit);
    getChildren().add(new FormRow(kit, "form.fallback", fallback));
    add(Part.BUDGET, field(Part.BUDGET, SHORT), kit.label("form.budget.why", "faint"));
    add(Part.STARTS, field(Part.STARTS, SHORT), kit.label("form.starts.why", "faint"));
    add(Part.ENDS, field(Part.ENDS, SHORT), kit.label("form.ends.why", "faint"));
    add(Part.HELD, field(Part.HELD, SHORT), kit.label("form.held.why", "faint"));
    getChildren().addAll(message, buttons());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.offers().leave()) {
            event.consume();
          }
        });
    model.offers().draftProperty().addListener(_ -> fill());
    model.offers().faultsProperty().addListener(_ -> tell());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          fill();
          tell();
        });
    fill();
  }

  /// How a choice changes what is written.
  private interface Change<T> {
    java.util.function.Function<T, OfferDraft> of(OfferDraft draft);
  }

  private <T extends Enum<T>> Choice<T> choice(
      String what, String each, List<T> values, Change<T> change) {
    var choice =
        new Choice<>(
            kit.words(),
            words -> words.say("form." + what),
            values,
            one -> kit.words().say(each + code(one)),
            (T one) -> model.offers().write(draft -> change.of(draft).apply(one)));
    choice.setPrefWrapLength(CHIPS);
    choice.named("form-" + what, values.stream().map(OfferForm::code).toList());
    return choice;
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Part part) {
    return "part." + code(part).replace('_', '-');
  }

  private TextField field(Part part, double width) {
    var field = new TextField();
    field.getStyleClass().add("field");
    field.setId("form-" + code(part).replace('_', '-'));
    field.setPrefWidth(width);
    field.accessibleTextProperty().bind(kit.words().bound(word(part)));
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (text.length() > LONGEST) {
            field.setText(text.substring(0, LONGEST));
          } else if (!filling) {
            model.offers().write(draft -> draft.with(part, text));
          }
        });
    field.setOnAction(_ -> model.offers().keep());
    fields.put(part, field);
    return field;
  }

  private void add(Part part, javafx.scene.Node... parts) {
    var row = new FormRow(kit, word(part), parts);
    rows.put(part, row);
    getChildren().add(row);
  }

  private FlowPane tierChips() {
    var chips = new FlowPane(6, 6);
    chips.setPrefWrapLength(560);
    for (Tier tier : Tiers.IN_ORDER) {
      var chip = new ToggleButton();
      chip.getStyleClass().setAll("filter-chip");
      chip.setId("form-tier-" + tier.code());
      chip.textProperty().bind(kit.words().bound(TierShape.word(tier)));
      chip.accessibleTextProperty()
          .bind(
              kit.words()
                  .bound("form.tiers")
                  .concat(": ")
                  .concat(kit.words().bound(TierShape.word(tier))));
      var mark = new TierMark(14);
      mark.show(tier);
      chip.setGraphic(mark);
      chip.setOnAction(_ -> chooseTiers());
      tiers.put(tier, chip);
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private void chooseTiers() {
    var chosen = EnumSet.noneOf(Tier.class);
    tiers.forEach((tier, chip) -> {
      if (chip.isSelected()) {
        chosen.add(tier);
      }
    });
    model.offers().write(draft -> draft.with(chosen));
  }

  private HBox buttons() {
    Button keep = Parts.button(kit, "form-keep", "form.keep", model.offers()::keep);
    keep.getStyleClass().add("first-act");
    Button leave = Parts.flat(kit, "form-leave", "form.leave", model.offers()::leave);
    return Parts.row(10, keep, leave);
  }

  private void fill() {
    OfferDraft draft = model.offers().draftProperty().get();
    Parts.show(this, draft != null);
    boolean opened = draft != null && !open;
    open = draft != null;
    if (draft == null) {
      return;
    }
    filling = true;
    heading.setText(kit.words().say(draft.old() == null ? "form.new" : "form.edit"));
    fields.forEach((part, field) -> {
      if (!field.getText().equals(draft.text(part))) {
        field.setText(draft.text(part));
      }
    });
    tiers.forEach((tier, chip) -> chip.setSelected(draft.tiers().contains(tier)));
    gives.show(draft.gives());
    within.show(draft.within());
    lasts.show(draft.lasts());
    shared.show(draft.shared());
    Integer key = draft.slot();
    slot.show(key == null ? 0 : key);
    show(Part.VALUE, draft.gives() != Gives.SHIPPING);
    Parts.show(row(Part.WORST), draft.gives() != Gives.AMOUNT);
    Parts.show(row(Part.DAYS), draft.within() == Within.DAYS);
    show(Part.LASTS, draft.lasts() != Lasts.DAY);
    show(Part.CODE, draft.shared());
    message.show(draft);
    fallback.show(draft);
    filling = false;
    if (opened) {
      tell();
      java.util.Objects.requireNonNull(fields.get(Part.TITLE)).requestFocus();
    }
  }

  private void show(Part part, boolean shown) {
    Parts.show(java.util.Objects.requireNonNull(fields.get(part)), shown);
  }

  private FormRow row(Part part) {
    return java.util.Objects.requireNonNull(rows.get(part));
  }

  private void tell() {
    Map<Part, String> faults = model.offers().faultsProperty().get();
    rows.forEach((part, row) -> row.tell(sentence(faults.get(part))));
    message.tell(sentence(faults.get(Part.MESSAGE)));
  }

  private String sentence(@org.jspecify.annotations.Nullable String key) {
    return key == null ? "" : kit.words().say(key);
  }
}
