package app.cuelight.feed.calendar;

import app.cuelight.feed.calendar.Rule.By;
import app.cuelight.feed.calendar.Rule.Frequency;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// At which times of a day a rule falls, as seconds since its midnight. Safe for any thread.
final class RuleTimes {

  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  private final Rule rule;
  private final LocalDateTime start;
  private final List<Integer> wholeDay;

  RuleTimes(Rule rule, LocalDateTime start) {
    this.rule = rule;
    this.start = start;
    this.wholeDay = times(hours(start.toLocalTime()), 0);
  }

  /// The times of a day on which a daily or rarer rule falls, in order; the same on every day.
  List<Integer> ofAnyDay() {
    return wholeDay;
  }

  /// Goes through the times of a day on which a rule of shorter periods falls, in order.
  ///
  /// @param taker returns false when it wants no more
  /// @return how many periods were looked at
  int of(LocalDate day, IntPredicate taker) {
    int unit = unit();
    long first = Math.floorDiv(seconds(start), unit);
    long midnight = seconds(day.atStartOfDay()) / unit;
    long late = Math.floorMod(midnight - first, (long) rule.interval());
    int looked = 0;
    long at = late == 0 ? 0 : rule.interval() - late;
    while (at < DAY / unit) {
      looked++;
      int second = (int) at * unit;
      int next = closedUntil(second);
      if (next == second) {
        for (int time : chosen(within(second))) {
          if (!taker.test(time)) {
            return looked;
          }
        }
      }
      long least = Math.max(at + 1, next / unit);
      at += (least - at + rule.interval() - 1) / rule.interval() * rule.interval();
    }
    return looked;
  }

  /// The elements of a set that `BYSETPOS` names, in order.
  private <T> List<T> chosen(List<T> set) {
    List<Integer> places = rule.by().places();
    if (places.isEmpty()) {
      return set;
    }
    return places.stream()
        .map(place -> place > 0 ? place - 1 : set.size() + place)
        .filter(index -> index >= 0 && index < set.size())
        .sorted()
        .distinct()
        .map(set::get)
        .toList();
  }

  private int unit() {
    return switch (rule.frequency()) {
      case SECONDLY -> 1;
      case MINUTELY -> MINUTE;
      case HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY -> HOUR;
    };
  }

  /// Until when the lists let nothing through; the second itself where they do. A rule for every
  /// second of one hour is not searched for in the others.
  private int closedUntil(int second) {
    By by = rule.by();
    if (!is(by.hours(), second / HOUR)) {
      return (second / HOUR + 1) * HOUR;
    }
    boolean isHourly = rule.frequency() == Frequency.HOURLY;
    if (!isHourly && !is(by.minutes(), second / MINUTE % MINUTE)) {
      return (second / MINUTE + 1) * MINUTE;
    }
    boolean isSecondly = rule.frequency() == Frequency.SECONDLY;
    return isSecondly && !is(by.seconds(), second % MINUTE) ? second + 1 : second;
  }

  private static boolean is(List<Integer> list, int value) {
    return list.isEmpty() || list.contains(value);
  }

  /// The times within one period.
  private List<Integer> within(int begin) {
    return switch (rule.frequency()) {
      case SECONDLY -> List.of(begin);
      case MINUTELY -> seconds(begin);
      case HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY -> times(List.of(0), begin);
    };
  }

  private List<Integer> hours(LocalTime time) {
    return rule.by().hours().isEmpty() ? List.of(time.getHour()) : rule.by().hours();
  }

  private List<Integer> times(List<Integer> hours, int begin) {
    List<Integer> minutes =
        rule.by().minutes().isEmpty() ? List.of(start.getMinute()) : rule.by().minutes();
    List<Integer> times = new ArrayList<>();
    for (int hour : hours) {
      for (int minute : minutes) {
        times.addAll(seconds(begin + hour * HOUR + minute * MINUTE));
      }
    }
    return times;
  }

  /// No clock of ours shows a second 60.
  private List<Integer> seconds(int minute) {
    List<Integer> seconds =
        rule.by().seconds().isEmpty() ? List.of(start.getSecond()) : rule.by().seconds();
    return seconds.stream().filter(each -> each < MINUTE).map(each -> minute + each).toList();
  }

  private static long seconds(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }
}
