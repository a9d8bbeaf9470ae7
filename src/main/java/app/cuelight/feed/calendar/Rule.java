package app.cuelight.feed.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (RFC 5545 §3.3.10) as it was read.
///
/// @param interval every so manieth period
/// @param count how often in all, or 0 where that is not said
/// @param until the last moment, or null
/// @param by what narrows and widens it
/// @param weekStart the first day of a week
record Rule(
    Frequency frequency,
    int interval,
    int count,
    @Nullable Until until,
    By by,
    DayOfWeek weekStart) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int CODE = 2;

  /// How long a period is, the shortest first.
  enum Frequency {
    SECONDLY,
    MINUTELY,
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY;

    /// Whether several periods begin on one day.
    boolean isWithinDay() {
      return compareTo(DAILY) < 0;
    }
  }

  /// When it ends; that moment is still in it.
  ///
  /// @param utc whether [#at] is in UTC, and not on the clock of the series
  record Until(LocalDateTime at, boolean utc) {}

  /// A weekday, or the so manieth of a month or year; the place is 0 for all of them, negative from
  /// the end.
  record Weekday(int place, DayOfWeek day) {

    @Override
    public String toString() {
      return (place == 0 ? "" : Integer.toString(place)) + code(day);
    }
  }

  /// The lists of a rule; empty where it has none.
  record By(
      List<Integer> seconds,
      List<Integer> minutes,
      List<Integer> hours,
      List<Weekday> days,
      List<Integer> monthDays,
      List<Integer> yearDays,
      List<Integer> weeks,
      List<Integer> months,
      List<Integer> places) {

    By {
      seconds = List.copyOf(seconds);
      minutes = List.copyOf(minutes);
      hours = List.copyOf(hours);
      days = List.copyOf(days);
      monthDays = List.copyOf(monthDays);
      yearDays = List.copyOf(yearDays);
      weeks = List.copyOf(weeks);
      months = List.copyOf(months);
      places = List.copyOf(places);
    }

    /// Whether anything but [#places] is given.
    boolean isAnything() {
      return !(seconds.isEmpty()
          && minutes.isEmpty()
          && hours.isEmpty()
          && days.isEmpty()
          && monthDays.isEmpty()
          && yearDays.isEmpty()
          && weeks.isEmpty()
          && months.isEmpty());
    }
  }

  /// The two letters of a weekday.
  static String code(DayOfWeek day) {
    return day.name().substring(0, CODE);
  }

  /// The same rule with another end.
  Rule with(Until end) {
    return new Rule(frequency, interval, count, end, by, weekStart);
  }

  /// In plain form: parts in a fixed order, what goes without saying left out.
  @Override
  public String toString() {
    var text = new StringBuilder("FREQ=").append(frequency.name());
    if (interval > 1) {
      text.append(";INTERVAL=").append(interval);
    }
    if (count > 0) {
      text.append(";COUNT=").append(count);
    }
    if (until != null) {
      text.append(";UNTIL=").append(MOMENT.format(until.at())).append(until.utc() ? "Z" : "");
    }
    append(text, "BYMONTH", by.months());
    append(text, "BYWEEKNO", by.weeks());
    append(text, "BYYEARDAY", by.yearDays());
    append(text, "BYMONTHDAY", by.monthDays());
    append(text, "BYDAY", by.days());
    append(text, "BYHOUR", by.hours());
    append(text, "BYMINUTE", by.minutes());
    append(text, "BYSECOND", by.seconds());
    append(text, "BYSETPOS", by.places());
    if (weekStart != DayOfWeek.MONDAY) {
      text.append(";WKST=").append(code(weekStart));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, List<?> values) {
    if (!values.isEmpty()) {
      text.append(';')
          .append(name)
          .append('=')
          .append(values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }
}
