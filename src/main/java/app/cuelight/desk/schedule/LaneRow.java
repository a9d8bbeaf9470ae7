package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A studio’s or a host’s day: a block for each show, paler where it is set up and cleared.
final class LaneRow extends Region {

  static final double HEIGHT = 33;
  private static final double BLOCK = 24;
  private static final double DOWN = 7;
  private static final double LEAST_TITLE = 38;

  private final PlanWords words;
  private final Label name = Kit.blank("lane-name");
  private final List<Region> around = new ArrayList<>();
  private final List<NameText> blocks = new ArrayList<>();
  private List<Occurrence> shows = List.of();
  private @Nullable DayAxis axis;
  private @Nullable Held held;

  LaneRow(PlanWords words) {
    this.words = words;
    getStyleClass().add("lane");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMouseTransparent(true);
    getChildren().add(name);
  }

  void show(Lane lane, DayAxis day, Marks marks) {
    axis = day;
    shows = lane.shows();
    String called = DisplayText.plain(lane.name());
    name.setText(lane.host() ? words.say("plan.lane.host", called) : called);
    while (blocks.size() < shows.size()) {
      var region = new Region();
      region.getStyleClass().add("lane-around");
      var block = new NameText(words.kit().emoji(), 13, "lane-title");
      block.getStyleClass().add("lane-block");
      List.of(region, block).forEach(node -> node.setManaged(false));
      around.add(region);
      blocks.add(block);
      getChildren().add(region);
      getChildren().add(block);
    }
    for (int i = 0; i < blocks.size(); i++) {
      boolean used = i < shows.size();
      blocks.get(i).setVisible(used);
      around.get(i).setVisible(used);
      if (used) {
        blocks
            .get(i)
            .show(
                DisplayText.plain(OutcomeWords.titled(shows.get(i), marks.became(shows.get(i)))),
                null);
        marks.mark(blocks.get(i), shows.get(i));
        marks.mark(around.get(i), shows.get(i));
      }
    }
    requestLayout();
  }

  /// Draws a show where it is held.
  void hold(@Nullable Held now, Marks marks) {
    Held before = held;
    held = now;
    boolean mine = false;
    for (int i = 0; i < shows.size(); i++) {
      Occurrence show = shows.get(i);
      if (Held.ghost(now, show) != null || Held.ghost(before, show) != null) {
        mine = true;
        marks.mark(blocks.get(i), show, now);
      }
    }
    if (mine) {
      place();
    }
  }

  @Override
  protected void layoutChildren() {
    name.resizeRelocate(8, 0, RibbonRow.HEAD - 16, HEIGHT);
    place();
  }

  /// Puts the blocks where they are now; nothing around them has to be laid out anew for that.
  private void place() {
    DayAxis day = axis;
    double width = getWidth() - RibbonRow.HEAD;
    if (day == null || width <= 0) {
      return;
    }
    Instant taken = Instant.MIN;
    for (int i = 0; i < shows.size(); i++) {
      Occurrence show = shows.get(i);
      Ghost mine = Held.ghost(held, show);
      Ghost ghost = mine == null ? Ghost.of(show) : mine;
      Instant start = ghost.start();
      Instant end = ghost.end();
      double top = start.isBefore(taken) ? DOWN : 1;
      taken = end.isAfter(taken) ? end : taken;
      NameText block = blocks.get(i);
      place(block, day, width, top, start, end);
      // Where not even a syllable has room, the colour says enough.
      boolean room = block.getWidth() >= LEAST_TITLE;
      block.getChildren().forEach(title -> title.setVisible(room));
      place(
          around.get(i),
          day,
          width,
          top,
          start.minus(show.slot().crew().setUp()),
          end.plus(show.slot().crew().tearDown()));
    }
  }

  private static void place(
      Region node, DayAxis day, double width, double top, Instant from, Instant until) {
    double left = RibbonRow.HEAD + Math.clamp(day.part(from), 0, 1) * width;
    double right = RibbonRow.HEAD + Math.clamp(day.part(until), 0, 1) * width;
    node.resizeRelocate(left, top, Math.max(2, right - left), BLOCK);
  }
}
