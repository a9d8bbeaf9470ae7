package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.schedule.Occurrence;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The hours of the day, and above them what the bands are called.
final class AxisRow extends Region {

  private static final int MOST_ROWS = 3;
  private static final double ROW = 20;
  private static final double HOURS = 24;
  private static final double MOST_TITLE = 260;

  /// With what became of it.
  private static final double MOST_TOLD = 400;

  private static final double LEAST_APART = 26;
  private static final double APART = 8;

  private final PlanWords words;
  private final OutcomeWords outcomes;
  private final Label zone = Kit.blank("axis-zone");
  private final Label odd = Kit.blank("axis-odd");
  private final List<Text> hours = new ArrayList<>();
  private final List<BandTitle> titles = new ArrayList<>();
  private List<Occurrence> shows = List.of();
  private List<DayAxis.Tick> ticks = List.of();
  private @Nullable DayAxis axis;
  private double margin;
  private int chosen = -1;

  AxisRow(PlanWords words) {
    this.words = words;
    this.outcomes = new OutcomeWords(words);
    getStyleClass().add("axis");
    setMinWidth(0);
    getChildren().addAll(zone, odd);
  }

  /// How much room the scroll bar below takes from the day.
  void margin(double right) {
    margin = right;
    requestLayout();
  }

  void show(DayAxis day, String clock, List<Occurrence> shown, Marks marks) {
    axis = day;
    shows = shown;
    ticks = day.ticks();
    zone.setText(clock);
    boolean usual = day.length().equals(Durations.DAY);
    odd.setText(usual ? "" : words.say("plan.dayOf", words.length(day.length())));
    while (hours.size() < ticks.size()) {
      var text = new Text();
      text.getStyleClass().add("axis-hour");
      text.setTextOrigin(VPos.CENTER);
      text.setManaged(false);
      hours.add(text);
      getChildren().add(text);
    }
    for (int i = 0; i < hours.size(); i++) {
      hours.get(i).setVisible(i < ticks.size());
      if (i < ticks.size()) {
        hours.get(i).setText(ticks.get(i).hour());
      }
    }
    while (titles.size() < shows.size()) {
      var title = new BandTitle(words.kit());
      titles.add(title);
      getChildren().add(title);
    }
    chosen = -1;
    for (int i = 0; i < titles.size(); i++) {
      titles.get(i).setVisible(i < shows.size());
      if (i < shows.size()) {
        Occurrence show = shows.get(i);
        String became = outcomes.of(marks.became(show));
        String said = marks.clashes(show) && became.isEmpty() ? words.say("plan.clashes") : became;
        titles.get(i).show(show, said, marks);
        chosen = marks.isChosen(show) ? i : chosen;
      }
    }
    requestLayout();
  }

  /// How many rows of titles there are hangs on how wide the day is.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    DayAxis day = axis;
    double room = width - RibbonRow.HEAD - margin;
    return (day == null || room <= 0 ? 1 : titles(day, room)) * ROW + HOURS + 6;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    DayAxis day = axis;
    double width = getWidth() - RibbonRow.HEAD - margin;
    if (day == null || width <= 0) {
      return;
    }
    int rows = titles(day, width);
    double middle = rows * ROW + 6 + HOURS / 2;
    zone.resizeRelocate(8, middle - 11, RibbonRow.HEAD - 14, 22);
    odd.resizeRelocate(8, 4, RibbonRow.HEAD - 14, 20);
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ticks.size(); i++) {
      Text hour = hours.get(i);
      double half = hour.getLayoutBounds().getWidth() / 2;
      double x = RibbonRow.HEAD + day.part(ticks.get(i).at()) * width;
      boolean room = x - last >= LEAST_APART;
      hour.setVisible(room);
      hour.relocate(x - half, middle - hour.getLayoutBounds().getHeight() / 2);
      last = room ? x : last;
    }
  }

  /// What a title takes of its row.
  private record Room(double from, double until) {}

  private static boolean isFree(List<Room> row, double from, double until) {
    return row.stream().noneMatch(room -> from < room.until() && until > room.from());
  }

  /// Puts each title above its band, in the first row where it has room; at most three rows.
  private int titles(DayAxis day, double width) {
    List<List<Room>> taken = new ArrayList<>();
    for (int row = 0; row < MOST_ROWS; row++) {
      taken.add(new ArrayList<>());
    }
    int used = 1;
    for (int at = -1; at < shows.size(); at++) {
      // The chosen one has the first row, whatever else has no room.
      int i = at < 0 ? chosen : at;
      if (i < 0 || at == chosen) {
        continue;
      }
      BandTitle title = titles.get(i);
      double wide = Math.min(title.isTold() ? MOST_TOLD : MOST_TITLE, title.prefWidth(-1));
      double middle =
          Math.clamp((day.part(shows.get(i).start()) + day.part(shows.get(i).end())) / 2, 0, 1);
      double x =
          Math.clamp(
              RibbonRow.HEAD + middle * width - wide / 2,
              RibbonRow.HEAD,
              Math.max(RibbonRow.HEAD, RibbonRow.HEAD + width - wide));
      int row = 0;
      while (row < MOST_ROWS && !isFree(taken.get(row), x, x + wide)) {
        row++;
      }
      title.setVisible(row < MOST_ROWS);
      if (row < MOST_ROWS) {
        taken.get(row).add(new Room(x - APART, x + wide + APART));
        used = Math.max(used, row + 1);
        title.resizeRelocate(x, 3 + row * ROW, wide, ROW);
      }
    }
    return used;
  }
}
