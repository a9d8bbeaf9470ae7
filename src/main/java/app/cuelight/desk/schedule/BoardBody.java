package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The ribbons of a day with the shows across them, and below them the lanes.
///
/// Nodes are made once and used again; while a show is held only its band, its blocks and the sign
/// beside it move.
final class BoardBody extends Region {

  private static final double GAP = 10;
  private static final double LEAST_BAND = 4;
  private static final double EDGE = 6;
  private static final double AIR = 5;

  /// What of a show lies under the pointer.
  ///
  /// @param edge whether it is its end, which is drawn out
  record Hit(Occurrence show, boolean edge) {}

  private final PlanModel model;
  private final PlanWords words;
  private final List<RibbonRow> ribbons = new ArrayList<>();
  private final List<LaneRow> lanes = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();

  /// When a show really was on air, along the upper end of its band.
  private final List<Region> airs = new ArrayList<>();

  private Marks marks = Marks.NONE;
  private final Region now = new Region();
  private final HoldSign sign;
  private List<Occurrence> shows = List.of();
  private @Nullable ScheduleView madeFor;
  private @Nullable DayAxis axis;
  private @Nullable Held held;
  private int rows;
  private int laneRows;

  BoardBody(PlanModel model, PlanWords words) {
    this.model = model;
    this.words = words;
    this.sign = new HoldSign(model, words);
    getStyleClass().add("board-body");
    now.getStyleClass().add("board-now");
    now.setManaged(false);
    now.setMouseTransparent(true);
    getChildren().addAll(now, sign);
  }

  /// Shows a day.
  void show(ScheduleView view, DayAxis day, List<Occurrence> shown, Marks by) {
    marks = by;
    boolean other = !view.equals(madeFor) || !day.equals(axis);
    axis = day;
    shows = shown;
    if (other) {
      madeFor = view;
      ribbons(view, day);
    }
    lanes(view, day);
    bands();
    tick(model.minuteProperty().get());
    requestLayout();
  }

  private void ribbons(ScheduleView view, DayAxis day) {
    rows = 0;
    for (Market market : view.roster().ribbons()) {
      ZoneId zone = words.zone(market);
      if (zone != null) {
        if (rows == ribbons.size()) {
          var row = new RibbonRow(words);
          row.setManaged(false);
          ribbons.add(row);
          getChildren().add(rows, row);
        }
        ribbons
            .get(rows++)
            .show(Ribbon.of(market, zone, day, view.roster(), view.heat().get(market)), day);
      }
    }
    show(ribbons, rows);
  }

  private void lanes(ScheduleView view, DayAxis day) {
    List<Lane> wanted = Lane.of(view.roster(), shows);
    laneRows = wanted.size();
    while (lanes.size() < laneRows) {
      var row = new LaneRow(words);
      row.setManaged(false);
      lanes.add(row);
      getChildren().add(ribbons.size(), row);
    }
    for (int i = 0; i < laneRows; i++) {
      lanes.get(i).show(wanted.get(i), day, marks);
    }
    show(lanes, laneRows);
  }

  private void bands() {
    while (bands.size() < shows.size()) {
      var band = new Band();
      bands.add(band);
      getChildren().add(getChildren().indexOf(now), band);
      var air = new Region();
      air.getStyleClass().add("band-air");
      air.setManaged(false);
      air.setMouseTransparent(true);
      airs.add(air);
      getChildren().add(getChildren().indexOf(now), air);
    }
    for (int i = 0; i < bands.size(); i++) {
      bands.get(i).setVisible(i < shows.size());
      Outcome became = i < shows.size() ? marks.became(shows.get(i)) : null;
      airs.get(i).setVisible(became != null && became.live() != null);
      if (i < shows.size()) {
        marks.mark(bands.get(i), shows.get(i));
        marks.mark(airs.get(i), shows.get(i));
      }
    }
  }

