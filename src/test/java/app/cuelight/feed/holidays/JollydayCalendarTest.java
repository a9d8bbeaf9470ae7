package app.cuelight.feed.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.schedule.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JollydayCalendarTest {

  private final JollydayCalendar calendar = new JollydayCalendar();

  @Test
  void aYearOfTheUnitedStatesIsWhole() {
    assertEquals(
        """
        2027-01-01 New Year's Day
        2027-01-18 Martin Luther King, Jr. Day
        2027-02-15 Presidents Day
        2027-05-31 Memorial Day
        2027-06-18 Juneteenth
        2027-07-05 Independence Day
        2027-09-06 Labour day
        2027-11-11 Veterans Day
        2027-11-25 Thanksgiving Day
        2027-12-24 Christmas
        """,
        new TreeMap<>(calendar.of(List.of("US"), 2027, 2027).names().getOrDefault("US", Map.of()))
            .entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue() + "\n")
                .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource({
    "US, 2026-11-26, Thanksgiving Day",
    "GB, 2027-03-26, Good Friday",
    "DE, 2027-10-03, German Unity Day",
    "BR, 2027-09-07, Independence Day",
  })
  void aHolidayOfTheWholeCountryHasAName(String country, LocalDate day, String name) {
    assertEquals(name, calendar.of(List.of(country), 2026, 2027).on(day, country));
  }

  @Test
  void aCountryNobodyKnowsHasNone() {
    assertEquals(new Holidays(Map.of("ZZ", Map.of())), calendar.of(List.of("ZZ"), 2027, 2027));
  }

  @Test
  void aHundredYearsAreTooMany() {
    assertThrows(IllegalArgumentException.class, () -> calendar.of(List.of("US"), 2000, 2100));
  }
}
