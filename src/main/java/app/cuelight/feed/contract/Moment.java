package app.cuelight.feed.contract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads a date-time of RFC 3339 §5.6, `2026-11-22T20:15:00.123+08:00`: always with its offset, any
/// number of decimals (kept to the nanosecond).
///
/// Written by hand because it is read once per event and the general parser is five times slower. A
/// leap second counts as the first second of the next minute.
final class Moment {

  /// Earlier times are seconds and milliseconds taken for each other.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Duration AHEAD = Duration.ofHours(24);
  private static final int SHORTEST = "2026-11-22T20:15:00Z".length();
  private static final int LONGEST = 64;

  private final String text;
  private int at;
  private boolean bad;

  private Moment(String text) {
    this.text = text;
  }

  /// The instant, or null when the text is not such a date-time.
  static @Nullable Instant parse(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return null;
    }
    return new Moment(text).read();
  }

  /// Whether an event that arrived then may have happened at this time. Clocks that are a little
  /// fast are common, and [app.cuelight.domain.event.Arrival#at()] sets them right.
  static boolean isPlausible(Instant time, Instant receivedAt) {
    return !time.isBefore(EARLIEST) && !time.isAfter(receivedAt.plus(AHEAD));
  }

  /// What is wrong with a time that is no time (null) or not plausible.
  static String fault(@Nullable Instant time) {
    if (time == null) {
      return "must be a time with its offset, such as 2026-11-22T20:15:00Z.";
    }
    return time.isBefore(EARLIEST)
        ? "is before the year 2000; milliseconds may have been taken for seconds."
        : "is more than 24 hours in the future.";
  }

  private @Nullable Instant read() {
    int year = digits(4, '-');
    int month = digits(2, '-');
    int day = digits(2, 'T');
    int hour = digits(2, ':');
    int minute = digits(2, ':');
    int second = digits(2, '\0');
    int nanos = nanos();
    int offset = offset();
    if (bad || at != text.length() || hour > 23 || minute > 59 || second > 60) {
      return null;
    }
    try {
      long days = LocalDate.of(year, month, day).toEpochDay();
      return Instant.ofEpochSecond(
          days * 86_400 + hour * 3_600L + minute * 60L + second - offset, nanos);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int digits(int count, char then) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = at < text.length() ? text.charAt(at++) - '0' : -1;
      bad |= digit < 0 || digit > 9;
      value = value * 10 + digit;
    }
    if (then != '\0') {
      bad |= at >= text.length() || Character.toUpperCase(text.charAt(at++)) != then;
    }
    return value;
  }

  private int nanos() {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    int start = ++at;
    int value = 0;
    int weight = 100_000_000;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value += (text.charAt(at++) - '0') * weight;
      weight /= 10;
    }
    bad |= at == start;
    return value;
  }

  private int offset() {
    char sign = at < text.length() ? text.charAt(at++) : '?';
    if (sign == 'Z' || sign == 'z') {
      return 0;
    }
    bad |= sign != '+' && sign != '-';
    int hours = digits(2, ':');
    int minutes = digits(2, '\0');
    bad |= hours > 23 || minutes > 59;
    int seconds = hours * 3_600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }
}
