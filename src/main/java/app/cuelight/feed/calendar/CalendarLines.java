package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What ical4j's parser gets to read of a file: content lines, one at a time, unfolded, with any
/// line ends, with or without a byte order mark, each in a form that it understands.
///
/// The parser holds a line whole however long it is, runs out of stack where parts are nested,
/// takes the line after one without a colon for its value, and gives up on a parameter without a
/// value. None of that reaches it: lines are capped, those that nobody asks for are passed over,
/// and what no calendar has is refused here with the number of the line. Used by one thread.
final class CalendarLines extends Reader {

  /// No calendar anybody uses is larger.
  static final long MAX_CHARACTERS = 64L * 1_024 * 1_024;

  /// Enough for notes; a picture that somebody embedded is passed over.
  private static final int MAX_LINE = 64 * 1_024;

  private static final Pattern BEGIN = Pattern.compile("[A-Za-z0-9-]{1,80}[;:].*", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*+([A-Za-z0-9-]++)\\s*+=++(\"[^\"]*+\"|[^\";]*+)");

  private final BufferedReader in;
  private final Predicate<String> wanted;
  private final Nesting nesting = new Nesting();
  private final StringBuilder physical = new StringBuilder();
  private final StringBuilder logical = new StringBuilder();
  private String given = "";
  private int position;
  private int read;
  private int number;
  private long characters;
  private boolean isCut;
  private boolean hasNext;
  private int nextNumber;

  /// @param wanted which properties, by their names in upper case, somebody asks for
  CalendarLines(InputStream stream, Predicate<String> wanted) throws IOException {
    this.in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
    this.wanted = wanted;
    this.hasNext = advance();
    if (hasNext && !physical.isEmpty() && physical.charAt(0) == '\uFEFF') {
      physical.deleteCharAt(0);
    }
  }

  /// The number of the line that is being read, from 1; of a folded one the first.
  int number() {
    return number;
  }

  /// Whether the value of that line was longer than anybody reads.
  boolean isCut() {
    return isCut;
  }

  /// @throws Refused with a sentence for the user when this is no calendar, or has no end
  @Override
  public int read() throws IOException {
    while (position == given.length()) {
      if (!next()) {
        nesting.end(read);
        return -1;
      }
    }
    char c = given.charAt(position);
    position++;
    return c;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int c = length == 0 ? 0 : read();
    if (c < 0 || length == 0) {
      return c;
    }
    into[offset] = (char) c;
    return 1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean next() throws IOException {
    while (hasNext && physical.toString().isBlank()) {
      hasNext = advance();
    }
    if (!hasNext) {
      return false;
    }
    number = nextNumber;
    logical.setLength(0);
    isCut = false;
    append(0);
    hasNext = advance();
    while (hasNext && isContinued()) {
      boolean isFolded = !physical.isEmpty() && isBlank(physical.charAt(0));
      append(isFolded ? 1 : 0);
      hasNext = advance();
    }
    given = parsable();
    position = 0;
    return true;
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
    read++;
    nextNumber = read;
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
          "文件到第 %,d 行已超过 6400 万个字符；没有这么大的日历。", read);
    }
  }

  /// The line in the form that the parser understands, or nothing where nobody asks for it.
  private String parsable() {
    int colon = colon();
    if (colon < 0) {
      nesting.inside(number);
      return "";
    }
    String head = logical.substring(0, colon);
    String value = logical.substring(colon + 1);
    int semicolon = head.indexOf(';');
    String name = (semicolon < 0 ? head : head.substring(0, semicolon)).strip();
    String property = name.toUpperCase(Locale.ROOT);
    return switch (property) {
      case "BEGIN" -> "BEGIN:" + nesting.begin(value, number) + "\n";
      case "END" -> "END:" + nesting.end(value, number) + "\n";
      default -> {
        nesting.inside(number);
        boolean isWanted = wanted.test(property);
        yield isWanted ? property + parameters(head) + ":" + value + "\n" : "";
      }
    };
  }

  /// The colon before the value: the first outside of quotes, or where these do not end the first.
  private int colon() {
    boolean isQuoted = false;
    for (int i = 0; i < logical.length(); i++) {
      char c = logical.charAt(i);
      isQuoted = isQuoted != (c == '"');
      if (c == ':' && !isQuoted) {
        return i;
      }
    }
    return logical.indexOf(":");
  }

  /// The parameters that have a name and a value. Between quotes the parser reads a backslash as
  /// Java does.
  private static String parameters(String head) {
    boolean isEven = head.chars().filter(c -> c == '"').count() % 2 == 0;
    var all = new StringBuilder();
    PARAMETER
        .matcher(isEven ? head : head.replace("\"", ""))
        .results()
        .forEach(each -> all.append(';').append(each.group(1)).append('=').append(quoted(each)));
    return all.toString();
  }

  private static String quoted(MatchResult parameter) {
    String value = parameter.group(2).strip();
    return value.startsWith("\"") ? value.replace("\\", "\\\\") : value;
  }
}
