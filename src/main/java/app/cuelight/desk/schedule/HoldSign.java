package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Beside a show that is held: what the clocks say where it would be.
final class HoldSign extends Pane {

  private static final int MOST_CLOCKS = 3;
  private static final double APART = 8;

  private final PlanModel model;
  private final PlanWords words;
  private final Label text = Kit.blank("hold-sign");

  HoldSign(PlanModel model, PlanWords words) {
    this.model = model;
    this.words = words;
    getChildren().add(text);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// Tells of a place; the sign goes there by [#place].
  void show(Ghost ghost) {
    text.setText(clocks(ghost));
    setVisible(true);
  }

  /// Right of what is held, left of it where there is no room.
  ///
  /// @param room how wide the board is
  void place(double left, double width, double top, double room) {
    double wide = text.prefWidth(-1);
    double right = left + width + APART;
    double x = right + wide > room ? Math.max(0, left - wide - APART) : right;
    resizeRelocate(x, top, wide, text.prefHeight(wide));
  }

  @Override
  protected void layoutChildren() {
    text.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private String clocks(Ghost ghost) {
    Instant start = ghost.start();
    Instant end = ghost.end();
    var said =
        new StringBuilder(
            PlanWords.hours(start, end, model.zoneProperty().get())
                + " · "
                + words.length(ghost.length()));
    ghost.show().slot().markets().stream()
        .limit(MOST_CLOCKS)
        .forEach(market -> {
          ZoneId zone = words.zone(market);
          if (zone != null) {
            said.append('\n').append(words.city(zone)).append(' ');
            said.append(words.time(start, end, zone));
          }
        });
    return said.toString();
  }
}
