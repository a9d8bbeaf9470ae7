package app.cuelight.domain.locale;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Where the months of the Chinese calendar lie, leap months reckoned with, as ICU has it.
public final class ChineseMonths {

  private static final long DAY = ChronoUnit.DAYS.getDuration().toMillis();
  private static final int JULY = 7;

  private ChineseMonths() {}

  /// The day on which a month begins, or one next to it: ICU's moon is off by a quarter of an hour,
  /// and begins the months of February 2027 and February 2030 on the wrong side of midnight.
  ///
  /// @param year the year of ours in which the Chinese one begins
  /// @param month from 1 to 12, never the leap month after it
  public static LocalDate about(int year, int month) {
    var calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    // In the middle of our year the Chinese one has begun.
    calendar.setTimeInMillis(LocalDate.of(year, JULY, 1).toEpochDay() * DAY);
    int own = calendar.get(Calendar.EXTENDED_YEAR);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, own);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.IS_LEAP_MONTH, 0);
    calendar.set(Calendar.DAY_OF_MONTH, 1);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY));
  }
}
