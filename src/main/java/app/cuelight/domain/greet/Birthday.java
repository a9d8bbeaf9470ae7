package app.cuelight.domain.greet;

import app.cuelight.domain.locale.LocalClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The day somebody was born, and whether she agreed to be wished well on it.
///
/// Never a day early: in German, Italian and Russian an early wish is bad luck. So a viewer whose
/// clock is not certain is not wished at all, and who was born on 29 February is wished on 1 March
/// in other years.
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

  /// Whether it is the day, by her own clock.
  ///
  /// @param zone the clock she lives by, or null when it is not certain
  public boolean isToday(@Nullable ZoneId zone, Instant now) {
    if (!consent || zone == null) {
      return false;
    }
    LocalDate today = LocalClock.at(now, zone).toLocalDate();
    MonthDay date = MonthDay.from(today);
    boolean leapling = day.equals(MonthDay.of(2, 29)) && !today.isLeapYear();
    return date.equals(leapling ? MonthDay.of(3, 1) : day);
  }
}
