package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.schedule.Clash;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Beside a show that is held: what the clocks say where it would be, and what it would clash with.
final class HoldSign extends Pane {

  private static final int MOST_CLOCKS = 3;
  private static final double APART = 8;
  private static final double MOST_SENTENCE = 300;
  private static final PseudoClass CLASH = PseudoClass.getPseudoClass("clash");

  private final PlanModel model;
  private final PlanWords words;
  private final Label text = Kit.blank("hold-clocks");
  private final Label clash = Kit.blank("hold-clash");
  private final ClashWords clashes;

  HoldSign(PlanModel model, PlanWords words) {
    this.model = model;
    this.words = words;
    this.clashes = new ClashWords(words);
    getStyleClass().add("hold-sign");
    clash.setWrapText(true);
    getChildren().addAll(text, clash);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// Tells of a place; the sign goes there by [#place].
  void show(Held held) {
    text.setText(clocks(held.ghost()));
    clash.setText(said(held.clashes()));
    clash.setVisible(!clash.getText().isEmpty());
    pseudoClassStateChanged(CLASH, clash.isVisible());
    setVisible(true);
  }

  /// Right of what is held, left of it where there is no room.
  ///
  /// @param room how wide the board is
  void place(double left, double width, double top, double room) {
    double wide = snappedLeftInset() + snappedRightInset() + across();
    double right = left + width + APART;
    double x = right + wide > room ? Math.max(0, left - wide - APART) : right;
    resizeRelocate(x, top, wide, snappedTopInset() + snappedBottomInset() + down());
  }

  /// A sentence may be as wide as it likes up to a limit, and takes more lines then.
  private double across() {
    double clocks = text.prefWidth(-1);
    return clash.isVisible()
        ? Math.max(clocks, Math.min(MOST_SENTENCE, clash.prefWidth(-1)))
        : clocks;
  }

  private double down() {
    return text.prefHeight(-1) + (clash.isVisible() ? APART + clash.prefHeight(across()) : 0);
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double wide = getWidth() - x - snappedRightInset();
    double first = text.prefHeight(-1);
    text.resizeRelocate(x, y, wide, first);
    double next = y + first + APART;
    clash.resizeRelocate(x, next, wide, Math.max(0, getHeight() - next - snappedBottomInset()));
  }

  private String said(List<Clash> found) {
    if (found.isEmpty()) {
      return "";
    }
    String first = "✕ " + DisplayText.plain(clashes.sentence(found.getFirst()));
    return found.size() == 1
        ? first
        : first + " " + words.words().count("plan.clash.more", found.size() - 1L);
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
