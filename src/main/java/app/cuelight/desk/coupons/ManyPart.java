package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.HoldButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponView.Group;
import app.cuelight.show.coupon.CouponView.Line;
import app.cuelight.show.coupon.CouponView.Plan;
import app.cuelight.show.coupon.GroupFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Sending to many: whom, how many that is and what it costs before anything happens, the hold, and
/// the groups that are on their way.
final class ManyPart extends VBox {

  private static final List<String> LANGUAGES =
      List.of("en", "es", "pt", "fr", "de", "ar", "th", "vi", "id", "ja", "ko", "zh");
  private static final int SHOWN_REASONS = 6;
  private static final double BAR = 220;

  private final CouponsModel model;
  private final ManyModel many;
  private final Kit kit;
  private final CouponWords words;
  private final ComboBox<Line> offer = new ComboBox<>();
  private final Map<Tier, ToggleButton> tiers = new EnumMap<>(Tier.class);
  private final Map<String, ToggleButton> languages = new HashMap<>();
  private final ToggleButton present = new ToggleButton();
  private final Label people = Parts.whole(Kit.blank("many-people"));
  private final Label cost = Kit.blank("secondary");
  private final Label refused = Kit.blank("faint");
  private final HoldButton hold;
  private final Meter bar = new Meter();
  private final Label then;
  private final Label advice = Kit.blank("caution-text");
  private final Button room;
  private final VBox groups = new VBox(6);
  private boolean filling;

