package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The day somebody was born, and whether she agreed to be wished well on it.
///
/// Never a day early: in German, Italian and Russian an early wish is bad luck, and no language
/// gains by one. So the day begins with her own midnight, not the show's, and who was born on 29
/// February is wished on 1 March in other years.
///
/// @param day month and day; the year is nobody's business on air
/// @param consent whether she agreed
public record Birthday(MonthDay day, boolean consent) {

  /// The birthday in a profile's text, `1990-05-17` or `--05-17`; null when there is none in it.
  public static @Nullable Birthday of(@Nullable String text, boolean consent) {
    if (text == null) {
      return null;
    }
    try {
      MonthDay day =
          text.startsWith("--") ? MonthDay.parse(text) : MonthDay.from(LocalDate.parse(text));
      return new Birthday(day, consent);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Whether it is the day where she is. Where her clock is not certain it must be the day in every
  /// zone of her country; where nothing is known she is not wished.
  public boolean isToday(Locality locality, Instant now) {
    Set<LocalDate> dates = consent ? Dates.at(now, locality) : Set.of();
    return !dates.isEmpty() && dates.stream().allMatch(this::isOn);
  }

  private boolean isOn(LocalDate date) {
    boolean leapling = day.equals(MonthDay.of(2, 29)) && !date.isLeapYear();
    return MonthDay.from(date).equals(leapling ? MonthDay.of(3, 1) : day);
  }
}
