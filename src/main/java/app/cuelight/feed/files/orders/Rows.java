package app.cuelight.feed.files.orders;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file (RFC 4180, any separator), one at a time; a row may go over several lines
/// where a cell in quotes does.
///
/// Read here and not by a library because a quote that is never closed must cost one row, not the
/// rest of the file: when the lines a quote has swallowed make no row of the right width, its first
/// line is the broken row and reading goes on at the next.
final class Rows {

  private static final int MOST_LINES = 100;

  private final Lines lines;
  private final char separator;
  private final int width;

  /// One row.
  ///
  /// @param line where it begins, from 1
  /// @param text as it stands in the file
  /// @param broken why it is no row at all, or null
  record Row(long line, String text, List<String> cells, @Nullable Fault broken) {

    /// A cell without the white space around it; empty when the row has no such cell.
    String cell(int index) {
      return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
    }
  }

  /// @param width how many cells a row has; 0 for any
  Rows(Lines lines, char separator, int width) {
    this.lines = lines;
    this.separator = separator;
    this.width = width;
  }

  /// The next row that is not blank, or null after the last.
  @Nullable Row next() throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!isBlank(line.text())) {
        return row(line);
      }
    }
    return null;
  }

  private boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != separator && !Character.isWhitespace(c) && c != '\u00a0' && c != '\ufeff') {
        return false;
      }
    }
    return true;
  }

  private Row row(Lines.Line line) throws IOException {
    if (line.text().length() > Lines.LONGEST) {
      String start = line.text().substring(0, 1_000);
      return new Row(line.number(), start, List.of(), Fault.of(RowFault.LONG_LINE));
    }
    if (line.text().indexOf('"') < 0) {
      return judged(line, line.text(), plain(line.text()));
    }
    return quoted(line);
  }

  private Row quoted(Lines.Line first) throws IOException {
    Deque<Lines.Line> further = new ArrayDeque<>();
    var text = new StringBuilder(first.text());
    List<String> cells = split(text);
    while (cells == null && further.size() < MOST_LINES && text.length() < Lines.LONGEST) {
      Lines.Line more = lines.next();
      if (more == null) {
        break;
      }
      further.push(more);
      cells = split(text.append('\n').append(more.text()));
    }
    if (cells == null || !further.isEmpty() && width > 0 && cells.size() != width) {
      further.forEach(lines::back);
      return new Row(first.number(), first.text(), List.of(), Fault.of(RowFault.OPEN_QUOTE));
    }
    return judged(first, text.toString(), cells);
  }

  private Row judged(Lines.Line line, String text, List<String> cells) {
    int count = cells.size();
    while (width > 0 && count > width && cells.get(count - 1).isBlank()) {
      count--;
    }
    Fault broken = null;
    if (width > 0 && count != width) {
      broken = Fault.of(RowFault.CELLS, count, width);
    } else if (text.indexOf('\ufffd') >= 0) {
      broken = Fault.of(RowFault.BYTES);
    }
    return new Row(line.number(), text, cells, broken);
  }

  private List<String> plain(String text) {
    List<String> cells = new ArrayList<>(Math.max(width, 8));
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      cells.add(text.substring(from, at));
      from = at + 1;
    }
    cells.add(text.substring(from));
    return cells;
  }

  /// The cells, or null while a quote is open.
  private @Nullable List<String> split(CharSequence text) {
    List<String> cells = new ArrayList<>(Math.max(width, 8));
    var cell = new StringBuilder();
    boolean isQuoted = false;
    boolean isFresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          isQuoted = false;
        }
      } else if (c == '"' && isFresh) {
        isQuoted = true;
        isFresh = false;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
        isFresh = true;
      } else {
        cell.append(c);
        isFresh = false;
      }
    }
    if (isQuoted) {
      return null;
    }
    cells.add(cell.toString());
    return cells;
  }
}
