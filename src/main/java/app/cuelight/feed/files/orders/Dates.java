package app.cuelight.feed.files.orders;

import app.cuelight.domain.locale.LocalClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates and times of one file, in the order of day and month that its dates have.
///
/// A time that a change of clocks skips is taken an hour later, one that happens twice the first
/// time (`facts/segmentation.md` §8.8).
final class Dates {

  private static final int FIRST_YEAR = 1990;
  private static final int CENTURY = 2000;
  private static final int MONTHS = 12;
  private static final long MILLIS_FROM = 100_000_000_000L;

  /// The first moment of the second day of the first year: earlier ones are looked at closely, as
  /// the year is that of the place.
  private static final long FIRST_MOMENT =
      LocalDate.of(FIRST_YEAR, 1, 2).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})([-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,4})日?(?:(?:,? +|T)(.+))?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ](.+))?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "([A-Za-z]{3,9})\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4}|\\d{2})"
              + "(?:,? +(?:at )?(.+))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]([A-Za-z]{3,9})\\.?[ -](\\d{4}|\\d{2})"
              + "(?:,? +(?:at )?(.+))?");

  /// `Wed, 31 Dec 2025`.
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur?|Sat|Sun)(?:day)?,? +(.+)");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?|Uhr|h)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

  /// `下午3:05`: where the half of the day stands first.
  private static final Pattern HALF = Pattern.compile("(?:(上午|午前|오전)|下午|午後|오후) *([0-9:.]+)");

  private final boolean dayFirst;
  private final boolean isSerial;
  private final WallClock clock;
  private final ZoneId zone;

  /// @param zone of times that say none
  Dates(boolean dayFirst, ZoneId zone) {
    this(dayFirst, false, zone);
  }

  /// @param isSerial whether dates are the numbers of a spreadsheet ([SerialDate])
  /// @param zone of times that say none
  Dates(boolean dayFirst, boolean isSerial, ZoneId zone) {
    this.dayFirst = dayFirst;
    this.isSerial = isSerial;
    this.zone = zone;
    this.clock = new WallClock(zone);
  }

  /// What a date such as `03/04/2026` may mean, found over a whole file.
  static final class Evidence {
    private long dayFirst;
    private long monthFirst;
    private long open;
    private long serial;
    private long other;

    /// Takes a cell into account.
    void see(CharSequence cell) {
      if (cell.isEmpty()) {
        return;
      }
      if (IsoTime.beginsWithYear(cell)) {
        other++;
        return;
      }
      if (SerialDate.may(cell)) {
        serial++;
        return;
      }
      other++;
      Matcher form = NUMBERS.matcher(Digits.plain(cell.toString()));
      if (form.matches() && form.group(1).length() < 3 && isOpen(form.group(2))) {
        int first = Integer.parseInt(form.group(1));
        int second = Integer.parseInt(form.group(3));
        if (first > MONTHS && second <= MONTHS) {
          dayFirst++;
        } else if (second > MONTHS && first <= MONTHS) {
          monthFirst++;
        } else if (first != second) {
          open++;
        }
      }
    }

    /// Whether every date of the file is a number as spreadsheets count days. One that is none, and
    /// such a number means nothing.
    boolean isSerial() {
      return serial > 0 && other == 0;
    }

    /// Whether the day stands first; null when the file does not tell.
    @Nullable Boolean isDayFirst() {
      if (dayFirst == 0 && monthFirst == 0 && open == 0) {
        return Boolean.TRUE;
      }
      if (dayFirst > 20 * monthFirst) {
        return Boolean.TRUE;
      }
      return monthFirst > 20 * dayFirst ? Boolean.FALSE : null;
    }
  }

  /// With dots the day always stands first.
  private static boolean isOpen(String separator) {
    return separator.equals("/") || separator.equals("-");
  }

  /// The instant of a cell, in milliseconds since 1970.
  ///
  /// @param time a time of day from another column, or empty
  /// @throws BadCell without a column
  long millis(CharSequence cell, CharSequence time) {
    if (time.isEmpty()) {
      long iso = IsoTime.millis(cell, clock);
      if (iso != IsoTime.OTHER && iso >= FIRST_MOMENT) {
        return iso;
      }
    }
    return other(cell.toString(), time.toString());
  }

  private long other(String given, String givenTime) {
    String cell = Digits.plain(given);
    String time = Digits.plain(givenTime);
    if (EPOCH.matcher(cell).matches()) {
      long number = Long.parseLong(cell);
      return number >= MILLIS_FROM ? number : number * 1_000;
    }
    try {
      return isSerial && SerialDate.may(cell) ? serial(cell, time) : read(cell, time);
    } catch (DateTimeException e) {
      throw new BadCell("", RowFault.NO_SUCH_MOMENT);
    }
  }

  private long serial(String cell, String time) {
    return time.isEmpty() || SerialDate.isFraction(time)
        ? SerialDate.millis(cell, time, clock)
        : at(SerialDate.day(cell), null, time);
  }

  private long read(String cell, String time) {
    Matcher form = NUMBERS.matcher(cell);
    if (form.matches()) {
      return at(numbers(form), form.group(5), time);
    }
    form = COMPACT.matcher(cell);
    if (form.matches()) {
      LocalDate day = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
      return at(day, form.group(4), time);
    }
    form = MONTH_FIRST.matcher(cell);
    if (form.matches()) {
      LocalDate day = LocalDate.of(year(form.group(3)), month(form.group(1)), number(form, 2));
      return at(day, form.group(4), time);
    }
    form = DAY_FIRST.matcher(cell);
    if (form.matches()) {
      LocalDate day = LocalDate.of(year(form.group(3)), month(form.group(2)), number(form, 1));
      return at(day, form.group(4), time);
    }
    form = WEEKDAY.matcher(cell);
    if (form.matches()) {
      return read(form.group(1), time);
    }
    throw new BadCell("", RowFault.NO_DATE);
  }

  private LocalDate numbers(Matcher form) {
    int first = number(form, 1);
    int second = number(form, 3);
    int third = number(form, 4);
    if (form.group(1).length() == 4) {
      return LocalDate.of(first, second, third);
    }
    if (form.group(1).length() == 3 || form.group(4).length() == 3 || form.group(4).length() == 1) {
      throw new BadCell("", RowFault.NO_DATE);
    }
    int year = year(form.group(4));
    return dayFirst || !isOpen(form.group(2))
        ? LocalDate.of(year, second, first)
        : LocalDate.of(year, first, second);
  }

  private static int year(String text) {
    return Integer.parseInt(text) + (text.length() == 2 ? CENTURY : 0);
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static int month(String name) {
    int at =
        "janfebmaraprmayjunjulaugsepoctnovdec"
            .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (at < 0 || at % 3 != 0) {
      throw new BadCell("", RowFault.NO_DATE);
    }
    return at / 3 + 1;
  }

  private long at(LocalDate day, @Nullable String inCell, String apart) {
    if (day.getYear() < FIRST_YEAR) {
      throw new BadCell("", Fault.of(RowFault.BEFORE, FIRST_YEAR));
    }
    String clock = apart.isEmpty() ? inCell == null ? "" : inCell.strip() : apart;
    if (clock.isEmpty()) {
      return LocalClock.instant(day.atStartOfDay(), zone).toEpochMilli();
    }
    Matcher half = HALF.matcher(clock);
    Matcher form =
        CLOCK.matcher(
            half.matches() ? half.group(2) + (half.group(1) == null ? "PM" : "AM") : clock);
    if (!form.matches()) {
      throw new BadCell("", RowFault.NO_TIME);
    }
    LocalDateTime local = day.atTime(clock(form));
    Instant instant =
        form.group(6) == null
            ? LocalClock.instant(local, zone)
            : local.toInstant(offset(form.group(6)));
    return instant.toEpochMilli();
  }

  private static LocalTime clock(Matcher form) {
    int hour = number(form, 1);
    String half = form.group(5) == null ? "" : form.group(5).toLowerCase(Locale.ROOT);
    if (half.startsWith("a") || half.startsWith("p")) {
      if (hour < 1 || hour > MONTHS) {
        throw new DateTimeException("hour");
      }
      hour = hour % MONTHS + (half.startsWith("p") ? MONTHS : 0);
    }
    String fraction = form.group(4);
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(hour, number(form, 2), form.group(3) == null ? 0 : number(form, 3), nanos);
  }

  private static ZoneOffset offset(String text) {
    return text.startsWith("+") || text.startsWith("-") ? ZoneOffset.of(text) : ZoneOffset.UTC;
  }
}
