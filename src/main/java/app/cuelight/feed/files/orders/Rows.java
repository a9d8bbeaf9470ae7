package app.cuelight.feed.files.orders;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

  /// Where the cells of the row at hand begin, and how many there are.
  private int[] starts = new int[64];

  private int count;

  /// The cells of a row with quotes, without those.
  private char[] bare = new char[1_024];

  private int length;

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
    String text = line.text();
    if (text.length() > Lines.LONGEST) {
      return Row.broken(line.number(), text.substring(0, 1_000), Fault.of(RowFault.LONG_LINE));
    }
    if (text.indexOf('"') >= 0) {
      return quoted(line);
    }
    plain(text);
    return judged(line, text, text);
  }

  private Row quoted(Lines.Line first) throws IOException {
    String text = first.text();
    boolean isWhole = split(text);
    if (isWhole) {
      return judged(first, text, new String(bare, 0, length));
    }
    Deque<Lines.Line> further = new ArrayDeque<>();
    var whole = new StringBuilder(text);
    while (!isWhole && further.size() < MOST_LINES && whole.length() < Lines.LONGEST) {
      Lines.Line more = lines.next();
      if (more == null) {
        break;
      }
      further.push(more);
      isWhole = split(whole.append('\n').append(more.text()).toString());
    }
    if (!isWhole || !further.isEmpty() && width > 0 && count != width) {
      further.forEach(lines::back);
      return Row.broken(first.number(), text, Fault.of(RowFault.OPEN_QUOTE));
    }
    return judged(first, whole.toString(), new String(bare, 0, length));
  }

  private Row judged(Lines.Line line, String text, String flat) {
    int cells = count;
    while (width > 0 && cells > width && isBlank(flat, cells - 1)) {
      cells--;
    }
    Fault broken = null;
    if (width > 0 && cells != width) {
      broken = Fault.of(RowFault.CELLS, cells, width);
    } else if (text.indexOf('\ufffd') >= 0) {
      broken = Fault.of(RowFault.BYTES);
    }
    return Row.of(line.number(), text, flat, Arrays.copyOf(starts, count + 1), broken);
  }

  private boolean isBlank(String flat, int cell) {
    return Cell.of(flat, starts[cell], starts[cell + 1] - 1).isEmpty();
  }

  /// A row without quotes: its cells are pieces of it.
  private void plain(String text) {
    begin();
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
      begins(at + 1);
    }
    begins(text.length() + 1);
  }

  private void begin() {
    starts[0] = 0;
    count = 0;
  }

  /// The cell at hand ends before the character before this place.
  private void begins(int place) {
    if (++count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count] = place;
  }

  /// Takes the quotes off; whether all of them are closed.
  private boolean split(String text) {
    if (bare.length < text.length()) {
      bare = new char[2 * text.length()];
    }
    begin();
    char[] out = bare;
    int to = 0;
    boolean isQuoted = false;
    boolean isFresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && isQuoted) {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          out[to++] = c;
          i++;
        } else {
          isQuoted = false;
        }
      } else if (c == '"' && isFresh) {
        isQuoted = true;
        isFresh = false;
      } else {
        out[to++] = c;
        isFresh = c == separator && !isQuoted;
        if (isFresh) {
          begins(to);
        }
      }
    }
    length = to;
    begins(to + 1);
    return !isQuoted;
  }
}
