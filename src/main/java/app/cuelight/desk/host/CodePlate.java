package app.cuelight.desk.host;

import app.cuelight.domain.host.CodeToScan;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A coupon to scan on the host screen: black squares on white, the code below.
///
/// A telephone's camera shows some 0.65 mm of what is two metres away in one of its pixels, and
/// reads squares of three pixels: 2 mm. Squares are a whole number of the screen's pixels, so that
/// none has a grey edge.
final class CodePlate extends Region {

  static final double SQUARE_MILLIMETRES = 2.5;

  private final SVGPath squares = new SVGPath();
  private final Scale scale = new Scale(1, 1);
  private final Label code = new Label();
  private @Nullable CodeToScan shown;
  private double square = 1;

  CodePlate() {
    getStyleClass().add("code-plate");
    setStyle("-fx-background-color: white;");
    squares.setFill(Color.BLACK);
    squares.setSmooth(false);
    squares.getTransforms().add(scale);
    code.setTextFill(Color.BLACK);
    code.setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(squares, code);
  }

  /// @param pitch millimetres per pixel
  /// @param room the most pixels it may be high
  void show(@Nullable CodeToScan next, double pitch, double room) {
    setVisible(next != null);
    if (next == null) {
      shown = null;
      return;
    }
    if (!next.equals(shown)) {
      shown = next;
      squares.setContent(next.path());
      code.setText(next.code());
      setAccessibleText(next.code());
    }
    double wanted = Math.ceil(SQUARE_MILLIMETRES / pitch);
    square = Math.max(1, Math.min(wanted, Math.floor(room / (next.side() + 4))));
    scale.setX(square);
    scale.setY(square);
    code.setFont(Font.font(code.getFont().getFamily(), FontWeight.BOLD, Math.max(12, square * 3)));
    requestLayout();
  }

  /// How wide it is.
  double wide() {
    CodeToScan now = shown;
    return now == null ? 0 : now.side() * square;
  }

  /// How high, with the code in words.
  double high() {
    return wide() + square * 4;
  }

  @Override
  protected void layoutChildren() {
    code.resizeRelocate(0, wide() - square * 2, wide(), square * 5);
  }
}
