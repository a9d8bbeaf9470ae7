package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a clock on a wall shows a time.
final class ClockReadingTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @ParameterizedTest(name = "{0} in {1} is {2}, shown {3} times")
  @CsvSource({
    // Newer than the JDK's rules.
    "2027-01-15T05:00, America/Vancouver, 2027-01-15T12:00:00Z, 1",
    "2026-12-15T12:00, Africa/Casablanca, 2026-12-15T12:00:00Z, 1",
    // A gap moves forward by its width, an overlap takes the first.
    "2027-03-14T01:59:59, America/New_York, 2027-03-14T06:59:59Z, 1",
    "2027-03-14T02:00, America/New_York, 2027-03-14T07:00:00Z, 0",
    "2027-03-14T02:30, America/New_York, 2027-03-14T07:30:00Z, 0",
    "2027-03-14T03:00, America/New_York, 2027-03-14T07:00:00Z, 1",
    "2027-11-07T00:59:59, America/New_York, 2027-11-07T04:59:59Z, 1",
    "2027-11-07T01:00, America/New_York, 2027-11-07T05:00:00Z, 2",
    "2027-11-07T01:59:59, America/New_York, 2027-11-07T05:59:59Z, 2",
    "2027-11-07T02:00, America/New_York, 2027-11-07T07:00:00Z, 1",
    // Half an hour of daylight-saving time.
    "2027-10-03T02:15, Australia/Lord_Howe, 2027-10-02T15:45:00Z, 0",
    "2027-04-04T01:45, Australia/Lord_Howe, 2027-04-03T14:45:00Z, 2",
    // Half and quarter hours, with and without other clocks in summer.
    "2027-06-01T20:00, Asia/Kolkata, 2027-06-01T14:30:00Z, 1",
    "2027-06-01T20:00, Asia/Kathmandu, 2027-06-01T14:15:00Z, 1",
    "2027-06-01T20:00, Pacific/Chatham, 2027-06-01T07:15:00Z, 1",
    "2027-12-01T20:00, Pacific/Chatham, 2027-12-01T06:15:00Z, 1",
    "2027-09-26T03:00, Pacific/Chatham, 2027-09-25T14:15:00Z, 0",
    // Both sides of the date line; Apia skipped a whole day.
    "2027-01-01T00:00, Pacific/Kiritimati, 2026-12-31T10:00:00Z, 1",
    "2027-01-01T00:00, Pacific/Pago_Pago, 2027-01-01T11:00:00Z, 1",
    "2027-01-01T00:00, Pacific/Apia, 2026-12-31T11:00:00Z, 1",
    "2011-12-29T23:59:59, Pacific/Apia, 2011-12-30T09:59:59Z, 1",
    "2011-12-30T00:00, Pacific/Apia, 2011-12-30T10:00:00Z, 0",
    "2011-12-30T23:00, Pacific/Apia, 2011-12-31T09:00:00Z, 0",
    "2011-12-31T00:00, Pacific/Apia, 2011-12-30T10:00:00Z, 1",
    // The weeks in which New York has changed its clocks and London has not.
    "2027-03-13T15:00, America/New_York, 2027-03-13T20:00:00Z, 1",
    "2027-03-14T16:00, America/New_York, 2027-03-14T20:00:00Z, 1",
    "2027-03-27T20:00, Europe/London, 2027-03-27T20:00:00Z, 1",
    "2027-03-28T20:00, Europe/London, 2027-03-28T19:00:00Z, 1",
    "2027-11-06T16:00, America/New_York, 2027-11-06T20:00:00Z, 1",
    "2027-11-01T20:00, Europe/London, 2027-11-01T20:00:00Z, 1",
    // A gap at midnight, on the eve of the day.
    "2027-04-30T00:30, Africa/Cairo, 2027-04-29T22:30:00Z, 0",
    "2027-09-05T00:00, America/Santiago, 2027-09-05T04:00:00Z, 0",
    // Without daylight-saving time, and without a place at all.
    "2027-07-01T20:00, Asia/Shanghai, 2027-07-01T12:00:00Z, 1",
    "2027-07-01T20:00, America/Sao_Paulo, 2027-07-01T23:00:00Z, 1",
    "2027-07-01T20:00, +05:00, 2027-07-01T15:00:00Z, 1",
    "2027-07-01T20:00, UTC+05:00, 2027-07-01T15:00:00Z, 1",
    "2027-07-01T20:00, UTC, 2027-07-01T20:00:00Z, 1",
  })
  void reads(LocalDateTime wall, ZoneId zone, Instant instant, int shown) {
    assertEquals(new ClockSpan.Reading(instant, shown), LocalClock.read(wall, zone));
  }

  @ParameterizedTest(name = "{0} in 2027: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "America/New_York | 2027-03-14T07:00:00Z -18000 -14400, 2027-11-07T06:00:00Z -14400 -18000",
        "Europe/Berlin | 2027-03-28T01:00:00Z 3600 7200, 2027-10-31T01:00:00Z 7200 3600",
        "Africa/Cairo | 2027-04-29T22:00:00Z 7200 10800, 2027-10-28T21:00:00Z 10800 7200",
        "America/Santiago | 2027-04-04T03:00:00Z -10800 -14400, 2027-09-05T04:00:00Z -14400 -10800",
        "Australia/Sydney | 2027-04-03T16:00:00Z 39600 36000, 2027-10-02T16:00:00Z 36000 39600",
        "Australia/Lord_Howe | 2027-04-03T15:00:00Z 39600 37800, 2027-10-02T15:30:00Z 37800 39600",
        "America/Vancouver | ''",
        "Asia/Shanghai | ''",
        "America/Mexico_City | ''",
        "America/Asuncion | ''",
        "Asia/Almaty | ''",
      })
  void changes(ZoneId zone, String expected) {
    assertEquals(
        expected,
        String.join(
            ", ",
            LocalClock.changes(
                    zone,
                    Instant.parse("2027-01-01T00:00:00Z"),
                    Instant.parse("2028-01-01T00:00:00Z"))
                .stream()
                .map(it ->
                    it.at()
                        + " "
                        + it.before().getTotalSeconds()
                        + " "
                        + it.after().getTotalSeconds())
                .toList()));
  }

  @Test
  void ramadanNoLongerMovesMoroccosClocks() {
    // Morocco went over to UTC for good in 2026 (2026e); the JDK still has Ramadan's two changes.
    ZoneId casablanca = ZoneId.of("Africa/Casablanca");
    assertAll(
        () ->
            assertEquals(
                List.of(),
                LocalClock.changes(casablanca, NOW, Instant.parse("2028-01-01T00:00:00Z"))),
        () ->
            assertEquals(
                ZoneOffset.UTC,
                LocalClock.offset(Instant.parse("2027-02-20T12:00:00Z"), casablanca)));
  }

  @Test
  void aChangeAtTheVeryFirstInstantCountsAndOneAtTheLastDoesNot() {
    Instant spring = Instant.parse("2027-03-14T07:00:00Z");
    Instant autumn = Instant.parse("2027-11-07T06:00:00Z");
    ZoneId newYork = ZoneId.of("America/New_York");
    assertAll(
        () ->
            assertEquals(
                List.of(new ZoneChange(spring, ZoneOffset.ofHours(-5), ZoneOffset.ofHours(-4))),
                LocalClock.changes(newYork, spring, autumn)),
        () ->
            assertEquals(
                new ClockSpan(spring, autumn, ZoneOffset.ofHours(-4), List.of()),
                LocalClock.span(newYork, spring, autumn)));
  }

  @Test
  void namesTheZonesWhoseRulesDifferFromTheJdks() {
    List<ZoneId> asked =
        Stream.of(
                "Asia/Shanghai",
                "America/Vancouver",
                "America/New_York",
                "Africa/Casablanca",
                "Europe/London",
                "UTC")
            .map(ZoneId::of)
            .toList();
    assertEquals(
        Stream.of("Africa/Casablanca", "America/Vancouver").map(ZoneId::of).toList(),
        RuleCheck.differing(asked, NOW));
  }

  /// Every zone both know, over three years, against ICU's own answer: each instant is found again
  /// from what its clock shows, and each wall time lies where ICU says.
  @Test
  void agreesWithIcuForEveryZoneOverThreeYears() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    Instant until = Instant.parse("2029-01-01T00:00:00Z");
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (TimeZone.getFrozenTimeZone(id) instanceof BasicTimeZone icu
          && !icu.getID().equals(TimeZone.UNKNOWN_ZONE_ID)) {
        seen++;
        sweep(ZoneId.of(id), icu, from, until, wrong);
      }
    }
    assertEquals(List.of(), wrong.stream().limit(20).toList());
    assertTrue(seen > 550, "Only " + seen + " zones were looked at.");
  }

  private static void sweep(
      ZoneId zone, BasicTimeZone icu, Instant from, Instant until, List<String> wrong) {
    List<Instant> instants = new ArrayList<>();
    for (Instant at = from; at.isBefore(until); at = at.plus(Duration.ofHours(61))) {
      instants.add(at);
    }
    for (ZoneChange change : LocalClock.changes(zone, from, until)) {
      for (int minutes = -120; minutes <= 120; minutes += 15) {
        instants.add(change.at().plusSeconds(minutes * 60L));
        instants.add(change.at().plusSeconds(minutes * 60L - 1));
      }
    }
    int[] parts = new int[2];
    for (Instant at : instants) {
      LocalDateTime wall = LocalClock.at(at, zone);
      ClockSpan.Reading reading = LocalClock.read(wall, zone);
      boolean again =
          reading.shown() == 1
              ? reading.instant().equals(at)
              : reading.shown() == 2 && !reading.instant().isAfter(at);
      LocalDateTime asked = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
      icu.getOffsetFromLocal(
          at.toEpochMilli(),
          BasicTimeZone.LocalOption.FORMER,
          BasicTimeZone.LocalOption.FORMER,
          parts);
      Instant theirs = at.minusMillis(parts[0] + (long) parts[1]);
      if (!again || !LocalClock.instant(asked, zone).equals(theirs)) {
        wrong.add(zone + " at " + at + ": " + reading + ", " + asked + " " + theirs);
      }
    }
  }

  @Test
  void noClockWasEverSetThereAndBackWithinADayAndAHalf() {
    Instant until = Instant.parse("2038-01-01T00:00:00Z");
    List<String> close = new ArrayList<>();
    Set<String> known = ZoneId.getAvailableZoneIds();
    for (String id : Set.of(TimeZone.getAvailableIDs())) {
      if (!known.contains(id)) {
        continue;
      }
      Instant last = Instant.parse("1970-01-01T00:00:00Z");
      ZoneOffset before = null;
      for (ZoneChange change : LocalClock.changes(ZoneId.of(id), last, until)) {
        if (change.after().equals(before)
            && Duration.between(last, change.at()).compareTo(Duration.ofHours(37)) < 0) {
          close.add(id + " at " + change.at());
        }
        last = change.at();
        before = change.before();
      }
    }
    assertEquals(List.of(), close);
  }
}
