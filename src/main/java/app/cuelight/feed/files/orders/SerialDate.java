package app.cuelight.feed.files.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// Dates as a spreadsheet counts them, when a sheet is saved whose date column was formatted as
/// numbers: days since 1899-12-30, the time of day as a fraction (`45352.75` is 2024-03-01, 18:00).
/// This is the 1900 system of Excel from March 1900 on, after the day it has too many.
final class SerialDate {

  private static final long BEGINNING = LocalDate.of(1899, 12, 30).toEpochDay();
  private static final int FIRST = (int) (LocalDate.of(1990, 1, 1).toEpochDay() - BEGINNING);
  private static final int LAST = (int) (LocalDate.of(2100, 1, 1).toEpochDay() - BEGINNING);
  private static final int DIGITS = 5;
  private static final int LONGEST = 24;
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private SerialDate() {}

  /// Whether a cell may be such a number, of a day from 1990 to 2099. Seconds since 1970 have ten
  /// digits and are none.
  static boolean may(CharSequence cell) {
    int length = cell.length();
    if (length < DIGITS || length == DIGITS + 1 || length > LONGEST) {
      return false;
    }
    int day = 0;
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (i == DIGITS ? c != '.' && c != ',' : !isDigit) {
        return false;
      }
      day = i < DIGITS ? 10 * day + c - '0' : day;
    }
    return day >= FIRST && day < LAST;
  }

  /// The instant of a cell that [may] be one, in milliseconds since 1970; to the second, as the
  /// fraction is rounded.
  ///
  /// @param time of day from another column, a fraction as well, or empty
  static long millis(String cell, String time, WallClock clock) {
    long day = BEGINNING + Integer.parseInt(cell.substring(0, DIGITS));
    String fraction = time.isEmpty() ? "0" + cell.substring(DIGITS) : time;
    int second =
        new BigDecimal(fraction.replace(',', '.'))
            .multiply(DAY)
            .setScale(0, RoundingMode.HALF_EVEN)
            .intValueExact();
    return clock.seconds(day, second) * 1_000;
  }

  /// Whether a time of day is a fraction of it.
  static boolean isFraction(String time) {
    return time.matches("0?[.,]\\d{1,18}|0");
  }

  /// A date whose time is told in another way.
  static LocalDate day(String cell) {
    return LocalDate.ofEpochDay(BEGINNING + Integer.parseInt(cell.substring(0, DIGITS)));
  }
}
