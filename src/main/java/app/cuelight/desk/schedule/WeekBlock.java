package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.domain.schedule.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A show in the week: its title and its hours, as far as there is room.
final class WeekBlock extends VBox {

  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");

  private static final double ONE_LINE = 17;
  private static final double TWO_LINES = 36;
  private static final double THREE_LINES = 54;
  private static final double LEAST_WIDTH = 34;

  private final NameText title;
  private final NameText time;
  private final Label became = Kit.blank("week-became");
  private final OutcomeWords outcomes;
  private String called = "";
  private String sign = "";

  WeekBlock(PlanWords words) {
    this.title = new NameText(words.kit().emoji(), 13, "week-title");
    this.time = new NameText(words.kit().emoji(), 13, "week-time");
    became.setWrapText(true);
    became.setMinHeight(0);
    this.outcomes = new OutcomeWords(words);
    getStyleClass().add("week-block");
    getChildren().addAll(title, time, became);
    setManaged(false);
    setMinSize(0, 0);
    setMouseTransparent(true);
  }

  void show(Occurrence show, Instant start, Instant end, ZoneId zone) {
    called = DisplayText.plain(show.slot().title());
    title.show(sign + called, null);
    time.show(PlanWords.hours(start, end, zone), null);
  }

  /// Says what became of it; where only one line has room, by its shape before the title.
  void became(@Nullable Outcome outcome) {
    became.setText(outcomes.of(outcome));
    sign = outcome == null ? "" : outcome.sign() + " ";
    requestLayout();
  }

  /// What has no room is left out; the card beside the week says it all.
  @Override
  protected void layoutChildren() {
    boolean room = getHeight() >= ONE_LINE && getWidth() >= LEAST_WIDTH;
    title.setVisible(room);
    time.setVisible(room && getHeight() >= TWO_LINES);
    became.setVisible(room && getHeight() >= THREE_LINES);
    title.show(became.isVisible() ? called : sign + called, null);
    super.layoutChildren();
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
