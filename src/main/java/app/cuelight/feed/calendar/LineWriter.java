package app.cuelight.feed.calendar;

import java.time.format.DateTimeFormatter;

/// Writes content lines (RFC 5545 §3.1): ended by CR LF, folded after 75 octets of UTF-8, never
/// within a character. Used by one thread.
final class LineWriter {

  /// A time as calendars write it.
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private static final int OCTETS = 75;
  private static final int ONE = 0x80;
  private static final int TWO = 0x800;
  private static final int THREE = 0x10000;

  private final StringBuilder out;

  LineWriter(StringBuilder out) {
    this.out = out;
  }

  /// Writes a line as it is.
  ///
  /// @param line name, parameters and value, made of characters a line may have
  void put(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int size = c < ONE ? 1 : c < TWO ? 2 : c < THREE ? 3 : 4;
      if (octets + size > OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
    out.append("\r\n");
  }

  /// Writes a property whose value is text.
  void text(String name, String value) {
    put(name + ":" + escaped(value));
  }

  /// A value of type TEXT (§3.3.11); characters that no line may have become blanks.
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            escaped.append("\\n");
          }
        }
        default -> escaped.append(Character.isISOControl(c) && c != '\t' ? ' ' : c);
      }
    }
    return escaped.toString();
  }
}
