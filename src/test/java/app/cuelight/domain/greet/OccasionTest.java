package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
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
    assertEquals(today, Birthday.of(born, true).isToday(zone, now));
    assertEquals(false, Birthday.of(born, false).isToday(zone, now), "she did not agree");
    assertEquals(false, Birthday.of(born, true).isToday(null, now), "her clock is not certain");
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
