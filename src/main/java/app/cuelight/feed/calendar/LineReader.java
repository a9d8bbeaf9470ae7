package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the content lines of a file, one at a time: unfolded, with any line ends, with or without
/// a byte order mark. A line that is longer than anybody reads is cut, never kept whole. Used by
/// one thread.
final class LineReader {

  /// No calendar anybody uses is larger.
  static final long MAX_CHARACTERS = 64L * 1_024 * 1_024;

  /// Enough for notes; a picture that somebody embedded is passed over.
  private static final int MAX_LINE = 64 * 1_024;

  private static final Pattern BEGIN = Pattern.compile("[A-Za-z0-9-]{1,80}[;:].*", Pattern.DOTALL);

  private final BufferedReader in;
  private final StringBuilder physical = new StringBuilder();
  private final StringBuilder logical = new StringBuilder();
  private int number;
  private long characters;
  private boolean isCut;
  private boolean hasNext;
  private int nextNumber;

  LineReader(InputStream stream) throws IOException {
    this.in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
    this.hasNext = advance();
    if (hasNext && !physical.isEmpty() && physical.charAt(0) == '\uFEFF') {
      physical.deleteCharAt(0);
    }
  }

  /// The number of the line read last.
  int number() {
    return number;
  }

  /// The next line, or null at the end of the file.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when there is no end to it
  @Nullable Line next() throws IOException {
    while (hasNext && physical.toString().isBlank()) {
      hasNext = advance();
    }
    if (!hasNext) {
      return null;
    }
    int first = nextNumber;
    logical.setLength(0);
    isCut = false;
    append(0);
    hasNext = advance();
    while (hasNext && isContinued()) {
      boolean isFolded = !physical.isEmpty() && isBlank(physical.charAt(0));
      append(isFolded ? 1 : 0);
      hasNext = advance();
    }
    return parse(first);
  }

  /// Folded lines begin with a blank; programs that break lines wrongly leave it out, and no
  /// property begins like that.
  private boolean isContinued() {
    return !physical.isEmpty()
        && (isBlank(physical.charAt(0)) || !BEGIN.matcher(physical).matches());
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void append(int from) {
    int room = MAX_LINE - logical.length();
    isCut = isCut || physical.length() - from > room;
    logical.append(physical, from, Math.min(physical.length(), from + Math.max(0, room)));
  }

  /// Reads a physical line, as much of it as anybody reads.
  private boolean advance() throws IOException {
    physical.setLength(0);
    int c = in.read();
    if (c < 0) {
      return false;
    }
    number++;
    nextNumber = number;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (physical.length() <= MAX_LINE) {
        physical.append((char) c);
      }
      count();
      c = in.read();
    }
    if (c == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    count();
    return true;
  }

  private void count() {
    characters++;
    if (characters > MAX_CHARACTERS) {
      throw Refused.of(
          "This file has more than 64 million characters at line %,d; no calendar is that large.",
          "文件到第 %,d 行已超过 6400 万个字符；没有这么大的日历。", number);
    }
  }

  private Line parse(int first) {
    int colon = -1;
    boolean isQuoted = false;
    for (int i = 0; i < logical.length() && colon < 0; i++) {
      char c = logical.charAt(i);
      isQuoted = isQuoted != (c == '"');
      colon = c == ':' && !isQuoted ? i : -1;
    }
    if (colon < 0) {
      colon = logical.indexOf(":");
    }
    if (colon < 0) {
      return new Line(first, logical.toString().strip(), Map.of(), "", isCut);
    }
    String head = logical.substring(0, colon);
    int semicolon = head.indexOf(';');
    String name = (semicolon < 0 ? head : head.substring(0, semicolon)).strip();
    Map<String, String> parameters =
        semicolon < 0 ? Map.of() : parameters(head.substring(semicolon + 1));
    int group = name.lastIndexOf('.');
    return new Line(
        first,
        name.substring(group + 1).toUpperCase(Locale.ROOT),
        parameters,
        logical.substring(colon + 1),
        isCut);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    var part = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ';' : text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c != ';' || isQuoted && i < text.length()) {
        part.append(c);
      } else {
        int sign = part.indexOf("=");
        if (sign > 0) {
          parameters.put(
              part.substring(0, sign).strip().toUpperCase(Locale.ROOT),
              part.substring(sign + 1).strip());
        }
        part.setLength(0);
      }
    }
    return parameters;
  }
}
