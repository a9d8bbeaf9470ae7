package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.NameText;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/// A show in the week: its title and its hours, as far as there is room.
final class WeekBlock extends VBox {

  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");

  private final NameText title;
  private final NameText time;

  WeekBlock(PlanWords words) {
    this.title = new NameText(words.kit().emoji(), 13, "week-title");
    this.time = new NameText(words.kit().emoji(), 13, "week-time");
    getStyleClass().add("week-block");
    getChildren().addAll(title, time);
    setManaged(false);
    setMinSize(0, 0);
    setMouseTransparent(true);
  }

  void show(Occurrence show, Instant start, Instant end, ZoneId zone) {
    title.show(DisplayText.plain(show.slot().title()), null);
    time.show(PlanWords.hours(start, end, zone), null);
  }

  /// Draws a show that is held.
  ///
  /// @param said what a screen reader says of it
  void hold(String said) {
    pseudoClassStateChanged(HELD, true);
    setAccessibleText(said);
    setVisible(true);
  }

  /// Marks the place that a show is held away from.
  void left(boolean left) {
    pseudoClassStateChanged(LEFT, left);
  }
}
