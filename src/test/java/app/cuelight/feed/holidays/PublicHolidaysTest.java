package app.cuelight.feed.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.schedule.Holiday;
import app.cuelight.domain.schedule.Holiday.Certainty;
import app.cuelight.domain.schedule.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

  private final PublicHolidays calendar = new PublicHolidays();

  @Test
  void aYearOfTheUnitedStatesIsWhole() {
    assertEquals(
        """
        2027-01-01 New Year's Day 元旦
        2027-01-18 Martin Luther King, Jr. Day 马丁·路德·金纪念日
        2027-02-15 Presidents Day 总统日
        2027-05-31 Memorial Day 阵亡将士纪念日
        2027-06-18 Juneteenth 六月节
        2027-07-05 Independence Day 独立日
        2027-09-06 Labour day 劳动节
        2027-11-11 Veterans Day 退伍军人节
        2027-11-25 Thanksgiving Day 感恩节
        2027-12-24 Christmas 圣诞节
        """,
        year("US", 2027));
  }

  @ParameterizedTest
  @CsvSource({
    "US, 2026-11-26, Thanksgiving Day",
    "GB, 2027-03-26, Good Friday",
    "DE, 2027-10-03, German Unity Day",
    "BR, 2027-09-07, Independence Day",
  })
  void aHolidayOfTheWholeCountryHasAName(String country, LocalDate day, String name) {
    Holiday holiday = calendar.of(List.of(country), 2026, 2027).on(day, country);

    assertEquals(name, holiday == null ? null : holiday.english());
  }

  @Test
  void whatGoesByTheMoonIsOnlyAbout() {
    assertEquals(
        new Holiday("Eid ul-Fitr", "开斋节", Certainty.ABOUT),
        calendar.of(List.of("MA"), 2027, 2027).on(LocalDate.parse("2027-03-09"), "MA"));
  }

  @Test
  void aCountryNobodyKnowsHasNone() {
    assertEquals(new Holidays(Map.of("ZZ", Map.of())), calendar.of(List.of("ZZ"), 2027, 2027));
  }

  @Test
  void aHundredYearsAreTooMany() {
    assertThrows(IllegalArgumentException.class, () -> calendar.of(List.of("US"), 2000, 2100));
  }

  private String year(String country, int year) {
    return new TreeMap<>(
            calendar.of(List.of(country), year, year).names().getOrDefault(country, Map.of()))
        .entrySet().stream()
            .map(d -> d.getKey() + " " + d.getValue().english() + " " + d.getValue().chinese())
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }
}
