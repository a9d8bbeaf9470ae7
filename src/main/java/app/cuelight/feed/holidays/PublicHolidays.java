package app.cuelight.feed.holidays;

import app.cuelight.domain.schedule.Holiday;
import app.cuelight.domain.schedule.Holidays;
import app.cuelight.show.port.HolidayCalendar;
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

/// Holidays of the whole country, not of a state or a region: by our own rules where the feasts
/// follow the moon (`rules.txt`), as Jollyday has them everywhere else.
///
/// Jollyday's names are English; the commonest of them are given in Chinese here, too
/// (`names.txt`). A country's rules are read once, when it is first asked for.
public final class PublicHolidays implements HolidayCalendar {

  /// The years that rules are computed for; a plan reaches nowhere near either end.
  private static final int MOST_YEARS = 20;

  /// How the keys of Jollyday's Islamic feasts begin.
  private static final String BY_THE_MOON = "islamic.";

  private final Set<String> known;
  private final RuledCountries ruled;
  private final ChineseNames chinese;
  private final Map<Key, Map<LocalDate, Holiday>> years = new HashMap<>();

  /// A year of a country.
  private record Key(String country, int year) {}

  public PublicHolidays() {
    this.known = HolidayManager.getSupportedCalendarCodes();
    this.ruled = RuledCountries.read();
    this.chinese = ChineseNames.read();
  }

  @Override
  public synchronized Holidays of(Collection<String> countries, int firstYear, int lastYear) {
    if (lastYear - firstYear >= MOST_YEARS) {
      throw new IllegalArgumentException(
          "Holidays are told for at most %d years at once.".formatted(MOST_YEARS));
    }
    Map<String, Map<LocalDate, Holiday>> names = new TreeMap<>();
    for (String country : countries) {
      Map<LocalDate, Holiday> days = new TreeMap<>();
      for (int year = firstYear; year <= lastYear; year++) {
        days.putAll(years.computeIfAbsent(new Key(country, year), this::year));
      }
      names.put(country, days);
    }
    return new Holidays(names);
  }

  private Map<LocalDate, Holiday> year(Key key) {
    if (ruled.countries().contains(key.country)) {
      return ruled.of(key.country, key.year);
    }
    if (!known.contains(key.country)) {
      return Map.of();
    }
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(key.country));
    Map<LocalDate, Holiday> days = new TreeMap<>();
    for (var holiday : manager.getHolidays(Year.of(key.year))) {
      if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
        String english = holiday.getDescription(Locale.ENGLISH);
        String word = holiday.getPropertiesKey();
        Holiday.Certainty certainty =
            word.startsWith(BY_THE_MOON) ? Holiday.Certainty.ABOUT : Holiday.Certainty.SURE;
        days.merge(
            holiday.getDate(),
            new Holiday(english, chinese.of(word, english), certainty),
            Holiday::and);
      }
    }
    return days;
  }
}
