package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The week as seven columns: each day by the chosen clock, a day of 23 or 25 hours to its own
/// scale.
final class WeekBoard extends Region {

  private static final double LEFT = 44;
  private static final double TOP = 28;
  private static final double GAP = 4;
  private static final int EVERY = 2;
  private static final int DAYS = 7;
  private static final double SLACK = 4;
  private static final double EDGE = 6;

  /// A show of a day meets two days of the week, three where one of them is short.
  private static final int GHOSTS = 3;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PlanModel model;
  private final PlanWords words;
  private final List<Region> columns = new ArrayList<>();
  private final List<Text> heads = new ArrayList<>();
  private final List<Text> hours = new ArrayList<>();
  private final List<WeekBlock> blocks = new ArrayList<>();
  private final List<WeekBlock> ghosts = new ArrayList<>();
  private final HoldSign sign;
  private List<WeekPlace> places = List.of();
  private List<DayAxis> week = List.of();
  private @Nullable Grip grip;
  private boolean dragging;
  private Marks marks = Marks.NONE;

  WeekBoard(PlanModel model, Kit kit) {
    this.model = model;
    this.words = new PlanWords(kit);
    getStyleClass().addAll("panel", "plan-board");
    setId("plan-week");
    Panes.mark(this);
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    for (int i = 0; i < DAYS; i++) {
      var column = new Region();
      column.getStyleClass().add("week-column");
      columns.add(column);
      heads.add(text("week-head"));
      getChildren().add(column);
    }
    for (int hour = 0; hour < 24; hour += EVERY) {
      Text text = text("axis-hour");
      text.setText("%02d".formatted(hour));
      hours.add(text);
    }
    getChildren().addAll(heads);
    getChildren().addAll(hours);
    for (int i = 0; i < GHOSTS; i++) {
      var ghost = new WeekBlock(words);
      ghost.setVisible(false);
      ghosts.add(ghost);
    }
    sign = new HoldSign(model, words);
    getChildren().addAll(ghosts);
    getChildren().add(sign);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    model.viewProperty().addListener(_ -> refresh());
    model.dayProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> refresh());
    model.change().holding().heldProperty().addListener((_, _, held) -> hold(held));
    model.change().air().outcomes().becameProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private static Text text(String style) {
    var text = new Text();
    text.getStyleClass().add(style);
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    return text;
  }

