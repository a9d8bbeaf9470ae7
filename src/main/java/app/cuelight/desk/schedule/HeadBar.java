package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.locale.Market;
import app.cuelight.show.schedule.ScheduleView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Which days are shown, how, and by whose clock; and, at the right edge, the way to a new show.
/// Where the window is narrow it takes two rows or three.
final class HeadBar extends Pane {

  private static final double GAP = 8;

  /// A row of it: what stands at its left, what at its right.
  private record Line(List<Region> left, List<Region> right) {

    double width() {
      double sum = 0;
      for (Region part : parts()) {
        sum += wide(part) + GAP;
      }
      return sum - GAP;
    }

    double height(double room) {
      double most = 0;
      for (Region part : parts()) {
        most = Math.max(most, high(part, Math.min(room, wide(part))));
      }
      return most;
    }

    private List<Region> parts() {
      return Stream.concat(left.stream(), right.stream()).toList();
    }
  }

  private static double wide(Region part) {
    return part instanceof Choice<?> chips
        ? chips.rowWidth()
        : Math.ceil(Math.max(part.minWidth(-1), part.prefWidth(-1)));
  }

  private static double high(Region part, double width) {
    return Math.max(part.minHeight(width), part.prefHeight(width));
  }

  private final PlanModel model;
  private final PlanWords words;
  private final Label days = Kit.blank("plan-days");
  private final Choice<PlanModel.Mode> mode;
  private final Button clock = new Button();
  private final List<Line> whole;
  private final List<Line> halves;
  private final List<Line> thirds;

  HeadBar(PlanModel model, Kit kit) {
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
    setMinWidth(0);
    mode.named("plan-mode", Stream.of(PlanModel.Mode.values()).map(HeadBar::code).toList());
    days.setMinWidth(USE_PREF_SIZE);
    clock.getStyleClass().setAll("filter-chip");
    clock.setId("plan-clock");
    clock.setMinWidth(USE_PREF_SIZE);
    clock.setOnAction(_ -> nextClock());
    var fresh = new ActButton(kit.words(), "plan.new", "N", model.draft()::begin);
    fresh.setId("plan-new");
    fresh.getStyleClass().add("first-act");
    Button before = step("plan-before", "◀", "plan.weekBefore", -1);
    Button after = step("plan-after", "▶", "plan.weekAfter", 1);
    Button today = Parts.flat(kit, "plan-today", "plan.today", model::today);
    whole = List.of(new Line(List.of(before, days, after, today, mode), List.of(clock, fresh)));
    halves =
        List.of(
            new Line(List.of(before, days, after), List.of(fresh)),
            new Line(List.of(today, mode), List.of(clock)));
    thirds =
        List.of(
            new Line(List.of(before, days, after), List.of()),
            new Line(List.of(mode), List.of()),
            new Line(List.of(today, clock), List.of(fresh)));
    getChildren().addAll(before, days, after, today, mode, clock, fresh);
    model.dayProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.viewProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// As few rows as there is room for.
  private List<Line> lines(double width) {
    if (width < 0 || fit(whole, width)) {
      return whole;
    }
    return fit(halves, width) ? halves : thirds;
  }

  private static boolean fit(List<Line> lines, double width) {
    return lines.stream().allMatch(line -> line.width() <= width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return whole.getFirst().width();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = -GAP;
    for (Line line : lines(width)) {
      height += line.height(width < 0 ? Double.MAX_VALUE : width) + GAP;
    }
    return height;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = 0;
    for (Line line : lines(width)) {
      double height = line.height(width);
      place(line.left(), 0, top, height);
      double right = new Line(List.of(), line.right()).width();
      place(line.right(), width - right, top, height);
      top += height + GAP;
    }
  }

  private void place(List<Region> parts, double left, double top, double height) {
    double x = left;
    for (Region part : parts) {
      double wide = Math.min(getWidth(), wide(part));
      double high = high(part, wide);
      part.resizeRelocate(x, snapPositionY(top + (height - high) / 2), wide, high);
      x += wide + GAP;
    }
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
