package app.cuelight.feed.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.schedule.Holiday;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days as the governments of these countries announced them.
class RuledCountriesTest {

  private final RuledCountries countries = RuledCountries.read();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "CN, Spring Festival, 2025-01-28 2026-02-16 2027-02-05",
    "CN, Mid-Autumn Festival, 2024-09-17 2025-10-06 2026-09-25",
    "CN, Dragon Boat Festival, 2024-06-10 2025-05-31 2026-06-19",
    "CN, Qingming Festival, 2024-04-04 2025-04-04 2026-04-05 2027-04-05 2028-04-04",
    "TW, Lunar New Year, 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2030-02-03",
    "KR, Seollal (Lunar New Year), 2024-02-09 2025-01-28 2026-02-16 2027-02-06",
    "KR, Buddha’s Birthday, 2024-05-15 2025-05-05 2026-05-24",
    "KR, Chuseok, 2024-09-16 2025-10-05 2026-09-24 2027-09-14 2028-10-02",
    "KR, Chuseok (substitute day), 2025-10-08",
    "TH, Songkran, 2024-04-13 2025-04-13 2026-04-13",
    "ID, Waisak, 2024-05-23 2025-05-12 2026-05-31 2027-05-20",
    "MY, Wesak Day, 2024-05-22 2025-05-12 2026-05-31",
    "MY, King’s Birthday, 2024-06-03 2025-06-02 2026-06-01",
    "SG, Deepavali, 2018-11-06 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12",
    "SG, Deepavali, 2024-10-31 2025-10-20 2026-11-08",
    "SG, Chinese New Year (substitute day), 2023-01-24",
    "SG, Vesak Day, 2023-06-02 2024-05-22 2025-05-12 2026-05-31",
    "HK, Lunar New Year (substitute day), 2024-02-13",
    "HK, Chung Yeung Festival, 2024-10-11 2025-10-29 2026-10-18",
    "HK, Ching Ming Festival (substitute day), 2026-04-07",
    "VN, Hung Kings’ Day, 2024-04-18 2025-04-07 2026-04-26",
    "VN, Hung Kings’ Day (substitute day), 2026-04-27",
    "VN, Tết (Lunar New Year), 2024-02-09 2025-01-28 2026-02-16 2030-02-01",
  })
  void aFeastBeginsOnTheDayThatWasAnnounced(String country, String name, String days) {
    List<LocalDate> announced = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();

    assertEquals(announced, announced.stream().map(day -> first(country, name, day)).toList());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ID, Eid al-Fitr, 2024-04-10 2025-03-31 2026-03-21",
    "MY, Hari Raya Haji, 2024-06-17 2025-06-07 2026-05-27",
    "SG, Hari Raya Puasa, 2024-04-10 2025-03-31 2026-03-21",
    "SG, Hari Raya Haji, 2024-06-17 2025-06-07 2026-05-27",
    "ID, Nyepi, 2022-03-03 2023-03-22 2024-03-11 2025-03-29 2026-03-19",
    "TH, Makha Bucha, 2024-02-24 2025-02-12 2026-03-03",
    "TH, Visakha Bucha, 2024-05-22 2025-05-11 2026-05-31",
    "TH, Asanha Bucha, 2024-07-20 2025-07-10 2026-07-29",
  })
  void aFeastThatIsAboutIsOneOfTwoDays(String country, String name, String days) {
    for (String text : days.split(" ")) {
      LocalDate day = LocalDate.parse(text);
      Holiday holiday = countries.of(country, day.getYear()).get(day);

      assertEquals(
          name + " ABOUT",
          holiday == null ? "nothing on " + day : holiday.english() + " " + holiday.certainty());
    }
  }

  @Test
  void aYearOfTaiwanHasItsDaysMadeUpFor() {
    assertEquals(
        """
        2026-01-01 Founding Day 开国纪念日
        2026-02-15 Day before Lunar New Year’s Eve 小年夜
        2026-02-16 Lunar New Year’s Eve 除夕
        2026-02-17 Lunar New Year 春节
        2026-02-18 Lunar New Year 春节
        2026-02-19 Lunar New Year 春节
        2026-02-20 Day before Lunar New Year’s Eve (substitute day) 小年夜（补假）
        2026-02-27 Peace Memorial Day (substitute day) 和平纪念日（补假）
        2026-02-28 Peace Memorial Day 和平纪念日
        2026-04-03 Children’s Day (substitute day) 儿童节（补假）
        2026-04-04 Children’s Day 儿童节
        2026-04-05 Tomb Sweeping Day 清明节
        2026-04-06 Tomb Sweeping Day (substitute day) 清明节（补假）
        2026-05-01 Labour Day 劳动节
        2026-06-19 Dragon Boat Festival 端午节
        2026-09-25 Mid-Autumn Festival 中秋节
        2026-09-28 Teachers’ Day 教师节
        2026-10-09 National Day (substitute day) 双十节（补假）
        2026-10-10 National Day 双十节
        2026-10-25 Retrocession Day 光复节
        2026-10-26 Retrocession Day (substitute day) 光复节（补假）
        2026-12-25 Constitution Day 行宪纪念日
        """,
        countries.of("TW", 2026).entrySet().stream()
            .map(d -> d.getKey() + " " + d.getValue().english() + " " + d.getValue().chinese())
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "KR, 2025-05-05, 'Children’s Day, Buddha’s Birthday'",
    "KR, 2025-05-06, Buddha’s Birthday (substitute day)",
    "KR, 2028-10-05, National Foundation Day (substitute day)",
    "TW, 2024-04-05, Tomb Sweeping Day (substitute day)",
    "TW, 2025-04-03, Tomb Sweeping Day (substitute day)",
    "TW, 2027-12-31, Founding Day (substitute day)",
    "TH, 2024-04-16, Songkran (substitute day)",
    "TH, 2024-04-17, nothing",
    "TH, 2028-01-03, New Year’s Day (substitute day)",
    "CN, 2024-05-02, nothing",
    "CN, 2025-05-02, Labour Day",
    "KR, 2025-07-17, nothing",
    "KR, 2026-07-17, Constitution Day",
  })
  void twoOnOneDayAndWeekendsAreMadeUpForAsTheLawSays(String country, LocalDate day, String name) {
    Holiday holiday = countries.of(country, day.getYear()).get(day);

    assertEquals(name, holiday == null ? "nothing" : holiday.english());
  }

  @Test
  void noCountryRunsOutOfYears() {
    Map<String, Integer> fewest =
        countries.countries().stream()
            .collect(
                Collectors.toMap(
                    country -> country,
                    country ->
                        IntStream.rangeClosed(2024, 2060)
                            .map(year -> countries.of(country, year).size())
                            .min()
                            .orElse(0)));

    assertEquals(
        new TreeSet<>(List.of("CN", "HK", "ID", "KR", "MY", "SG", "TH", "TW", "VN")),
        new TreeSet<>(fewest.keySet()));
    assertEquals(List.of(), fewest.entrySet().stream().filter(e -> e.getValue() < 10).toList());
  }

  /// ICU has a Korean calendar as well, with a moon of its own.
  @Test
  void koreanYearsBeginOnTheDayThatIcuHas() {
    List<LocalDate> others =
        IntStream.rangeClosed(2024, 2060)
            .mapToObj(year -> MoonCalendars.korean(year, 1, 1))
            .filter(day -> !isFirstOfDangi(day))
            .toList();

    assertEquals(List.of(), others);
  }

  private static boolean isFirstOfDangi(LocalDate day) {
    Calendar dangi =
        Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.forLanguageTag("ko-u-ca-dangi"));
    dangi.setTimeInMillis(day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
    return dangi.get(Calendar.MONTH) == 0 && dangi.get(Calendar.DAY_OF_MONTH) == 1;
  }

  /// The first day of that name in the year of a day.
  private LocalDate first(String country, String name, LocalDate day) {
    return countries.of(country, day.getYear()).entrySet().stream()
        .filter(each -> List.of(each.getValue().english().split(", ")).contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(LocalDate.MIN);
  }
}
