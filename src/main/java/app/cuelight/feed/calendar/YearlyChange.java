package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.ZoneChange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A change of the clocks that comes every year by the same rule.
///
/// @param first the first of them
/// @param rule as an `RRULE`
record YearlyChange(ZoneChange first, String rule) {

  /// A rule is believed when it holds for so many years.
  private static final int YEARS = 5;

  private static final int WEEK = 7;

  /// The changes that go on by rules until the last year looked at; empty where they do not.
  static List<YearlyChange> at(List<ZoneChange> changes) {
    var years =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> ZoneWriter.wall(change).getYear(),
                    TreeMap::new,
                    Collectors.toList()));
    List<List<ZoneChange>> alike = new ArrayList<>();
    int next = 0;
    for (var year : years.descendingMap().entrySet()) {
      boolean isNext = alike.isEmpty() || year.getKey() == next - 1;
      if (!isNext || !isLike(year.getValue(), alike)) {
        break;
      }
      alike.addFirst(year.getValue());
      next = year.getKey();
    }
    return alike.size() < YEARS ? List.of() : rules(alike);
  }

  private static boolean isLike(List<ZoneChange> year, List<List<ZoneChange>> others) {
    return others.isEmpty()
        || year.size() == others.getFirst().size()
            && IntStream.range(0, year.size())
                .allMatch(i -> isLike(year.get(i), others.getFirst().get(i)));
  }

  private static boolean isLike(ZoneChange one, ZoneChange other) {
    LocalDateTime wall = ZoneWriter.wall(one);
    LocalDateTime then = ZoneWriter.wall(other);
    return one.before().equals(other.before())
        && one.after().equals(other.after())
        && wall.getMonth() == then.getMonth()
        && wall.getDayOfWeek() == then.getDayOfWeek()
        && wall.toLocalTime().equals(then.toLocalTime());
  }

  /// The longest run of years up to the last for which every change has a rule.
  private static List<YearlyChange> rules(List<List<ZoneChange>> years) {
    for (int from = 0; from + YEARS <= years.size(); from++) {
      List<List<ZoneChange>> run = years.subList(from, years.size());
      List<YearlyChange> rules = new ArrayList<>();
      for (int i = 0; i < run.getFirst().size(); i++) {
        int place = i;
        List<ZoneChange> same = run.stream().map(year -> year.get(place)).toList();
        String rule = rule(same.stream().map(each -> ZoneWriter.wall(each).toLocalDate()).toList());
        if (rule != null) {
          rules.add(new YearlyChange(same.getFirst(), rule));
        }
      }
      if (rules.size() == run.getFirst().size()) {
        return rules;
      }
    }
    return List.of();
  }

  private static @Nullable String rule(List<LocalDate> dates) {
    DayOfWeek day = dates.getFirst().getDayOfWeek();
    String begin = "FREQ=YEARLY;BYMONTH=" + dates.getFirst().getMonthValue() + ";";
    if (dates.stream().allMatch(date -> date.getDayOfMonth() + WEEK > date.lengthOfMonth())) {
      return begin + "BYDAY=-1" + Rule.code(day);
    }
    int place = place(dates.getFirst());
    if (dates.stream().allMatch(date -> place(date) == place)) {
      return begin + "BYDAY=" + place + Rule.code(day);
    }
    int least = dates.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow();
    int most = dates.stream().mapToInt(LocalDate::getDayOfMonth).max().orElseThrow();
    if (most - least != WEEK - 1) {
      return null;
    }
    String days =
        IntStream.rangeClosed(least, most)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return begin + "BYMONTHDAY=" + days + ";BYDAY=" + Rule.code(day);
  }

  private static int place(LocalDate date) {
    return (date.getDayOfMonth() - 1) / WEEK + 1;
  }
}
