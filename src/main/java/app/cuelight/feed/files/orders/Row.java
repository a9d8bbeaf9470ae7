package app.cuelight.feed.files.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a CSV file, its cells being pieces of one text.
final class Row {

  private static final int[] NONE = {0};

  private final long line;
  private final String text;
  private final @Nullable Fault broken;

  /// The cells one after the other with one character between; the row as it stands unless there
  /// are quotation marks in it.
  private final String flat;

  /// Where each cell begins, and where one more would.
  private final int[] starts;

  private Row(long line, String text, String flat, int[] starts, @Nullable Fault broken) {
    this.line = line;
    this.text = text;
    this.flat = flat;
    this.starts = starts;
    this.broken = broken;
  }

  /// @param broken why it is no row of the file, or null
  static Row of(long line, String text, String flat, int[] starts, @Nullable Fault broken) {
    return new Row(line, text, flat, starts, broken);
  }

  /// What is no row at all.
  static Row broken(long line, String text, Fault broken) {
    return new Row(line, text, "", NONE, broken);
  }

  /// Where it begins, from 1.
  long line() {
    return line;
  }

  /// As it stands in the file.
  String text() {
    return text;
  }

  /// Why it is no row at all, or null.
  @Nullable Fault broken() {
    return broken;
  }

  /// The cells with the white space around them.
  List<String> cells() {
    List<String> cells = new ArrayList<>(starts.length - 1);
    for (int i = 0; i < starts.length - 1; i++) {
      cells.add(flat.substring(starts[i], starts[i + 1] - 1));
    }
    return cells;
  }

  /// A cell; empty when the row has no such cell.
  Cell at(int index) {
    return index >= 0 && index < starts.length - 1
        ? Cell.of(flat, starts[index], starts[index + 1] - 1)
        : Cell.EMPTY;
  }

  /// The text of a cell without the white space around it.
  String cell(int index) {
    return at(index).toString();
  }
}
