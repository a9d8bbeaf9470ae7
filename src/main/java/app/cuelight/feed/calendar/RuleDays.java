package app.cuelight.feed.calendar;

import app.cuelight.feed.calendar.Rule.By;
import app.cuelight.feed.calendar.Rule.Frequency;
import app.cuelight.feed.calendar.Rule.Weekday;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;

/// On which days a rule falls: every list of it is a sieve for the days of a period.
///
/// What a rule does not say is as at its start: "the information necessary to determine the
/// recurrence instances is derived from DTSTART" (RFC 5545 §3.3.10). Safe for any thread.
final class RuleDays {

  private static final int FIRST_WEEK_DAYS = 4;

  private final Frequency frequency;
  private final By by;
  private final LocalDate start;
  private final WeekFields weeks;
  private final boolean isSilent;

  RuleDays(Rule rule, LocalDate start) {
    this.frequency = rule.frequency();
    this.by = rule.by();
    this.start = start;
    this.weeks = WeekFields.of(rule.weekStart(), FIRST_WEEK_DAYS);
    this.isSilent = by.days().isEmpty() && by.monthDays().isEmpty() && by.yearDays().isEmpty();
  }

  /// The first day of the period that a day is in.
  LocalDate begin(LocalDate day) {
    return switch (frequency) {
      case YEARLY -> day.withDayOfYear(1);
      case MONTHLY -> day.withDayOfMonth(1);
      case WEEKLY -> day.with(weeks.dayOfWeek(), 1);
      case DAILY, HOURLY, MINUTELY, SECONDLY -> day;
    };
  }

  /// The unit of its periods.
  ChronoUnit unit() {
    return switch (frequency) {
      case YEARLY -> ChronoUnit.YEARS;
      case MONTHLY -> ChronoUnit.MONTHS;
      case WEEKLY -> ChronoUnit.WEEKS;
      case DAILY, HOURLY, MINUTELY, SECONDLY -> ChronoUnit.DAYS;
    };
  }

  /// The days of a period, in order.
  List<LocalDate> of(LocalDate begin) {
    return begin.datesUntil(begin.plus(1, unit())).filter(this::has).toList();
  }

  /// Whether the rule falls on a day, its interval aside.
  boolean has(LocalDate day) {
    return isInMonth(day)
        && isAmong(by.monthDays(), day.getDayOfMonth(), day.lengthOfMonth())
        && isAmong(by.yearDays(), day.getDayOfYear(), day.lengthOfYear())
        && isInWeek(day)
        && isOnWeekday(day)
        && (!isSilent || isAsAtStart(day));
  }

  private boolean isInMonth(LocalDate day) {
    return by.months().isEmpty() || by.months().contains(day.getMonthValue());
  }

  private boolean isInWeek(LocalDate day) {
    return by.weeks().isEmpty()
        || isAmong(
            by.weeks(),
            day.get(weeks.weekOfWeekBasedYear()),
            (int) weeks.weekOfWeekBasedYear().rangeRefinedBy(day).getMaximum());
  }

  private boolean isOnWeekday(LocalDate day) {
    return by.days().isEmpty() || by.days().stream().anyMatch(wanted -> isThe(wanted, day));
  }

  private boolean isThe(Weekday wanted, LocalDate day) {
    if (wanted.day() != day.getDayOfWeek()) {
      return false;
    }
    if (wanted.place() == 0) {
      return true;
    }
    boolean inMonth = frequency == Frequency.MONTHLY || !by.months().isEmpty();
    int at = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
    int length = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
    return wanted.place() > 0
        ? (at - 1) / 7 + 1 == wanted.place()
        : (length - at) / 7 + 1 == -wanted.place();
  }

  private boolean isAsAtStart(LocalDate day) {
    return switch (frequency) {
      case YEARLY ->
          by.weeks().isEmpty()
              ? day.getDayOfMonth() == start.getDayOfMonth()
                  && (!by.months().isEmpty() || day.getMonth() == start.getMonth())
              : day.getDayOfWeek() == start.getDayOfWeek();
      case MONTHLY -> day.getDayOfMonth() == start.getDayOfMonth();
      case WEEKLY -> day.getDayOfWeek() == start.getDayOfWeek();
      case DAILY, HOURLY, MINUTELY, SECONDLY -> true;
    };
  }

  /// Whether a number is in a list that counts from 1, or from −1 at the end.
  private static boolean isAmong(List<Integer> list, int number, int last) {
    return list.isEmpty() || list.contains(number) || list.contains(number - last - 1);
  }
}
