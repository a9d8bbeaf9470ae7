package app.cuelight.feed.holidays;

import app.cuelight.domain.schedule.Holiday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A line of `rules.txt`.
///
/// @param first the first year it holds in
/// @param last the last one
/// @param day on which day of a year it falls
/// @param shift so many days later, or earlier where negative
/// @param length how many days
/// @param turn what happens where it is lost on a day that is free anyway
/// @param holiday what the day is called
record HolidayRule(
    String country,
    int first,
    int last,
    RuledDay day,
    int shift,
    int length,
    Turn turn,
    Holiday holiday) {

  private static final int FIELDS = 6;

  /// What becomes of a holiday on a day that is free anyway.
  enum Turn {
    /// It is lost.
    NONE,
    /// Only a second holiday on one day is made up for.
    CLASH,
    /// A Sunday is made up for on the next working day.
    SUNDAY,
    /// So is a Saturday.
    WEEKEND,
    /// Likewise, but a whole weekend only once.
    ONCE,
    /// A Saturday on the Friday, a Sunday on the Monday.
    NEAREST
  }

  static HolidayRule of(String line) {
    List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (parts.size() != FIELDS) {
      throw new IllegalArgumentException("A rule has " + FIELDS + " parts: " + line);
    }
    String years = parts.get(1);
    int dash = years.indexOf('-');
    List<String> words = new ArrayList<>(List.of(parts.get(2).split(" ")));
    int length = words.getLast().startsWith("x") ? number(words.removeLast()) : 1;
    boolean isShifted = words.size() > 1 && words.getLast().matches("[+-]\\d+");
    int shift = isShifted ? Integer.parseInt(words.removeLast()) : 0;
    return new HolidayRule(
        parts.getFirst(),
        dash < 1 ? Integer.MIN_VALUE : Integer.parseInt(years.substring(0, dash)),
        dash < 0 || dash == years.length() - 1
            ? Integer.MAX_VALUE
            : Integer.parseInt(years.substring(dash + 1)),
        RuledDay.of(words),
        shift,
        length,
        turn(parts.get(3)),
        new Holiday(parts.get(4), parts.get(5), certainty(parts.get(3))));
  }

  /// All its days of a year, in order.
  List<LocalDate> in(int year) {
    if (year < first || year > last) {
      return List.of();
    }
    return day.in(year).stream()
        .map(date -> date.plusDays(shift))
        .flatMap(date -> date.datesUntil(date.plusDays(length)))
        .toList();
  }

  private static int number(String word) {
    return Integer.parseInt(word.substring(1));
  }

  private static Turn turn(String word) {
    return switch (word) {
      case "", "about", "swaps" -> Turn.NONE;
      default -> Turn.valueOf(word.toUpperCase(Locale.ROOT));
    };
  }

  private static Holiday.Certainty certainty(String word) {
    return switch (word) {
      case "about" -> Holiday.Certainty.ABOUT;
      case "swaps" -> Holiday.Certainty.SWAPPED;
      default -> Holiday.Certainty.SURE;
    };
  }
}
