package app.cuelight.desk.kit;

import app.cuelight.domain.tier.Tier;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// A tier's shape in its colour.
public final class TierMark extends Region {

  private static final PseudoClass DASHED = PseudoClass.getPseudoClass("dashed");
  private static final double BOX = 20;

  private final SVGPath shape = new SVGPath();
  private final double size;

  /// @param size width and height in pixels
  public TierMark(double size) {
    this.size = size;
    getStyleClass().add("tier-mark");
    shape.getStyleClass().add("tier-shape");
    shape.setFillRule(FillRule.EVEN_ODD);
    shape.setManaged(false);
    shape.setScaleX(size / BOX);
    shape.setScaleY(size / BOX);
    getChildren().add(shape);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  /// Shows another tier.
  public void show(Tier tier) {
    TierShape drawn = TierShape.of(tier);
    Tiers.mark(this, tier);
    if (!drawn.path().equals(shape.getContent())) {
      shape.setContent(drawn.path());
      shape.pseudoClassStateChanged(DASHED, drawn.dashed());
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    // Scaling turns about the middle of the outline; bring the box of 20 × 20 back to the corner.
    var bounds = shape.getLayoutBounds();
    double scale = size / BOX;
    shape.setLayoutX((scale - 1) * (bounds.getMinX() + bounds.getWidth() / 2));
    shape.setLayoutY((scale - 1) * (bounds.getMinY() + bounds.getHeight() / 2));
  }
}
