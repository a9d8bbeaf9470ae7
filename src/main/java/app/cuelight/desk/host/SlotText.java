package app.cuelight.desk.host;

import app.cuelight.desk.host.Passage.Bit;
import app.cuelight.desk.kit.ScriptFonts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A text that always fits its slot: never larger than the slot, never moving anything else, never
/// too small to be read.
///
/// It is set as large as told, and in small steps smaller until it stands in its rows. A name stays
/// on one row down to 84/124 of its size and takes two after that. What does not fit in the
/// smallest letters that can be read from where the host sits ends with an ellipsis. Base lines
/// stay where they are for every text.
final class SlotText extends Pane {

  private static final double MEASURED_AT = 100;
  private static final double SPACE = 0.26;
  private static final double STEP = 0.96;
  private static final double ASCENT = 1.069;
  private static final double CONTENT = 1.362;
  private static final double NAME_ROW = 1.18;

  /// Widths are measured large and scaled; hinting may add this much.
  private static final double HINTING = 1.01;

  /// How a slot takes a text.
  enum Way {
    ONE_ROW,
    TWO_ROWS,
    /// One row while it is large enough, else two.
    NAME
  }

  /// What a layout depends on; the same again changes nothing.
  private record Asked(Passage told, double nominal, double least, double width, double height) {}

  private static final double NAME_WRAPS_BELOW = 84.0 / 124;

  private final Way way;
  private final List<Text> drawn = new ArrayList<>();
  private final List<Double> widths = new ArrayList<>();
  private Passage told = Passage.NOTHING;
  private Passage passage = Passage.NOTHING;
  private @Nullable Asked fitted;
  private double nominal = 1;
  private double least = 1;
  private double size = 1;
  private int rows;

