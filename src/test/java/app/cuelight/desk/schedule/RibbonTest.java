package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Heat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day as instants, and as a market’s clock has it.
class RibbonTest {

  @ParameterizedTest(name = "{1} in {0} lasts {2}")
  @CsvSource({
    "Asia/Shanghai, 2027-03-14, PT24H",
    "America/New_York, 2027-03-14, PT23H",
    "America/New_York, 2027-11-07, PT25H",
    "Australia/Lord_Howe, 2027-10-03, PT23H30M",
    "Australia/Lord_Howe, 2027-04-04, PT24H30M",
    "Africa/Cairo, 2027-04-30, PT23H"
  })
  void aDayIsAsLongAsTheClocksMakeIt(String zone, LocalDate day, Duration length) {
    assertEquals(length, DayAxis.of(day, ZoneId.of(zone)).length());
  }

  @Test
  void anHourTheClockShowsTwiceIsPrintedTwice() {
    DayAxis day = DayAxis.of(LocalDate.of(2027, 11, 7), ZoneId.of("America/New_York"));
    assertEquals(
        List.of("00", "02", "04", "06", "08", "10", "12", "14", "16", "18", "20", "22", "24"),
        day.ticks().stream().map(DayAxis.Tick::hour).toList());
    assertEquals(3.0 / 25, day.part(day.ticks().get(1).at()), 1e-9);
    DayAxis azores = DayAxis.of(LocalDate.of(2027, 10, 31), ZoneId.of("Atlantic/Azores"));
    assertEquals(
        List.of("00", "00", "02"),
        azores.ticks().stream().map(DayAxis.Tick::hour).limit(3).toList());
  }

  private static Ribbon ribbon(String country, String zone, Heat heat) {
    DayAxis day = DayAxis.of(LocalDate.of(2027, 3, 16), Plans.SHANGHAI);
    ZoneId clock = ZoneId.of(zone);
    return Ribbon.of(
        new Market(country, clock), clock, day, Plans.roster(Plans.SHANGHAI, true), heat);
  }

  @Test
  void newYorkIsTwelveHoursBehindAndMovedTwoDaysAgo() {
    Ribbon ribbon = ribbon("US", "America/New_York", null);
    assertEquals(-4 * 3600, ribbon.offset());
    assertEquals(Duration.ofHours(1), ribbon.change().by());
    assertEquals(
        List.of(
            "12:00 -1",
            "15:00 -1",
            "18:00 -1",
            "21:00 -1",
            "00:00 0",
            "03:00 0",
            "06:00 0",
            "09:00 0"),
        ribbon.hours().stream().map(hour -> hour.clock() + " " + hour.days()).toList());
    assertEquals(
        List.of(
            new Ribbon.Span(
                Instant.parse("2027-03-16T04:00:00Z"), Instant.parse("2027-03-16T10:00:00Z"))),
        ribbon.nights());
    assertEquals(
        List.of(
            new Ribbon.Span(
                Instant.parse("2027-03-15T23:00:00Z"), Instant.parse("2027-03-16T03:00:00Z"))),
        ribbon.primes());
    assertEquals(List.of(), ribbon.bars());
  }

  @Test
  void quarterHourZonesHaveTheirOwnHours() {
    assertEquals(
        Instant.parse("2027-03-15T18:15:00Z"),
        ribbon("NP", "Asia/Kathmandu", null).hours().getFirst().at());
  }

  @Test
  void anEveningOverMidnightIsTwoSpansWhereTheDayEndsWithinIt() {
    Ribbon riyadh = ribbon("SA", "Asia/Riyadh", null);
    assertEquals(
        List.of(
            new Ribbon.Span(
                Instant.parse("2027-03-15T18:00:00Z"), Instant.parse("2027-03-15T22:00:00Z"))),
        riyadh.primes());
  }

  @Test
  void barsAreByTheLocalHourOfTheLocalDay() {
    Double[] hours = new Double[Heat.HOURS];
    java.util.Arrays.fill(hours, 0.0);
    // Monday 20:00 in New York is Tuesday 08:00 in Shanghai.
    hours[20] = 1.0;
    Ribbon ribbon = ribbon("US", "America/New_York", new Heat("US", List.of(hours), 10));
    assertEquals(96, ribbon.bars().size());
    assertEquals(0.5, ribbon.bars().get(32).level(), 1e-9);
    assertEquals(1.0, ribbon.bars().get(34).level(), 1e-9);
    assertEquals(0.5, ribbon.bars().get(36).level(), 1e-9);
    assertEquals(0.0, ribbon.bars().get(40).level(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"US,America/New_York,clocks,4200", "GB,Europe/London,clock,4200", "JP,Asia/Tokyo,,0"})
  void whatTheBarsAreMadeOfIsSaidInBothLanguages(
      String country, String zone, String key, int people) {
    ZoneId there = ZoneId.of(zone);
    DayAxis day = DayAxis.of(LocalDate.of(2027, 3, 16), Plans.SHANGHAI);
    Heat heat = people == 0 ? Heat.unknown(country) : Heat.even(country, 1, people);
    Ribbon ribbon =
        Ribbon.of(
            new Market(country, there), there, day, Plans.roster(Plans.SHANGHAI, false), heat);
    for (Language language : Language.values()) {
      var words = new Words(language);
      var clock =
          new DeskClock(
              () -> day.from(), () -> 0, Plans.SHANGHAI, code -> code.equals("US") ? null : there);
      var kit = new Kit(words, clock);
      String wanted =
          key == null ? "" : words.say("plan.heat." + key, people, kit.places().country(country));
      assertEquals(wanted, new PlanWords(kit).heat(ribbon));
    }
  }
}
