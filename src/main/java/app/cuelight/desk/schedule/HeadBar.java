package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.domain.locale.Market;
import app.cuelight.show.schedule.ScheduleView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Which days are shown, how, and by whose clock; and the way to a new show. Where the window is
/// narrow it takes several rows.
final class HeadBar extends FlowPane {

  private final PlanModel model;
  private final PlanWords words;
  private final Label days = Kit.blank("plan-days");
  private final Choice<PlanModel.Mode> mode;
  private final Button clock = new Button();

  HeadBar(PlanModel model, Kit kit) {
    super(8, 8);
    this.model = model;
    this.words = new PlanWords(kit);
    this.mode =
        new Choice<>(
            kit.words(),
            said -> said.say("plan.mode"),
            List.of(PlanModel.Mode.values()),
            each -> kit.words().say("plan.mode." + code(each)),
            model::show);
    getStyleClass().add("plan-head");
    Panes.mark(this);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    setPrefWrapLength(600);
    mode.named("plan-mode", Stream.of(PlanModel.Mode.values()).map(HeadBar::code).toList());
    mode.setPrefWrapLength(300);
    days.setMinWidth(USE_PREF_SIZE);
    clock.getStyleClass().setAll("filter-chip");
    clock.setId("plan-clock");
    clock.setMinWidth(USE_PREF_SIZE);
    clock.setOnAction(_ -> nextClock());
    var fresh = new ActButton(kit.words(), "plan.new", "N", model.draft()::begin);
    fresh.setId("plan-new");
    fresh.getStyleClass().add("first-act");
    getChildren()
        .addAll(
            step("plan-before", "◀", "plan.weekBefore", -1),
            days,
            step("plan-after", "▶", "plan.weekAfter", 1),
            Parts.flat(kit, "plan-today", "plan.today", model::today),
            mode,
            clock,
            fresh,
            Parts.flat(kit, "plan-roster", "plan.roster", model.roster()::begin));
    model.dayProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.viewProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private static String code(PlanModel.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private Button step(String id, String sign, String word, int weeks) {
    var button = new Button(sign);
    button.getStyleClass().addAll("act", "step-button");
    button.setId(id);
    button.accessibleTextProperty().bind(words.words().bound(word));
    button.setOnAction(_ -> model.stepWeeks(weeks));
    return button;
  }

  private void refresh() {
    days.setText(words.week(model.monday()) + " · " + words.day(model.dayProperty().get()));
    mode.show(model.modeProperty().get());
    ScheduleView view = model.viewProperty().get();
    ZoneId zone = model.zoneProperty().get();
    boolean studio = view == null || zone.equals(view.roster().studioZone());
    clock.setText(
        words.say("plan.clock", studio ? words.say("plan.clock.studio") : words.city(zone)));
    clock.setAccessibleText(clock.getText());
  }

  /// The studio’s clock, then each market’s, and round again.
  private void nextClock() {
    ScheduleView view = model.viewProperty().get();
    if (view == null) {
      return;
    }
    ZoneId home = view.roster().studioZone();
    var zones = new ArrayList<ZoneId>(List.of(home));
    view.roster().ribbons().stream()
        .map(Market::zone)
        .filter(Objects::nonNull)
        .filter(zone -> !zone.equals(home))
        .distinct()
        .forEach(zones::add);
    int next = (zones.indexOf(model.zoneProperty().get()) + 1) % zones.size();
    model.tellTimeOf(next == 0 ? null : zones.get(next));
  }
}
