package app.cuelight.feed.holidays;

import app.cuelight.domain.schedule.Holiday;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The countries of `rules.txt`. Rules, not lists of years: they hold until a law is changed.
///
/// A day that goes by the sight of the moon is told for two days, each with the word “about”. A day
/// made up for is told beside the one it stands for.
final class RuledCountries {

  private static final String RULES = "rules.txt";

  private final Map<String, List<HolidayRule>> rules;

  /// A day of a rule.
  private record Found(LocalDate day, HolidayRule rule) {}

  private RuledCountries(Map<String, List<HolidayRule>> rules) {
    this.rules = rules;
  }

  static RuledCountries read() {
    try (InputStream in = RuledCountries.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new IllegalStateException(RULES + " is missing from the program");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new RuledCountries(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(HolidayRule::of)
              .collect(Collectors.groupingBy(HolidayRule::country)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> countries() {
    return rules.keySet();
  }

  /// The holidays of a country in a year.
  Map<LocalDate, Holiday> of(String country, int year) {
    List<Found> all = new ArrayList<>();
    // What one year loses may be made up for in the next one, or at the end of the one before.
    for (int each = year - 1; each <= year + 1; each++) {
      for (HolidayRule rule : rules.getOrDefault(country, List.of())) {
        rule.in(each).forEach(day -> all.add(new Found(day, rule)));
      }
    }
    all.sort(Comparator.comparing(Found::day));
    Map<LocalDate, Holiday> days = new TreeMap<>();
    for (Found found : all) {
      Holiday holiday = found.rule.holiday();
      days.merge(found.day, holiday, Holiday::and);
      if (holiday.certainty() == Holiday.Certainty.ABOUT) {
        days.merge(found.day.plusDays(1), holiday, Holiday::and);
      }
    }
    madeUpFor(all, days);
    days.keySet().removeIf(day -> day.getYear() != year);
    return days;
  }

  private static void madeUpFor(List<Found> all, Map<LocalDate, Holiday> days) {
    Set<LocalDate> taken = new HashSet<>(days.keySet());
    Set<LocalDate> seen = new HashSet<>();
    for (Found found : all) {
      boolean isSecond = !seen.add(found.day);
      int step = step(found, isSecond, days.containsKey(found.day.minusDays(1)));
      if (step != 0) {
        LocalDate day = found.day.plusDays(step);
        while (taken.contains(day) || isFree(day, found.rule.turn())) {
          day = day.plusDays(step);
        }
        taken.add(day);
        days.put(day, found.rule.holiday().madeUpFor());
      }
    }
  }

  /// Into which direction a lost day goes, or 0 when it is not lost.
  ///
  /// @param isSecond another holiday falls on the day
  /// @param isAfter so does one on the day before
  private static int step(Found found, boolean isSecond, boolean isAfter) {
    DayOfWeek weekday = found.day.getDayOfWeek();
    boolean isSunday = weekday == DayOfWeek.SUNDAY;
    boolean isSaturday = weekday == DayOfWeek.SATURDAY;
    return switch (found.rule.turn()) {
      case NONE -> 0;
      case CLASH -> isSecond ? 1 : 0;
      case SUNDAY -> isSunday || isSecond ? 1 : 0;
      case WEEKEND -> isSunday || isSaturday || isSecond ? 1 : 0;
      case ONCE -> isSunday && !isAfter || isSaturday ? 1 : 0;
      // Two on one day: the day before, but not across a weekend.
      case NEAREST -> {
        boolean isLater = isSunday || isSecond && weekday == DayOfWeek.THURSDAY;
        yield isLater ? 1 : isSaturday || isSecond ? -1 : 0;
      }
    };
  }

  private static boolean isFree(LocalDate day, HolidayRule.Turn turn) {
    return switch (day.getDayOfWeek()) {
      case SUNDAY -> true;
      // Shops and offices of Singapore, Hong Kong and Malaysia work on Saturdays by law.
      case SATURDAY -> turn != HolidayRule.Turn.SUNDAY && turn != HolidayRule.Turn.CLASH;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> false;
    };
  }
}
