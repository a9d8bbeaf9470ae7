package app.cuelight.desk.live;

import app.cuelight.show.live.GreetCard;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.layout.Region;

/// How fresh the reason to greet still is: full at first, half after one half-life.
final class FreshBar extends Region {

  private static final double HEIGHT = 3;

  private final Region left = new Region();
  private double share;

  FreshBar() {
    getStyleClass().add("fresh-bar");
    left.getStyleClass().add("fresh-left");
    getChildren().add(left);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /// What is left of a card's freshness at an instant, from 1 down to 0.
  static double share(GreetCard card, Instant now) {
    long age = Math.max(0, Duration.between(card.since(), now).toMillis());
    return Math.pow(2, -age / (1000.0 * Math.max(1, card.halfLifeSeconds())));
  }

  void show(double fresh) {
    if (fresh != share) {
      share = fresh;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    left.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
  }
}