  private void refresh() {
    boolean mine = model.modeProperty().get() == PlanModel.Mode.WEEK;
    Parts.show(this, mine);
    if (!mine) {
      return;
    }
    week = model.week();
    var found = new ArrayList<WeekPlace>();
    for (int i = 0; i < week.size(); i++) {
      heads.get(i).setText(words.shortDay(week.get(i).day()));
      boolean chosen = week.get(i).day().equals(model.dayProperty().get());
      columns.get(i).pseudoClassStateChanged(CHOSEN, chosen);
      found.addAll(WeekPlace.of(model.on(week.get(i)), week.get(i), i));
    }
    places = List.copyOf(found);
    marks = Marks.of(model);
    while (blocks.size() < places.size()) {
      var block = new WeekBlock(words);
      blocks.add(block);
      getChildren().add(getChildren().indexOf(ghosts.getFirst()), block);
    }
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).setVisible(i < places.size());
      if (i < places.size()) {
        Occurrence show = places.get(i).show();
        marks.mark(blocks.get(i), show);
        blocks.get(i).show(show, show.start(), show.end(), model.zoneProperty().get());
        blocks.get(i).became(marks.became(show));
      }
    }
    hold(model.change().holding().heldProperty().get());
    requestLayout();
  }

  /// Draws a show where it is held; where it was stays to be seen.
  private void hold(@Nullable Held held) {
    if (model.modeProperty().get() != PlanModel.Mode.WEEK) {
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      blocks.get(i).left(Held.ghost(held, places.get(i).show()) != null);
    }
    sign.setVisible(held != null);
    int used = 0;
    if (held != null) {
      sign.show(held);
      used = place(held);
    }
    for (int i = used; i < ghosts.size(); i++) {
      ghosts.get(i).setVisible(false);
    }
    speak();
  }

  /// Once in every day that it meets.
  private int place(Held held) {
    Ghost ghost = held.ghost();
    Instant start = ghost.start();
    Instant end = ghost.end();
    int used = 0;
    for (int i = 0; i < week.size() && used < ghosts.size(); i++) {
      DayAxis day = week.get(i);
      if (day.meets(start, end)) {
        WeekBlock block = ghosts.get(used++);
        block.show(ghost.show(), start, end, model.zoneProperty().get());
        marks.mark(block, ghost.show(), held);
        block.hold(
            ghost.show().slot().title()
                + ", "
                + words.day(day.day())
                + ", "
                + PlanWords.hours(start, end, model.zoneProperty().get()));
        place(block, new WeekPlace(ghost.show(), day, i, 0, 1), start, end);
        if (used == 1) {
          sign.place(block.getLayoutX(), block.getWidth(), block.getLayoutY(), getWidth());
        }
      }
    }
    return used;
  }

  private void speak() {
    Occurrence show = model.chosenProperty().get();
    Held held = model.change().holding().heldProperty().get();
    Ghost ghost = held == null ? null : held.ghost();
    if (show == null) {
      setAccessibleText(words.say("plan.board.none", words.week(model.monday())));
      return;
    }
    Instant start = ghost == null ? show.start() : ghost.start();
    Instant end = ghost == null ? show.end() : ghost.end();
    setAccessibleText(
        words.say(
            "plan.board.chosen",
            words.day(model.dayAt(start)),
            show.slot().title(),
            PlanWords.hours(start, end, model.zoneProperty().get()),
            words.held(show, held, marks)));
  }

  @Override
  protected void layoutChildren() {
    double width = columnWidth();
    double height = dayHeight();
    for (int i = 0; i < columns.size(); i++) {
      double x = LEFT + i * width;
      columns.get(i).resizeRelocate(x, 4, width - GAP, getHeight() - 10);
      Text head = heads.get(i);
      head.relocate(x + 6, 16 - head.getLayoutBounds().getHeight() / 2);
    }
    for (int i = 0; i < hours.size(); i++) {
      Text hour = hours.get(i);
      double y = TOP + height * i * EVERY / 24.0;
      hour.relocate(12, y - hour.getLayoutBounds().getHeight() / 2);
    }
    for (int i = 0; i < places.size(); i++) {
      WeekPlace place = places.get(i);
      place(blocks.get(i), place, place.show().start(), place.show().end());
    }
    Held held = model.change().holding().heldProperty().get();
    if (held != null) {
      place(held);
    }
  }

  private double columnWidth() {
    return Math.max(1, (getWidth() - LEFT - 8) / DAYS);
  }

  private double dayHeight() {
    return Math.max(1, getHeight() - TOP - 10);
  }

  private void place(WeekBlock block, WeekPlace place, Instant start, Instant end) {
    double height = dayHeight();
    double from = Math.clamp(place.day().part(start), 0, 1) * height;
    double until = Math.clamp(place.day().part(end), 0, 1) * height;
    double wide = (columnWidth() - GAP - 4) / place.lanes();
    block.resizeRelocate(
        LEFT + place.column() * columnWidth() + 2 + place.lane() * wide,
        TOP + from,
        Math.max(4, wide - 2),
        Math.max(6, until - from - 1));
  }

  /// What somebody has in his hand.
  ///
  /// @param edge whether it is the end of the show, which is drawn out
  private record Grip(Occurrence show, DayAxis day, boolean edge, double x, double y) {}

  private Optional<Grip> at(double x, double y) {
    for (int i = 0; i < places.size(); i++) {
      WeekBlock block = blocks.get(i);
      if (block.getBoundsInParent().contains(x, y)) {
        double end = block.getLayoutY() + block.getHeight();
        WeekPlace place = places.get(i);
        boolean isEnd = !place.show().end().isAfter(place.day().until());
        boolean edge = isEnd && y >= end - EDGE && block.getHeight() > 2 * EDGE;
        return Optional.of(new Grip(place.show(), place.day(), edge, x, y));
      }
    }
    return Optional.empty();
  }

  private int column(double x) {
    return Math.clamp((long) Math.floor((x - LEFT) / columnWidth()), 0, DAYS - 1);
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    double x = event.getX();
    double y = event.getY();
    Grip found = at(x, y).orElse(null);
    grip = found;
    dragging = false;
    if (found != null) {
      model.goTo(found.show());
      if (event.getClickCount() == 2) {
        model.draft().edit();
      }
    } else if (x > LEFT && !week.isEmpty()) {
      model.change().leave();
      DayAxis day = week.get(column(x));
      model.chooseDay(day.day());
      if (event.getClickCount() == 2 && y > TOP) {
        model.draft().begin(Durations.stepBefore(day.at((y - TOP) / dayHeight())), null);
      }
    }
  }

  /// Across to another day, up and down to another hour.
  private void dragged(MouseEvent event) {
    Grip held = grip;
    double across = event.getX();
    double down = event.getY();
    if (held == null || !dragging && Math.hypot(across - held.x(), down - held.y()) < SLACK) {
      return;
    }
    dragging = true;
    double seconds = (down - held.y()) / dayHeight() * held.day().length().toSeconds();
    Duration by = Durations.STEP.multipliedBy(Math.round(seconds / Durations.STEP.toSeconds()));
    Ghost from = Ghost.of(held.show());
    int days = column(across) - column(held.x());
    model.change().hold(held.edge() ? from.stretched(by) : from.moved(by.plusDays(days)));
  }

  private void released(MouseEvent event) {
    if (dragging) {
      dragging = false;
      model.change().drop();
      event.consume();
    }
    grip = null;
  }

  private void moved(MouseEvent event) {
    Cursor cursor =
        at(event.getX(), event.getY())
            .map(found -> found.edge() ? Cursor.S_RESIZE : Cursor.OPEN_HAND)
            .orElse(Cursor.DEFAULT);
    if (!Objects.equals(cursor, getCursor())) {
      setCursor(cursor);
    }
  }
}
