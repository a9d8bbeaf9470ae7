package app.cuelight.desk.schedule;

import java.util.List;
import javafx.scene.layout.Region;

/// A show across all ribbons: a pale pane with four edges.
///
/// The edges are panes, too. A border would be drawn as a line around a pane as high as the board,
/// which costs as much as the whole area; and where it is dashed, many times that.
final class Band extends Region {

  private final Region left = edge("upright");
  private final Region right = edge("upright");
  private final Region top = edge("level");
  private final Region bottom = edge("level");

  Band() {
    getStyleClass().add("band");
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(List.of(left, right, top, bottom));
  }

  private static Region edge(String direction) {
    var edge = new Region();
    edge.getStyleClass().addAll("band-edge", direction);
    return edge;
  }

  @Override
  protected void layoutChildren() {
    double thick = left.prefWidth(-1);
    double width = getWidth();
    double height = getHeight();
    left.resizeRelocate(0, 0, thick, height);
    right.resizeRelocate(width - thick, 0, thick, height);
    top.resizeRelocate(thick, 0, Math.max(0, width - 2 * thick), thick);
    bottom.resizeRelocate(thick, height - thick, Math.max(0, width - 2 * thick), thick);
  }
}
