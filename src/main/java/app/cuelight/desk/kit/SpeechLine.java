package app.cuelight.desk.kit;

import app.cuelight.desk.kit.Speech.Piece;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A line to say on at most two rows, the name in the colour of the focus.
///
/// Its height never changes: a longer line is set smaller, and only the longest is cut. Pieces
/// stand on one base line, each with its own reading direction, placed from the side the line is
/// read from.
public final class SpeechLine extends Pane {

  private static final int ROWS = 2;
  private static final double ROW_HEIGHT = 36;
  private static final double BASE_LINE = 27;
  private static final double SPACE_EM = 0.26;
  private static final double[] SIZES = {25, 22, 19, 17};
  private static final String MORE = "…";

  private final List<Text> drawn = new ArrayList<>();
  private @Nullable Speech speech;
  private double laidOutFor = -1;

  public SpeechLine() {
    setMinHeight(ROWS * ROW_HEIGHT);
    setPrefHeight(ROWS * ROW_HEIGHT);
    setMaxHeight(ROWS * ROW_HEIGHT);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// Shows another line, or none.
  public void say(@Nullable Speech line) {
    if (line != null && line.equals(speech)) {
      return;
    }
    speech = line;
    drawn.clear();
    if (line != null) {
      line.pieces().forEach(piece -> drawn.add(draw(piece, line.fromRight())));
    }
    getChildren().setAll(drawn);
    setAccessibleText(line == null ? "" : line.text());
    laidOutFor = -1;
    requestLayout();
  }

  /// A piece without letters ("(92).") reads as the line does, or its full stop goes astray.
  private static Text draw(Piece piece, boolean lineFromRight) {
    boolean lettered = piece.text().codePoints().anyMatch(Character::isLetter);
    boolean fromRight = lettered ? ScriptFonts.fromRight(piece.text()) : lineFromRight;
    var text = new Text(piece.text());
    text.getStyleClass().add(piece.name() ? "speech-name" : "speech-text");
    text.setManaged(false);
    text.setTextOrigin(VPos.BASELINE);
    text.setNodeOrientation(
        fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    return text;
  }

  @Override
  protected void layoutChildren() {
    if (speech == null || laidOutFor == getWidth()) {
      return;
    }
    laidOutFor = getWidth();
    for (double size : SIZES) {
      setSize(speech, size);
      if (place(speech, size, false)) {
        return;
      }
    }
    place(speech, SIZES[SIZES.length - 1], true);
  }

  private void setSize(Speech line, double size) {
    for (int i = 0; i < drawn.size(); i++) {
      Piece piece = line.pieces().get(i);
      Text text = drawn.get(i);
      text.setText(piece.text());
      text.setVisible(true);
      String family = ScriptFonts.of(piece.text(), line.locale()).family();
      FontWeight weight = piece.name() ? FontWeight.BOLD : FontWeight.NORMAL;
      text.setFont(Font.font(family, weight, size));
      // A font that only code sets gives way when styles are applied again, and the words would
      // stand small in the places of large ones.
      text.setStyle(
          "-fx-font-family: \"%s\"; -fx-font-weight: %d; -fx-font-size: %spx;"
              .formatted(family, weight.getWeight(), size));
    }
  }

  /// Puts the pieces on their rows; false when two rows do not hold them.
  private boolean place(Speech line, double size, boolean cut) {
    double space = size * SPACE_EM;
    double x = 0;
    int row = 0;
    for (int i = 0; i < drawn.size(); i++) {
      double width = widthOf(i);
      if (x > 0 && x + unbreakable(line, i, space) > getWidth() && mayBreakBefore(line, i)) {
        row++;
        x = 0;
      }
      if (row >= ROWS || x + width > getWidth() + 0.5) {
        if (!cut) {
          return false;
        }
        cutFrom(line, i, x, Math.min(row, ROWS - 1));
        return true;
      }
      put(line, i, x, row);
      x += width + (line.pieces().get(i).spaced() ? space : 0);
    }
    return true;
  }

  private void cutFrom(Speech line, int from, double x, int row) {
    boolean fits = row < ROWS && x > 0;
    Text last = drawn.get(from);
    double room = getWidth() - x;
    String text = line.pieces().get(from).text();
    while (!text.isEmpty()) {
      last.setText(text + MORE);
      if (widthOf(from) <= room) {
        break;
      }
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
    last.setVisible(!text.isEmpty() || !fits);
    put(line, from, x, row);
    for (int i = from + 1; i < drawn.size(); i++) {
      drawn.get(i).setVisible(false);
    }
  }

  private void put(Speech line, int index, double x, int row) {
    Text text = drawn.get(index);
    double left = line.fromRight() ? getWidth() - x - widthOf(index) : x;
    text.setLayoutX(Math.rint(left));
    text.setLayoutY(row * ROW_HEIGHT + BASE_LINE);
  }

  /// The width from this piece to the next place where a row may end.
  private double unbreakable(Speech line, int from, double space) {
    double width = 0;
    for (int i = from; i < drawn.size(); i++) {
      width += widthOf(i);
      Piece piece = line.pieces().get(i);
      if (piece.breakable()) {
        return width;
      }
      width += piece.spaced() ? space : 0;
    }
    return width;
  }

  private static boolean mayBreakBefore(Speech line, int index) {
    return index > 0 && line.pieces().get(index - 1).breakable();
  }

  private double widthOf(int index) {
    return drawn.get(index).getLayoutBounds().getWidth();
  }
}