  SlotText(Way way, String id) {
    this.way = way;
    setId(id);
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// Takes its place.
  void stand(Rectangle2D slot) {
    resizeRelocate(slot.getMinX(), slot.getMinY(), slot.getWidth(), slot.getHeight());
  }

  /// Shows a text, this large where it fits.
  ///
  /// @param leastSize no letter is smaller
  void show(Passage text, double fontSize, double leastSize) {
    if (text.equals(told)
        && Double.compare(fontSize, nominal) == 0
        && Double.compare(leastSize, least) == 0) {
      return;
    }
    if (!text.equals(told)) {
      told = text;
      setAccessibleText(text.text());
    }
    nominal = fontSize;
    least = leastSize;
    requestLayout();
  }

  /// What it was told to show; more than what is drawn where that had to be cut.
  Passage passage() {
    return told;
  }

  /// What is drawn.
  Passage drawn() {
    return passage;
  }

  /// The smallest letters that are drawn.
  double smallest() {
    return passage.bits().stream().mapToDouble(bit -> sized(bit, size)).min().orElse(size);
  }

  /// The font size it is drawn in, and the rows it takes.
  double size() {
    return size;
  }

  int rows() {
    return rows;
  }

  @Override
  protected void layoutChildren() {
    var asked = new Asked(told, nominal, least, getWidth(), getHeight());
    if (!asked.equals(fitted)) {
      fitted = asked;
      fit();
    }
  }

  private void fit() {
    size = nominal;
    rows = 0;
    draw(told);
    if (passage.isEmpty() || getWidth() <= 0) {
      return;
    }
    List<Integer> ends = rowsAt(size);
    while (ends.size() > most() && size > least) {
      size = Math.max(least, size * STEP);
      ends = rowsAt(size);
    }
    while (ends.size() > most()) {
      Passage shorter = Cut.shorter(passage, tooWide());
      if (shorter.equals(passage)) {
        break;
      }
      draw(shorter);
      ends = rowsAt(size);
    }
    rows = ends.size();
    int from = 0;
    for (int row = 0; row < ends.size(); row++) {
      put(from, ends.get(row), row);
      from = ends.get(row);
    }
  }

  private void draw(Passage text) {
    if (text.equals(passage)) {
      return;
    }
    List<Bit> before = passage.bits();
    passage = text;
    for (int i = 0; i < text.bits().size(); i++) {
      Bit bit = text.bits().get(i);
      if (i < before.size() && i < drawn.size() && bit.equals(before.get(i))) {
        continue;
      }
      Text node = draw(bit);
      node.setFont(font(bit, MEASURED_AT));
      double width = node.getLayoutBounds().getWidth() * HINTING / MEASURED_AT;
      if (i < drawn.size()) {
        drawn.set(i, node);
        widths.set(i, width);
      } else {
        drawn.add(node);
        widths.add(width);
      }
    }
    while (drawn.size() > text.bits().size()) {
      drawn.removeLast();
      widths.removeLast();
    }
    getChildren().setAll(drawn);
  }

  /// The first bit that is wider than the slot by itself, or −1.
  private int tooWide() {
    for (int i = 0; i < drawn.size(); i++) {
      if (width(i, size) > getWidth()) {
        return i;
      }
    }
    return -1;
  }

  /// How many rows there may be at this size.
  private int most() {
    return switch (way) {
      case ONE_ROW -> 1;
      case TWO_ROWS -> 2;
      case NAME -> size < nominal * NAME_WRAPS_BELOW && size * NAME_ROW * 2 <= getHeight() ? 2 : 1;
    };
  }

  /// Where each row ends when every bit goes as far left as it can.
  private List<Integer> rowsAt(double fontSize) {
    var ends = new ArrayList<Integer>();
    double x = 0;
    for (int i = 0; i < drawn.size(); i++) {
      boolean mayBreak = i > 0 && passage.bits().get(i - 1).breakable();
      if (x > 0 && mayBreak && x + unbreakable(i, fontSize) > getWidth()) {
        ends.add(i);
        x = 0;
      }
      if (x + width(i, fontSize) > getWidth()) {
        // Too wide even alone: one row more than there can be.
        ends.addAll(List.of(i, i, i));
        return ends;
      }
      x += width(i, fontSize) + space(i, fontSize);
    }
    ends.add(drawn.size());
    return ends;
  }

  private double unbreakable(int from, double fontSize) {
    double width = 0;
    for (int i = from; i < drawn.size(); i++) {
      width += width(i, fontSize);
      if (passage.bits().get(i).breakable()) {
        return width;
      }
      width += space(i, fontSize);
    }
    return width;
  }

  private void put(int from, int to, int row) {
    double x = 0;
    double base = baseLine(row);
    for (int i = from; i < to; i++) {
      Text text = drawn.get(i);
      text.setFont(font(passage.bits().get(i), sized(passage.bits().get(i), size)));
      double width = text.getLayoutBounds().getWidth();
      text.setLayoutX(passage.fromRight() ? getWidth() - x - width : x);
      text.setLayoutY(base);
      x += width + space(i, size);
    }
  }

  /// The middle row of letters stands in the middle of the row, whatever size they shrank to.
  private double baseLine(int row) {
    int grid =
        switch (way) {
          case ONE_ROW -> 1;
          case TWO_ROWS -> 2;
          case NAME -> rows;
        };
    double letters = way == Way.NAME && rows == 2 ? size : nominal;
    double pitch = getHeight() / grid;
    return Math.rint(row * pitch + (pitch - CONTENT * letters) / 2 + ASCENT * letters);
  }

  private double width(int index, double fontSize) {
    return widths.get(index) * sized(passage.bits().get(index), fontSize);
  }

  /// A small bit beside a large one shrinks no further than any other.
  private double sized(Bit bit, double fontSize) {
    return Math.max(least, fontSize * bit.share());
  }

  private double space(int index, double fontSize) {
    Bit bit = passage.bits().get(index);
    return bit.spaced() ? fontSize * SPACE * Math.max(bit.share(), following(index)) : 0;
  }

  private double following(int index) {
    return index + 1 < passage.bits().size() ? passage.bits().get(index + 1).share() : 0;
  }

  private static Text draw(Bit bit) {
    var text = new Text(bit.text());
    text.getStyleClass().add(bit.ink().style());
    text.setManaged(false);
    text.setTextOrigin(VPos.BASELINE);
    text.setNodeOrientation(
        ScriptFonts.fromRight(bit.text())
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    return text;
  }

  private static Font font(Bit bit, double fontSize) {
    FontWeight weight = bit.ink().isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
    return Font.font(ScriptFonts.of(bit.text(), bit.language()).family(), weight, fontSize);
  }
}
