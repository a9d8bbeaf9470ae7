package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.SlotState;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The seven days of the week: how many shows, where in the day, whether something clashes.
final class WeekStrip extends Pane {

  private static final int DAYS = 7;
  private static final int MOST_BARS = 12;
  private static final double BAR = 6;
  private static final double GAP = 6;
  private static final double APART = 3;

  /// What a day’s padding and border take of its width, and of its height.
  private static final double ASIDE = 20;

  private static final double AROUND = 14;

  private final PlanModel model;
  private final PlanWords words;
  private final List<Day> days = new ArrayList<>();

  WeekStrip(PlanModel model, Kit kit) {
    this.model = model;
    this.words = new PlanWords(kit);
    getStyleClass().add("week-strip");
    Panes.mark(this);
    setMinWidth(0);
    for (int i = 0; i < DAYS; i++) {
      var day = new Day(i);
      days.add(day);
      getChildren().add(day);
    }
    model.viewProperty().addListener(_ -> refresh());
    model.dayProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.change().air().outcomes().becameProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    Marks marks = Marks.of(model);
    List<DayAxis> week = model.week();
    for (int i = 0; i < DAYS; i++) {
      days.get(i).show(week.get(i), marks);
    }
  }

  private double dayWidth(double width) {
    return (width + GAP) / DAYS - GAP;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// All days have two rows where one of them has no room for its number beside its name.
  @Override
  protected double computePrefHeight(double width) {
    double room = dayWidth(width) - ASIDE;
    boolean oneRow = width < 0 || days.stream().allMatch(day -> day.ends.isRoom(room));
    double most = 0;
    for (Day day : days) {
      most = Math.max(most, day.ends.height(oneRow));
    }
    return Math.ceil(most) + APART + BAR + AROUND;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double wide = dayWidth(getWidth());
    for (int i = 0; i < DAYS; i++) {
      double from = snapPositionX(i * (wide + GAP));
      double until = snapPositionX(i * (wide + GAP) + wide);
      days.get(i).resizeRelocate(from, 0, until - from, getHeight());
    }
  }

  /// One day of the week.
  private final class Day extends ToggleButton {

    private final Label name = Kit.blank("strip-day");
    private final Label count = Kit.blank("strip-count");
    private final Ends ends = new Ends(name, count);
    private final Bars bars = new Bars();

    Day(int number) {
      setId("plan-day-" + number);
      getStyleClass().setAll("strip-entry");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      bars.setMinHeight(BAR);
      bars.setPrefHeight(BAR);
      bars.setMinWidth(0);
      var face = new VBox(APART, ends, bars);
      face.setMinWidth(0);
      setGraphic(face);
      setMinSize(0, 0);
      VBox.setVgrow(ends, Priority.ALWAYS);
      // What stands in a button is as large as the button leaves it.
      face.prefWidthProperty().bind(widthProperty().subtract(ASIDE));
      face.prefHeightProperty().bind(heightProperty().subtract(AROUND));
      setOnAction(_ -> {
        model.chooseDay(model.monday().plusDays(number));
        setSelected(true);
      });
    }

    void show(DayAxis day, Marks marks) {
      List<Occurrence> shows =
          model.on(day).stream()
              .filter(show -> day.holds(show.start()))
              .filter(show -> show.slot().state() != SlotState.CANCELLED)
              .toList();
      long clashes = shows.stream().filter(marks::clashes).count();
      name.setText(words.shortDay(day.day()));
      String number = shows.isEmpty() ? "–" : words.words().count("plan.shows", shows.size());
      String said = clashes == 0 ? number : shows.size() + " · ✕ " + clashes;
      count.setText(said);
      setAccessibleText(
          words.day(day.day())
              + ": "
              + (shows.isEmpty()
                  ? words.say("plan.noShows")
                  : clashes == 0
                      ? number
                      : number + ", " + words.words().count("plan.clashCount", clashes)));
      setSelected(day.day().equals(model.dayProperty().get()));
      bars.show(day, shows.stream().limit(MOST_BARS).toList(), marks);
    }
  }

  /// One word at the left and one at the right, below each other where there is no room for both.
  private static final class Ends extends Region {

    private static final double GAP = 4;

    private final Label left;
    private final Label right;

    Ends(Label left, Label right) {
      this.left = left;
      this.right = right;
      setMinSize(0, 0);
      getChildren().addAll(left, right);
    }

    boolean isRoom(double width) {
      return left.prefWidth(-1) + GAP + right.prefWidth(-1) <= width;
    }

    double height(boolean oneRow) {
      double first = left.prefHeight(-1);
      return oneRow ? first : first + right.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double first = left.prefHeight(-1);
      double second = right.prefHeight(-1);
      double wide = right.prefWidth(-1);
      // Where letters are large a name takes of the padding rather than be cut.
      left.resizeRelocate(0, 0, left.prefWidth(-1), first);
      if (getHeight() < height(false)) {
        right.resizeRelocate(width - wide, (first - second) / 2, wide, second);
      } else {
        right.resizeRelocate(0, first, wide, second);
      }
    }
  }

  /// Where in the day the shows are.
  private static final class Bars extends Pane {

    private List<Occurrence> shows = List.of();
    private @Nullable DayAxis axis;

    void show(DayAxis day, List<Occurrence> shown, Marks marks) {
      axis = day;
      shows = shown;
      while (getChildren().size() < shown.size()) {
        var bar = new Region();
        bar.getStyleClass().add("strip-bar");
        bar.setManaged(false);
        getChildren().add(bar);
      }
      for (int i = 0; i < getChildren().size(); i++) {
        getChildren().get(i).setVisible(i < shown.size());
        if (i < shown.size()) {
          marks.mark(getChildren().get(i), shown.get(i));
        }
      }
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      DayAxis day = axis;
      for (int i = 0; day != null && i < shows.size(); i++) {
        double from = day.part(shows.get(i).start()) * getWidth();
        double until = Math.min(1, day.part(shows.get(i).end())) * getWidth();
        getChildren().get(i).resizeRelocate(from, 0, Math.max(4, until - from), BAR);
      }
    }
  }
}
