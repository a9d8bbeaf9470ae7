package app.cuelight.desk.access;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// How much of a control changes when it takes the focus, counted in pixels.
///
/// WCAG 2.2, 2.4.13: the pixels that change with at least 3 : 1 must be as many as a ring of 2 px
/// around the control has. Corners are round, so a twentieth of it may be missing.
public final class Ring {

  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private static final double AROUND = 8;
  private static final double LEAST = 3;

  private Ring() {}

  /// What is there of the ring that is wanted; 1 or more is enough.
  public static double share(Node node) {
    WritableImage before = draw(node);
    focus(node, true);
    WritableImage after = draw(node);
    focus(node, false);
    int width = (int) Math.min(before.getWidth(), after.getWidth());
    int height = (int) Math.min(before.getHeight(), after.getHeight());
    PixelReader one = before.getPixelReader();
    PixelReader other = after.getPixelReader();
    int changed = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (contrast(one.getColor(x, y), other.getColor(x, y)) >= LEAST) {
          changed++;
        }
      }
    }
    Bounds bounds = node.getLayoutBounds();
    double wanted = 0.95 * 4 * (bounds.getWidth() + bounds.getHeight() - 4);
    return changed / wanted;
  }

  private static void focus(Node node, boolean focused) {
    node.pseudoClassStateChanged(FOCUSED, focused);
    node.pseudoClassStateChanged(VISIBLE, focused);
    node.applyCss();
    if (node instanceof Region region) {
      region.layout();
    }
  }

  private static WritableImage draw(Node node) {
    var parameters = new SnapshotParameters();
    parameters.setFill(ground(node));
    Bounds bounds = node.getBoundsInParent();
    Bounds layout = node.localToParent(node.getLayoutBounds());
    parameters.setViewport(
        new Rectangle2D(
            layout.getMinX() - AROUND,
            layout.getMinY() - AROUND,
            layout.getWidth() + 2 * AROUND,
            Math.max(1, layout.getHeight()) + 2 * AROUND));
    return bounds.isEmpty() ? new WritableImage(1, 1) : node.snapshot(parameters, null);
  }

  /// What lies behind a node: the nearest ancestor that is painted.
  static Color ground(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
            return colour;
          }
        }
      }
    }
    return Color.MAGENTA;
  }

  /// Contrast by WCAG 2.2.
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
