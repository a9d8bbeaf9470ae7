package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.ZoneChange;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One market of the board: its name, and the day by its clock. Rows are used again when days
/// change.
final class RibbonRow extends Region {

  /// Where the day begins, from the left.
  static final double HEAD = 148;

  static final double HEIGHT = 48;
  private static final double BAR_BOTTOM = 43;
  private static final double BAR_HEIGHT = 25;
  private static final double TOP = 3;
  private static final double HOUR_LINE = 9;
  private static final double MOST_WORDS = 420;
  private static final double WITH_DAYS = 66;
  private static final double WITHOUT_DAYS = 40;
  private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

  private final PlanWords words;
  private final Label city = Kit.blank("ribbon-city");
  private final Label place = Kit.blank("ribbon-place");
  private final Label change = Kit.blank("ribbon-change");
  private final Label nothing;

  /// What the bars are made of.
  private final Tooltip heat = new Tooltip();

  private final Path bars = new Path();
  private final Path primeBars = new Path();
  private final List<Region> nights = new ArrayList<>();
  private final List<Region> primes = new ArrayList<>();
  private final List<Text> hours = new ArrayList<>();
  private final List<Text> days = new ArrayList<>();
  private @Nullable Ribbon shown;
  private @Nullable DayAxis axis;
  private double drawnWidth;

  RibbonRow(PlanWords words) {
    this.words = words;
    this.nothing = words.kit().label("plan.noHeat", "ribbon-nothing");
    getStyleClass().add("ribbon");
    heat.setWrapText(true);
    heat.setMaxWidth(MOST_WORDS);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    bars.getStyleClass().add("ribbon-bars");
    primeBars.getStyleClass().add("ribbon-prime-bars");
    List.of(bars, primeBars).forEach(path -> path.setManaged(false));
    getChildren().addAll(bars, primeBars, nothing, city, place, change);
  }

  void show(Ribbon ribbon, DayAxis day) {
    shown = ribbon;
    axis = day;
    drawnWidth = 0;
    city.setText(words.city(ribbon.zone()));
    place.setText(
        words.country(ribbon.market().country()) + " · " + PlanWords.offset(ribbon.offset()));
    changeText(ribbon, day);
    fit(nights, ribbon.nights().size(), "ribbon-night");
    fit(primes, ribbon.primes().size(), "ribbon-prime");
    texts(hours, ribbon.hours().size(), "ribbon-hour");
    texts(days, ribbon.hours().size(), "ribbon-day");
    for (int i = 0; i < ribbon.hours().size(); i++) {
      hours.get(i).setText(ribbon.hours().get(i).clock());
      days.get(i).setText(words.days(ribbon.hours().get(i).days()));
    }
    nothing.setVisible(ribbon.bars().isEmpty());
    heat.setText(words.heat(ribbon));
    Tooltip.uninstall(this, heat);
    if (!ribbon.bars().isEmpty()) {
      Tooltip.install(this, heat);
    }
    setAccessibleText(city.getText() + ", " + (ribbon.bars().isEmpty() ? "" : heat.getText()));
    requestLayout();
  }

  /// A change that has come is marked with what it was, one to come with its day.
  private void changeText(Ribbon ribbon, DayAxis day) {
    ZoneChange near = ribbon.change();
    boolean come = near != null && near.at().isBefore(day.until());
    change.setText(
        near == null
            ? ""
            : come
                ? "⚠ " + words.shift(near.by())
                : words.date(LocalClock.at(near.at(), ribbon.zone()).toLocalDate()));
    change.pseudoClassStateChanged(WARNS, come);
  }

  private void fit(List<Region> pool, int wanted, String style) {
    while (pool.size() < wanted) {
      var region = new Region();
      region.getStyleClass().add(style);
      region.setManaged(false);
      pool.add(region);
      getChildren().addFirst(region);
    }
    for (int i = 0; i < pool.size(); i++) {
      pool.get(i).setVisible(i < wanted);
    }
  }

  private void texts(List<Text> pool, int wanted, String style) {
    while (pool.size() < wanted) {
      var text = new Text();
      text.getStyleClass().add(style);
      text.setTextOrigin(VPos.CENTER);
      text.setManaged(false);
      pool.add(text);
      getChildren().add(text);
    }
    for (int i = 0; i < pool.size(); i++) {
      pool.get(i).setVisible(i < wanted);
    }
  }

  @Override
  protected void layoutChildren() {
    Ribbon ribbon = shown;
    DayAxis day = axis;
    double width = getWidth() - HEAD;
    if (ribbon == null || day == null || width <= 0) {
      return;
    }
    double changeWidth = change.prefWidth(-1);
    city.resizeRelocate(8, 4, HEAD - changeWidth - 22, 21);
    place.resizeRelocate(8, 24, HEAD - 14, 20);
    change.resizeRelocate(HEAD - changeWidth - 10, 4, changeWidth, 21);
    if (width != drawnWidth) {
      drawnWidth = width;
      spans(ribbon.nights(), nights, day, width);
      spans(ribbon.primes(), primes, day, width);
      hours(ribbon, day, width);
      bars(ribbon, day, width);
    }
    nothing.resizeRelocate(HEAD + 6, 21, nothing.prefWidth(-1), 22);
  }

  private static void spans(List<Ribbon.Span> spans, List<Region> pool, DayAxis day, double width) {
    for (int i = 0; i < spans.size(); i++) {
      double from = HEAD + Math.clamp(day.part(spans.get(i).from()), 0, 1) * width;
      double until = HEAD + Math.clamp(day.part(spans.get(i).until()), 0, 1) * width;
      pool.get(i).resizeRelocate(from, TOP, until - from, BAR_BOTTOM - TOP);
    }
  }

  private void hours(Ribbon ribbon, DayAxis day, double width) {
    double apart = width * 3 / (double) day.length().toHours();
    for (int i = 0; i < ribbon.hours().size(); i++) {
      double x = HEAD + day.part(ribbon.hours().get(i).at()) * width + 4;
      Text hour = hours.get(i);
      hour.relocate(x, TOP + HOUR_LINE - hour.getLayoutBounds().getHeight() / 2);
      double end = x + hour.getLayoutBounds().getWidth();
      Text shift = days.get(i);
      shift.relocate(end + 3, TOP + HOUR_LINE - shift.getLayoutBounds().getHeight() / 2);
      double shiftEnd = end + 3 + shift.getLayoutBounds().getWidth();
      boolean room = apart >= WITHOUT_DAYS || i % 2 == 0;
      hour.setVisible(room && end <= HEAD + width);
      shift.setVisible(hour.isVisible() && apart >= WITH_DAYS && shiftEnd <= HEAD + width);
    }
  }

  private void bars(Ribbon ribbon, DayAxis day, double width) {
    var plain = new ArrayList<PathElement>();
    var best = new ArrayList<PathElement>();
    double step = (double) Durations.STEP.toSeconds() / day.length().toSeconds() * width;
    for (Ribbon.Bar bar : ribbon.bars()) {
      double x = HEAD + day.part(bar.from()) * width;
      double top = BAR_BOTTOM - Math.max(1, bar.level() * BAR_HEIGHT);
      double end = Math.min(HEAD + width, x + Math.max(1, step - 1));
      List<PathElement> path = bar.prime() ? best : plain;
      path.add(new MoveTo(x, BAR_BOTTOM));
      path.add(new VLineTo(top));
      path.add(new HLineTo(end));
      path.add(new VLineTo(BAR_BOTTOM));
      path.add(new ClosePath());
    }
    bars.getElements().setAll(plain);
    primeBars.getElements().setAll(best);
  }
}
