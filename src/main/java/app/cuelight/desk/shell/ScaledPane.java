package app.cuelight.desk.shell;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Draws its content larger or smaller than laid out, so that every measure grows alike.
final class ScaledPane extends Region {

  private final Region content;
  private final Scale scale = new Scale(1, 1, 0, 0);

  ScaledPane(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  void scale(double factor) {
    scale.setX(factor);
    scale.setY(factor);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    content.resizeRelocate(left, top, width / scale.getX(), height / scale.getY());
  }
}