  private static void show(List<? extends Node> nodes, int used) {
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).setVisible(i < used);
    }
  }

  /// Draws a show where it is held, with what the clocks say there.
  void hold(@Nullable Held now) {
    lanes.forEach(lane -> lane.hold(now, marks));
    sign.setVisible(now != null);
    if (now != null) {
      sign.show(now);
    }
    Held before = held;
    held = now;
    for (int i = 0; i < shows.size(); i++) {
      Occurrence show = shows.get(i);
      if (Held.ghost(now, show) != null || Held.ghost(before, show) != null) {
        marks.mark(bands.get(i), show, now);
        placeBand(i);
      }
    }
  }

  /// Where the day is now.
  void tick(Instant minute) {
    DayAxis day = axis;
    now.setVisible(day != null && day.holds(minute));
    requestLayout();
  }

  double ribbonsHeight() {
    return rows * RibbonRow.HEIGHT;
  }

  @Override
  protected double computePrefHeight(double width) {
    return ribbonsHeight() + GAP + laneRows * LaneRow.HEIGHT + GAP;
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < rows; i++) {
      ribbons.get(i).resizeRelocate(0, i * RibbonRow.HEIGHT, getWidth(), RibbonRow.HEIGHT);
    }
    double top = ribbonsHeight() + GAP;
    for (int i = 0; i < laneRows; i++) {
      lanes.get(i).resizeRelocate(0, top + i * LaneRow.HEIGHT, getWidth(), LaneRow.HEIGHT);
    }
    for (int i = 0; i < shows.size(); i++) {
      placeBand(i);
    }
    DayAxis day = axis;
    if (day != null) {
      placeAirs(day);
      now.resizeRelocate(x(day, model.minuteProperty().get()) - 1, 0, 2, ribbonsHeight());
    }
  }

  private void placeAirs(DayAxis day) {
    for (int i = 0; i < shows.size(); i++) {
      Outcome became = marks.became(shows.get(i));
      Instant live = became == null ? null : became.live();
      if (became != null && live != null) {
        Instant until = became.ended() == null ? model.minuteProperty().get() : became.ended();
        double left = x(day, live);
        double wide = Math.max(LEAST_BAND, x(day, until) - left);
        airs.get(i).resizeRelocate(left, 0, wide, AIR);
      }
    }
  }

  private double x(DayAxis day, Instant at) {
    return RibbonRow.HEAD
        + Math.clamp(day.part(at), 0, 1) * Math.max(0, getWidth() - RibbonRow.HEAD);
  }

  private void placeBand(int number) {
    DayAxis day = axis;
    if (day == null) {
      return;
    }
    Occurrence show = shows.get(number);
    Ghost mine = Held.ghost(held, show);
    double left = x(day, mine == null ? show.start() : mine.start());
    double right = x(day, mine == null ? show.end() : mine.end());
    double width = Math.max(LEAST_BAND, right - left);
    bands.get(number).resizeRelocate(left, 0, width, Math.max(24, ribbonsHeight()));
    if (mine != null) {
      sign.place(left, width, 8, getWidth());
    }
  }

  /// The show under a point, the chosen one before others, those drawn later before earlier ones.
  Optional<Hit> at(double x, double y) {
    DayAxis day = axis;
    if (day == null || y > ribbonsHeight()) {
      return Optional.empty();
    }
    Hit found = null;
    for (Occurrence show : shows) {
      double left = x(day, show.start());
      double right = Math.max(left + EDGE, x(day, show.end()));
      boolean inside = x >= left - 1 && x <= right + EDGE / 2;
      boolean better = found == null || !isChosen(found.show());
      if (inside && better) {
        found = new Hit(show, x >= right - EDGE && right - left > 2 * EDGE);
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean isChosen(Occurrence show) {
    Occurrence chosen = model.chosenProperty().get();
    return chosen != null && ShowName.of(chosen).equals(ShowName.of(show));
  }

  /// The instant under a point of the day, or empty left of it.
  Optional<Instant> instant(double x) {
    DayAxis day = axis;
    double width = getWidth() - RibbonRow.HEAD;
    return day == null || x < RibbonRow.HEAD || width <= 0
        ? Optional.empty()
        : Optional.of(day.at((x - RibbonRow.HEAD) / width));
  }
}
