package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.kit.Scrolls;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A day on everybody’s clock. The arrows choose and move the shows on it; so does the pointer.
final class RibbonBoard extends VBox {

  private static final double SLACK = 4;
  private static final double BAR = 12;

  private final PlanModel model;
  private final PlanWords words;
  private final AxisRow axis;
  private final BoardBody body;
  private final VBox empty;
  private final ScrollPane scroll;
  private double pressedAt;
  private BoardBody.@Nullable Hit pressed;
  private boolean dragging;
  private Marks marks = Marks.NONE;

  RibbonBoard(PlanModel model, Kit kit) {
    this.model = model;
    this.words = new PlanWords(kit);
    this.axis = new AxisRow(words);
    this.body = new BoardBody(model, words);
    this.scroll = new ScrollPane(body);
    this.empty = new VBox(4, kit.label("plan.noShows", "board-empty-title"), hint(kit));
    empty.getStyleClass().add("board-empty");
    getStyleClass().addAll("panel", "plan-board");
    setId("plan-board");
    Panes.mark(this);
    setMinWidth(0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    Scrolls.plain(scroll);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(axis, empty, scroll);
    axis.margin(BAR);
    body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    body.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    body.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    body.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    model.viewProperty().addListener(_ -> refresh());
    model.dayProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> refresh());
    model.minuteProperty().addListener((_, _, minute) -> body.tick(minute));
    model.change().holding().heldProperty().addListener((_, _, held) -> hold(held));
    model.change().air().outcomes().becameProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private static Label hint(Kit kit) {
    Label hint = kit.label("plan.noShows.hint", "secondary");
    hint.setWrapText(true);
    return hint;
  }

  private void refresh() {
    ScheduleView view = model.viewProperty().get();
    boolean mine = model.modeProperty().get() == PlanModel.Mode.RIBBONS;
    Parts.show(this, mine);
    if (view == null || !mine) {
      return;
    }
    DayAxis day = model.axis();
    List<Occurrence> shows = model.on(day);
    marks = Marks.of(model);
    boolean studio = model.zoneProperty().get().equals(view.roster().studioZone());
    String city = words.city(model.zoneProperty().get());
    axis.show(day, studio ? words.say("plan.studioAt", city) : city, shows, marks);
    body.show(view, day, shows, marks);
    Parts.show(empty, shows.isEmpty());
    hold(model.change().holding().heldProperty().get());
  }

  private void hold(@Nullable Held held) {
    if (model.modeProperty().get() != PlanModel.Mode.RIBBONS) {
      return;
    }
    body.hold(held);
    setAccessibleText(text(held));
  }

  /// What a screen reader says of the board: the chosen show, where it stands now.
  private String text(@Nullable Held held) {
    Occurrence show = model.chosenProperty().get();
    String day = words.day(model.dayProperty().get());
    if (show == null) {
      return words.say("plan.board.none", day);
    }
    Ghost ghost = held == null ? null : held.ghost();
    Instant start = ghost == null ? show.start() : ghost.start();
    Instant end = ghost == null ? show.end() : ghost.end();
    return words.say(
        "plan.board.chosen",
        day,
        show.slot().title(),
        PlanWords.hours(start, end, model.zoneProperty().get()),
        words.held(show, held, marks));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    pressed = body.at(event.getX(), event.getY()).orElse(null);
    pressedAt = event.getX();
    dragging = false;
    if (pressed == null) {
      model.change().leave();
      double x = event.getX();
      if (event.getClickCount() == 2) {
        body.instant(x).ifPresent(at -> model.draft().begin(Durations.stepBefore(at), null));
      }
      return;
    }
    model.choose(pressed.show());
    if (event.getClickCount() == 2) {
      model.draft().edit();
    }
  }

  private void dragged(MouseEvent event) {
    BoardBody.Hit hit = pressed;
    if (hit == null || !dragging && Math.abs(event.getX() - pressedAt) < SLACK) {
      return;
    }
    dragging = true;
    Duration by = steps(event.getX() - pressedAt);
    Ghost from = Ghost.of(hit.show());
    model.change().hold(hit.edge() ? from.stretched(by) : from.moved(by));
  }

  /// So many whole quarters of an hour.
  private Duration steps(double pixels) {
    double width = body.getWidth() - RibbonRow.HEAD;
    double seconds = pixels / Math.max(1, width) * model.axis().length().toSeconds();
    return Durations.STEP.multipliedBy(Math.round(seconds / Durations.STEP.toSeconds()));
  }

  private void released(MouseEvent event) {
    if (dragging) {
      dragging = false;
      model.change().drop();
      event.consume();
    }
    pressed = null;
  }

  private void moved(MouseEvent event) {
    Cursor cursor =
        body.at(event.getX(), event.getY())
            .map(hit -> hit.edge() ? Cursor.E_RESIZE : Cursor.OPEN_HAND)
            .orElse(Cursor.DEFAULT);
    if (!Objects.equals(cursor, body.getCursor())) {
      body.setCursor(cursor);
    }
  }
}
