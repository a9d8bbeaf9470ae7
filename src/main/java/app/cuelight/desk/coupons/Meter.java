package app.cuelight.desk.coupons;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A thin bar that says how much of something is there.
final class Meter extends Pane {

  private static final double HIGH = 4;

  private final Region part = new Region();
  private double share;

  Meter() {
    getStyleClass().add("meter");
    part.getStyleClass().add("meter-part");
    getChildren().add(part);
    setMinHeight(HIGH);
    setPrefHeight(HIGH);
    setMaxHeight(HIGH);
    setMinWidth(0);
  }

  /// Shows a share, from 0 to 1.
  void show(double wanted) {
    double next = Math.clamp(wanted, 0, 1);
    if (next != share) {
      share = next;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    part.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
  }
}
