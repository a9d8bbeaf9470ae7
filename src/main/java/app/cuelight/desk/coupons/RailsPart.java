package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.RailsModel.Draft;
import app.cuelight.desk.coupons.RailsModel.Part;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.GuardRails;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What holds for all coupons, as sentences; written where they stand.
final class RailsPart extends VBox {

  private static final double SHORT = 110;

  private final CouponsModel model;
  private final Kit kit;
  private final CouponWords words;
  private final VBox sentences = new VBox(3);
  private final VBox form = new VBox(6);
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Map<Part, Label> faults = new EnumMap<>(Part.class);
  private final CheckBox followers = new CheckBox();
  private final Button edit;
  private @Nullable GuardRails shown;
  private boolean practice;
  private boolean filling;

  RailsPart(CouponsModel model, Kit kit) {
    super(8);
    this.model = model;
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.edit = Parts.flat(kit, "rails-edit", "rails.edit", this::edit);
    getStyleClass().addAll("panel", "rails");
    setId("rails");
    Panes.mark(this);
    setMinWidth(0);
    getChildren()
        .addAll(
            Parts.row(8, Parts.whole(kit.label("rails", "section")), Parts.space(), edit),
            sentences,
            form);
    for (Part part : Part.values()) {
      form.getChildren().add(row(part));
    }
    followers.textProperty().bind(kit.words().bound("rails.followers"));
    followers.setId("rails-followers");
    followers.setOnAction(_ -> model.rails().followers(followers.isSelected()));
    Button keep = Parts.button(kit, "rails-keep", "form.keep", model.rails()::keep);
    keep.getStyleClass().add("first-act");
    Button leave = Parts.flat(kit, "rails-leave", "form.leave", model.rails()::leave);
    form.getChildren().addAll(followers, new FlowPane(8, 6, keep, leave));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.rails().leave()) {
            event.consume();
          }
        });
    model.viewProperty().addListener(_ -> refresh());
    model.rails().draftProperty().addListener(_ -> fill());
    model.rails().wrongProperty().addListener(_ -> tell());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          shown = null;
          refresh();
          tell();
        });
    refresh();
    fill();
  }

  void edit() {
    model.rails().edit(model.viewProperty().get().rails(), model.offers().currency());
  }

  private static String code(Part part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private VBox row(Part part) {
    String word = "rail." + code(part);
    var field = new TextField();
    field.getStyleClass().add("field");
    field.setId("rail-" + code(part));
    field.setPrefWidth(SHORT);
    field.setMinWidth(SHORT);
    field.setMaxWidth(SHORT);
    field.accessibleTextProperty().bind(kit.words().bound(word));
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (!filling) {
            model.rails().write(part, text);
          }
        });
    field.setOnAction(_ -> model.rails().keep());
    fields.put(part, field);
    Label name = kit.label(word, "secondary");
    name.setWrapText(true);
    name.setMinWidth(0);
    Label fault = Kit.blank("fault-text");
    fault.setWrapText(true);
    faults.put(part, fault);
    Parts.show(fault, false);
    return new VBox(2, Parts.row(8, name, Parts.space(), field), fault);
  }

  private void refresh() {
    GuardRails rails = model.viewProperty().get().rails();
    boolean nowPractice = model.viewProperty().get().practice();
    if (rails.equals(shown) && practice == nowPractice) {
      return;
    }
    shown = rails;
    practice = nowPractice;
    sentences.getChildren().clear();
    sums(rails);
    say(words.count("rails.perShow", rails.countPerShow()));
    say(words.count("rails.perWeek", rails.countPerWeek()));
    say(words.say("rails.quiet", hour(rails.quietFrom()), hour(rails.quietTo())));
    if (rails.followersOnly()) {
      say(words.say("rails.followers"));
    }
    if (rails.paidMinutes() > 0) {
      say(words.say("rails.paid", rails.paidMinutes()));
    }
    if (rails.held() > 0) {
      say(words.say("rails.held", OfferDraft.decimal(rails.held(), 100)));
    }
    say(words.count("rails.perMinute", rails.perMinute()));
    if (practice) {
      say(words.say("rails.practice"));
    }
  }

  private void sums(GuardRails rails) {
    sum(rails.perShow(), "rails.stop");
    sum(rails.perAssistant(), "rails.assistant");
    sum(rails.perPerson(), "rails.person");
    sum(rails.approvalAbove(), "rails.approval");
  }

  private void sum(@Nullable Money sum, String sentence) {
    if (sum != null) {
      say(words.say(sentence, words.money(sum)));
    }
  }

  private void say(String sentence) {
    Label label = Kit.blank("rail-sentence");
    label.setText(sentence);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    sentences.getChildren().add(label);
  }

  private static String hour(LocalTime time) {
    return time.toString();
  }

  private void fill() {
    Draft draft = model.rails().draftProperty().get();
    boolean writing = draft != null;
    boolean opens = writing && !form.isVisible();
    Parts.show(form, writing);
    Parts.show(sentences, !writing);
    Parts.show(edit, !writing);
    if (draft == null) {
      return;
    }
    filling = true;
    fields.forEach((part, field) -> {
      String text = draft.texts().getOrDefault(part, "");
      if (!field.getText().equals(text)) {
        field.setText(text);
      }
    });
    followers.setSelected(draft.followers());
    filling = false;
    if (opens) {
      List.copyOf(fields.values()).getFirst().requestFocus();
    }
  }

  private void tell() {
    Set<Part> wrong = model.rails().wrongProperty().get();
    faults.forEach((part, fault) -> {
      boolean is = wrong.contains(part);
      fault.setText(is ? words.say(sentence(part)) : "");
      Parts.show(fault, is);
    });
  }

  private static String sentence(Part part) {
    return switch (part) {
      case SHOW, ASSISTANT, PERSON, APPROVAL -> "rail.fault.sum";
      case PER_SHOW, PER_WEEK, PER_MINUTE -> "rail.fault.count";
      case PAID -> "rail.fault.minutes";
      case QUIET_FROM, QUIET_TO -> "rail.fault.time";
      case HELD -> "rail.fault.held";
    };
  }
}
