package app.cuelight.feed.files.orders;

import java.time.DateTimeException;

/// Dates as nearly every export writes them, `2026-03-31T18:05:30Z`, `2026-03-31 18:05:00 +0200`,
/// read by place. It knows fewer forms than [Dates] and says the same of those: a pattern takes
/// twenty times as long, and two dates in every row of a long history are worth that.
final class IsoTime {

  /// For what is written in another way, or is no date.
  static final long OTHER = Long.MIN_VALUE;

  private static final int DAY_END = 10;
  private static final int MINUTE_END = 16;
  private static final int SECOND_END = 19;
  private static final int MOST_MILLIS = 3;
  private static final int MINUTE = 60;
  private static final int DAY = 86_400;
  private static final int SECOND = 1_000;

  private IsoTime() {}

  /// Whether a cell begins with a year of four digits, so that day and month cannot be confused.
  static boolean beginsWithYear(CharSequence cell) {
    return cell.length() > 4 && number(cell, 0, 4) >= 0 && !isDigit(cell.charAt(4));
  }

  /// The instant in milliseconds since 1970, or [#OTHER].
  ///
  /// @param clock of times that say no zone
  static long millis(CharSequence cell, WallClock clock) {
    int length = cell.length();
    if (length < SECOND_END || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
      return OTHER;
    }
    char between = cell.charAt(DAY_END);
    int year = number(cell, 0, 4);
    int month = number(cell, 5, 7);
    int day = number(cell, 8, DAY_END);
    int hour = number(cell, 11, 13);
    int minute = number(cell, 14, MINUTE_END);
    int second = number(cell, 17, SECOND_END);
    if ((between != 'T' && between != ' ')
        || cell.charAt(13) != ':'
        || cell.charAt(MINUTE_END) != ':'
        || (year | month | day | hour | minute | second) < 0) {
      return OTHER;
    }
    int at = SECOND_END;
    int millis = 0;
    if (at < length && cell.charAt(at) == '.') {
      int end = at + 1;
      while (end < length && isDigit(cell.charAt(end))) {
        end++;
      }
      if (end - at - 1 != MOST_MILLIS) {
        return OTHER;
      }
      millis = number(cell, at + 1, end);
      at = end;
    }
    if (hour > 23 || minute >= MINUTE || second >= MINUTE) {
      return OTHER;
    }
    int time = (hour * MINUTE + minute) * MINUTE + second;
    try {
      long date = clock.day(year, month, day);
      long ahead = at == length ? 0 : ahead(cell, at);
      if (ahead == OTHER) {
        return OTHER;
      }
      long seconds = at == length ? clock.seconds(date, time) : date * DAY + time - ahead;
      return seconds * SECOND + millis;
    } catch (DateTimeException e) {
      return OTHER;
    }
  }

  /// What stands behind the time: `Z`, or hours and minutes ahead of or behind it; in seconds.
  private static long ahead(CharSequence cell, int from) {
    int at = cell.charAt(from) == ' ' ? from + 1 : from;
    int length = cell.length();
    if (length - at == 1 && cell.charAt(at) == 'Z') {
      return 0;
    }
    boolean isColon = length - at == 6 && cell.charAt(at + 3) == ':';
    if (length - at != 5 && !isColon) {
      return OTHER;
    }
    char sign = cell.charAt(at);
    int hours = number(cell, at + 1, at + 3);
    int minutes = number(cell, length - 2, length);
    if (sign != '+' && sign != '-' || hours < 0 || hours > 14 || minutes < 0 || minutes >= MINUTE) {
      return OTHER;
    }
    int ahead = (hours * MINUTE + minutes) * MINUTE;
    return sign == '-' ? -ahead : ahead;
  }

  private static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
