package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why somebody is greeted.
final class OccasionTest {

  @ParameterizedTest(name = "{0} is greeted as {1}")
  @CsvSource({
    "VIP, vip",
    "WIN_BACK, absent",
    "RISING, back",
    "NEW, new",
    "MEMBER, back",
    "GUEST, new"
  })
  void followsTheTier(Tier tier, String code) {
    assertEquals(code, Occasion.of(tier, false).code());
    assertEquals("bday", Occasion.of(tier, true).code());
  }

  @ParameterizedTest(name = "born {0}, at {1} in {2}: {3}")
  @CsvSource({
    "1990-11-22, 2026-11-22T13:00:00Z, Asia/Shanghai, true",
    "--11-22, 2026-11-22T13:00:00Z, Asia/Shanghai, true",
    // 21:00 in Hangzhou is 08:00 the same day in New York, but 15:59 UTC is the last minute there.
    "--11-22, 2026-11-22T15:59:59Z, Asia/Shanghai, true",
    "--11-22, 2026-11-22T16:00:00Z, Asia/Shanghai, false",
    "--11-22, 2026-11-22T04:59:59Z, America/New_York, false",
    "--11-22, 2026-11-22T05:00:00Z, America/New_York, true",
    "2000-02-29, 2028-02-29T12:00:00Z, Europe/Berlin, true",
    "2000-02-29, 2027-02-28T12:00:00Z, Europe/Berlin, false",
    "2000-02-29, 2027-03-01T12:00:00Z, Europe/Berlin, true",
    "2000-02-29, 2028-03-01T12:00:00Z, Europe/Berlin, false",
  })
  void birthdaysAreNeverEarly(String born, Instant now, ZoneId zone, boolean today) {
    for (String language : List.of("de", "it", "ru", "en-US")) {
      assertEquals(today, Birthday.of(born, true).isToday(at(language, null, zone), now));
      assertEquals(false, Birthday.of(born, false).isToday(at(language, null, zone), now));
    }
  }

  /// The United States are ten hours of one day apart: from Hawaii's midnight to New York's it is
  /// the same date everywhere.
  @ParameterizedTest(name = "born 22 November, at {0} somewhere in {1}: {2}")
  @CsvSource({
    "2026-11-22T09:59:59Z, US, false",
    "2026-11-22T10:00:00Z, US, true",
    "2026-11-23T04:59:59Z, US, true",
    "2026-11-23T05:00:00Z, US, false",
    "2026-11-22T11:59:59Z, RU, true",
    "2026-11-22T12:00:00Z, RU, false",
    "2026-11-21T22:00:00Z, RU, true",
    "2026-11-21T21:59:59Z, RU, false",
    "2026-11-22T12:00:00Z, XX, false",
    "2026-11-22T12:00:00Z, , false",
  })
  void withoutAClockTheWholeCountryMustHaveTheDay(Instant now, String country, boolean today) {
    assertEquals(today, Birthday.of("--11-22", true).isToday(at("ru", country, null), now));
    assertEquals(false, Birthday.of("--11-22", false).isToday(at("ru", country, null), now));
  }

  private static Locality at(String language, String country, ZoneId zone) {
    return new Locality(language, country, zone, Basis.PROFILE, false);
  }

  @ParameterizedTest(name = "[{0}] is no birthday")
  @CsvSource({"''", "1990", "22.11.1990", "1990-02-30", "--13-01", "--02-30", "1990-11-22T00:00"})
  void nonsenseIsNoBirthday(String text) {
    assertEquals(null, Birthday.of(text, true));
  }

  @Test
  void theYearIsForgotten() {
    assertEquals(new Birthday(MonthDay.of(5, 17), true), Birthday.of("1990-05-17", true));
    assertEquals(null, Birthday.of(null, true));
  }
}