  ManyPart(CouponsModel model, Kit kit) {
    super(8);
    this.model = model;
    this.many = model.many();
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.hold = new HoldButton(kit.words(), "many.hold", this::send);
    this.then = kit.label("many.then", "secondary");
    this.room = Parts.button(kit, "many-room", "many.room", many::sendToRoom);
    hold.setId("many-hold");
    hold.getStyleClass().add("send-hold");
    hold.accessibleHelpProperty().bind(kit.words().bound("many.hold.help"));
    Label cap = Kit.blank("key-cap");
    cap.textProperty().bind(kit.words().bound("many.cap"));
    hold.setGraphic(cap);
    hold.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    hold.setMinWidth(USE_PREF_SIZE);
    hold.doneProperty()
        .addListener((_, _, done) -> {
          bar.show(done.doubleValue());
          many.held(done.doubleValue() > 0);
        });
    bar.setMinWidth(BAR / 2);
    bar.setPrefWidth(BAR);
    bar.setMaxWidth(BAR);
    cost.setWrapText(true);
    refused.setWrapText(true);
    advice.setWrapText(true);
    getStyleClass().addAll("panel", "many");
    setId("many");
    Panes.mark(this);
    setMinWidth(0);
    var count = new FlowPane(8, 2, people, cost);
    count.setMinWidth(0);
    var line = new FlowPane(12, 8, hold, Parts.row(10, bar, then));
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    var word = new WordPart(many, kit);
    getChildren().addAll(header(), chips(), count, refused, advice, word, room, line, groups);
    many.offerProperty().addListener(_ -> refresh());
    many.filterProperty().addListener(_ -> refresh());
    many.planProperty().addListener(_ -> refresh());
    many.word().wishesProperty().addListener(_ -> refresh());
    many.word().railsProperty().addListener(_ -> refresh());
    many.groupsProperty().addListener(_ -> showGroups());
    model.offers().linesProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> showGroups());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          refresh();
          showGroups();
        });
    refresh();
    showGroups();
  }

  private HBox header() {
    offer.setId("many-offer");
    offer.accessibleTextProperty().bind(kit.words().bound("many.offer"));
    offer.setCellFactory(_ -> cell());
    offer.setButtonCell(cell());
    offer.setOnAction(_ -> {
      Line chosen = offer.getValue();
      if (!filling && chosen != null) {
        many.choose(chosen.offer().id());
      }
    });
    return Parts.row(10, Parts.whole(kit.label("many", "section")), Parts.space(), offer);
  }

  private ListCell<Line> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty || line == null ? "" : words.title(line));
      }
    };
  }

  private FlowPane chips() {
    var flow = new FlowPane(6, 6);
    flow.setMinWidth(0);
    for (Tier tier : Tiers.IN_ORDER) {
      ToggleButton chip = chip("many-" + tier.code(), TierShape.word(tier));
      var mark = new TierMark(14);
      mark.show(tier);
      chip.setGraphic(mark);
      chip.setOnAction(_ -> many.toggle(tier));
      tiers.put(tier, chip);
      flow.getChildren().add(chip);
    }
    present.getStyleClass().setAll("filter-chip");
    present.setId("many-present");
    present.textProperty().bind(kit.words().bound("many.present"));
    present.setMinWidth(USE_PREF_SIZE);
    present.setOnAction(_ -> many.present(present.isSelected()));
    for (String language : LANGUAGES) {
      var chip = new ToggleButton();
      chip.getStyleClass().setAll("filter-chip");
      chip.setId("many-in-" + language);
      chip.setMinWidth(USE_PREF_SIZE);
      chip.setOnAction(_ -> many.toggle(language));
      languages.put(language, chip);
      flow.getChildren().add(chip);
    }
    flow.getChildren().add(present);
    return flow;
  }

  private ToggleButton chip(String id, String word) {
    var chip = new ToggleButton();
    chip.getStyleClass().setAll("filter-chip");
    chip.setId(id);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.textProperty().bind(kit.words().bound(word));
    return chip;
  }

  /// Begins to hold, as the pointer would; for the key of the screen.
  void begin() {
    if (many.isReady()) {
      hold.begin();
    }
  }

  void letGo() {
    hold.letGo();
  }

  private void send() {
    many.held(false);
    many.send();
  }

  private void refresh() {
    Parts.show(this, many.offerProperty().get() != null);
    GroupFilter filter = many.filterProperty().get();
    tiers.forEach((tier, chip) -> chip.setSelected(filter.tiers().contains(tier)));
    languages.forEach((language, chip) -> {
      chip.setText(kit.places().name(language));
      chip.setSelected(filter.languages().contains(language));
    });
    present.setSelected(filter.present());
    filling = true;
    List<Line> lines = model.offers().linesProperty().get();
    if (!offer.getItems().equals(lines)) {
      offer.getItems().setAll(lines);
    }
    offer.setValue(many.line().orElse(null));
    filling = false;
    showPlan(many.planProperty().get());
  }

  private void showPlan(@Nullable Plan plan) {
    String count = plan == null ? "…" : kit.words().count("outbox.people", plan.allowed());
    people.setText("→ " + count);
    String title = many.line().map(words::title).orElse("");
    cost.setText(
        plan == null
            ? words.say("many.counting")
            : plan.allowed() == 0
                ? words.say("many.nobody", title)
                : words.say(
                    "many.cost",
                    title,
                    words.money(plan.worst()),
                    kit.words().figures().span(plan.takes())));
    refused.setText(plan == null ? "" : reasons(plan));
    Parts.show(refused, plan != null && !plan.refused().isEmpty());
    boolean room = plan != null && plan.proposesRoom();
    boolean oneCode = many.line().map(line -> line.offer().mode() == CodeMode.SHARED).orElse(false);
    advice.setText(room ? words.say(oneCode ? "many.room.better" : "many.room.needs") : "");
    Parts.show(advice, room);
    Parts.show(this.room, room && oneCode);
    hold.says(
        words.say("many.hold", kit.words().figures().full(plan == null ? 0 : plan.allowed())));
    hold.setDisable(!many.isReady());
  }

  private String reasons(Plan plan) {
    var all = new ArrayList<>(plan.refused().entrySet());
    all.sort(
        Map.Entry.<Refusal, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(one -> one.getKey().code()));
    String list =
        all.stream()
            .limit(SHOWN_REASONS)
            .map(
                one -> words.brief(one.getKey()) + " " + kit.words().figures().full(one.getValue()))
            .collect(Collectors.joining(" · "));
    return words.say("many.refused", list);
  }

  private void showGroups() {
    List<Group> running = many.groupsProperty().get();
    if (groups.getChildren().size() != running.size()) {
      groups.getChildren().setAll(running.stream().map(_ -> new GroupRow(model, kit)).toList());
    }
    for (int i = 0; i < running.size(); i++) {
      ((GroupRow) groups.getChildren().get(i)).show(running.get(i));
    }
    Parts.show(groups, !running.isEmpty());
  }
}
