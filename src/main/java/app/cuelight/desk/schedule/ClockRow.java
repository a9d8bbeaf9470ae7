package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A clock’s name and, at the right, what it shows.
///
/// The time changes with every step while a show is held. It stands by itself, so that nothing but
/// this row is laid out for that: a label of the card’s own layout would have the whole window laid
/// out anew.
final class ClockRow extends Region {

  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
  private static final double GAP = 8;

  private final Label name = Kit.blank("clock-name");
  private final Label time;

  /// @param style the style class of the time
  ClockRow(String style) {
    time = Kit.blank(style);
    time.setManaged(false);
    time.fontProperty().addListener(_ -> requestLayout());
    setMinWidth(0);
    getChildren().addAll(name, time);
  }

  void show(String called, String shown) {
    name.setText(called);
    if (!shown.equals(time.getText())) {
      time.setText(shown);
      time.setAccessibleText(shown);
      place();
    }
  }

  /// Marks a time in the night.
  ///
  /// @param said what a screen reader says of the time
  void late(boolean late, String said) {
    time.pseudoClassStateChanged(LATE, late);
    time.setAccessibleText(said);
  }

  @Override
  protected double computePrefWidth(double height) {
    return name.prefWidth(-1) + GAP + time.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(name.prefHeight(-1), time.prefHeight(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    place();
  }

  private void place() {
    double wide = snapSizeX(time.prefWidth(-1));
    double left = Math.max(0, getWidth() - wide);
    time.resizeRelocate(left, 0, wide, getHeight());
    name.resizeRelocate(0, 0, Math.max(0, left - GAP), getHeight());
  }
}
