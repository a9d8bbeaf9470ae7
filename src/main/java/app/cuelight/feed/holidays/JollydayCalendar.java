package app.cuelight.feed.holidays;

import app.cuelight.domain.schedule.Holidays;
import app.cuelight.show.port.HolidayCalendar;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Holidays as Jollyday has them: those of the whole country, not of a state or a region.
///
/// The names are Jollyday's English ones; it has no Chinese. It has no data for China, Taiwan,
/// South Korea, Thailand, Indonesia and Malaysia: nothing is said of their holidays. Holidays by
/// the sight of the moon are computed and may be a day off. A country's rules are read once, when
/// it is first asked for.
public final class JollydayCalendar implements HolidayCalendar {

  /// The years that rules are computed for; a plan reaches nowhere near either end.
  private static final int MOST_YEARS = 20;

  private final Set<String> known;
  private final Map<Key, Map<LocalDate, String>> years = new HashMap<>();

  /// A year of a country.
  private record Key(String country, int year) {}

  public JollydayCalendar() {
    this.known = HolidayManager.getSupportedCalendarCodes();
  }

  @Override
  public synchronized Holidays of(Collection<String> countries, int firstYear, int lastYear) {
    if (lastYear - firstYear >= MOST_YEARS) {
      throw new IllegalArgumentException(
          "Holidays are told for at most %d years at once.".formatted(MOST_YEARS));
    }
    Map<String, Map<LocalDate, String>> names = new TreeMap<>();
    for (String country : countries) {
      Map<LocalDate, String> days = new TreeMap<>();
      for (int year = firstYear; year <= lastYear; year++) {
        days.putAll(years.computeIfAbsent(new Key(country, year), this::year));
      }
      names.put(country, days);
    }
    return new Holidays(names);
  }

  private Map<LocalDate, String> year(Key key) {
    if (!known.contains(key.country)) {
      return Map.of();
    }
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(key.country));
    Map<LocalDate, String> days = new TreeMap<>();
    for (Holiday holiday : manager.getHolidays(Year.of(key.year))) {
      if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
        days.merge(
            holiday.getDate(), holiday.getDescription(Locale.ENGLISH), JollydayCalendar::both);
      }
    }
    return days;
  }

  /// Two holidays may fall on one day.
  private static String both(String one, String other) {
    return one.equals(other) ? one : one + ", " + other;
  }
}
