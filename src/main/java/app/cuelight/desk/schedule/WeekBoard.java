package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Panes;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// The week as seven columns: each day by the chosen clock, a day of 23 or 25 hours to its own
/// scale.
final class WeekBoard extends Region {

  private static final double LEFT = 44;
  private static final double TOP = 28;
  private static final double GAP = 4;
  private static final int EVERY = 2;
  private static final int DAYS = 7;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// A show in a column.
  ///
  /// @param column the day, 0 to 6
  /// @param lane beside how many others it stands
  /// @param lanes how many stand side by side that day
  private record Place(Occurrence show, DayAxis day, int column, int lane, int lanes) {}

  private final PlanModel model;
  private final PlanWords words;
  private final List<Region> columns = new ArrayList<>();
  private final List<Text> heads = new ArrayList<>();
  private final List<Text> hours = new ArrayList<>();
  private final List<VBox> blocks = new ArrayList<>();
  private List<Place> places = List.of();
  private List<DayAxis> week = List.of();

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
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    model.viewProperty().addListener(_ -> refresh());
    model.dayProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> refresh());
    model.change().ghostProperty().addListener(_ -> refresh());
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
    var found = new ArrayList<Place>();
    for (int i = 0; i < week.size(); i++) {
      heads.get(i).setText(words.shortDay(week.get(i).day()));
      boolean chosen = week.get(i).day().equals(model.dayProperty().get());
      columns.get(i).pseudoClassStateChanged(CHOSEN, chosen);
      found.addAll(places(week.get(i), i));
    }
    places = List.copyOf(found);
    Marks marks = Marks.of(model);
    while (blocks.size() < places.size()) {
      VBox block = block();
      blocks.add(block);
      getChildren().add(block);
    }
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).setVisible(i < places.size());
      if (i < places.size()) {
        Occurrence show = places.get(i).show();
        marks.mark(blocks.get(i), show);
        ((NameText) blocks.get(i).getChildren().getFirst())
            .show(DisplayText.plain(show.slot().title()), null);
        ((NameText) blocks.get(i).getChildren().get(1))
            .show(PlanWords.hours(show.start(), show.end(), model.zoneProperty().get()), null);
      }
    }
    speak();
    requestLayout();
  }

  private VBox block() {
    var block =
        new VBox(
            new NameText(words.kit().emoji(), 13, "week-title"),
            new NameText(words.kit().emoji(), 13, "week-time"));
    block.getStyleClass().add("week-block");
    block.setManaged(false);
    block.setMinSize(0, 0);
    block.setMouseTransparent(true);
    return block;
  }

  /// Side by side where they overlap, in the order they begin.
  private List<Place> places(DayAxis day, int column) {
    List<Occurrence> shows = model.on(day);
    var ends = new ArrayList<Instant>();
    int[] lanes = new int[shows.size()];
    for (int i = 0; i < shows.size(); i++) {
      int lane = 0;
      while (lane < ends.size() && ends.get(lane).isAfter(shows.get(i).start())) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(shows.get(i).end());
      } else {
        ends.set(lane, shows.get(i).end());
      }
      lanes[i] = lane;
    }
    var found = new ArrayList<Place>();
    for (int i = 0; i < shows.size(); i++) {
      found.add(new Place(shows.get(i), day, column, lanes[i], Math.max(1, ends.size())));
    }
    return found;
  }

  private void speak() {
    Occurrence show = model.chosenProperty().get();
    setAccessibleText(
        show == null
            ? words.say("plan.board.none", words.week(model.monday()))
            : words.say(
                "plan.board.chosen",
                words.day(model.dayAt(show.start())),
                show.slot().title(),
                PlanWords.hours(show.start(), show.end(), model.zoneProperty().get()),
                words.state(show)));
  }

  @Override
  protected void layoutChildren() {
    double width = (getWidth() - LEFT - 8) / DAYS;
    double height = getHeight() - TOP - 10;
    for (int i = 0; i < columns.size(); i++) {
      double x = LEFT + i * width;
      columns.get(i).resizeRelocate(x, 4, width - GAP, getHeight() - 10);
      Text head = heads.get(i);
      head.relocate(x + 6, 16 - head.getLayoutBounds().getHeight() / 2);
    }
    for (int i = 0; i < hours.size(); i++) {
      Text hour = hours.get(i);
      double y = TOP + height * i * EVERY / 24.0;
      hour.relocate(12, y + 2);
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      double from = Math.clamp(place.day().part(place.show().start()), 0, 1) * height;
      double until = Math.clamp(place.day().part(place.show().end()), 0, 1) * height;
      double wide = (width - GAP - 4) / place.lanes();
      blocks
          .get(i)
          .resizeRelocate(
              LEFT + place.column() * width + 2 + place.lane() * wide,
              TOP + from,
              Math.max(4, wide - 2),
              Math.max(6, until - from - 1));
    }
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    for (int i = 0; i < places.size(); i++) {
      if (blocks.get(i).getBoundsInParent().contains(event.getX(), event.getY())) {
        model.goTo(places.get(i).show());
        if (event.getClickCount() == 2) {
          model.draft().edit();
        }
        return;
      }
    }
    double width = (getWidth() - LEFT - 8) / DAYS;
    int column = (int) ((event.getX() - LEFT) / Math.max(1, width));
    if (event.getX() > LEFT && column < week.size()) {
      model.chooseDay(week.get(column).day());
    }
  }
}
