package app.cuelight.desk.kit;

import app.cuelight.domain.tier.Tier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A tier's shape where there is no room for its word: the pointer and a screen reader are told it.
public final class NamedMark extends Label {

  private final Words words;
  private final TierMark mark;
  private final Tooltip tip = new Tooltip();

  /// @param size width and height in pixels
  public NamedMark(Words words, double size) {
    this.words = words;
    this.mark = new TierMark(size);
    setGraphic(mark);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMinWidth(USE_PREF_SIZE);
    setTooltip(tip);
  }

  /// Shows another tier.
  public void show(Tier tier) {
    String word = words.say(TierShape.word(tier));
    mark.show(tier);
    tip.setText(word);
    setAccessibleText(word);
  }
}
