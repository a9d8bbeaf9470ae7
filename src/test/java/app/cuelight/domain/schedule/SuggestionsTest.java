package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.BERLIN;
import static app.cuelight.domain.schedule.Plans.NEW_YORK;
import static app.cuelight.domain.schedule.Plans.PLACES;
import static app.cuelight.domain.schedule.Plans.SHANGHAI;
import static app.cuelight.domain.schedule.Plans.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Audience.Airing;
import app.cuelight.domain.schedule.Audience.Group;
import app.cuelight.domain.schedule.Roster.Host;
import app.cuelight.domain.schedule.Suggestions.Sought;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

  private static final Instant NOW = Instant.parse("2027-02-01T00:00:00Z");
  private static final Instant SINCE = NOW.minus(Duration.ofDays(56));
  private static final Market US = new Market("US", NEW_YORK);
  private static final Market DE = new Market("DE", BERLIN);
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private static final Roster NOBODY =
      new Roster(SHANGHAI, List.of(US, DE), List.of(), List.of(), Map.of());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void whereTheHourMattersTheBestHourIsFound(int seed) {
    Audience audience = came(seed, 80, 0.15, hour -> hour >= 19 && hour <= 21 ? 0.12 : 0.03);

    FreeSlot.Answer answer = answer(audience, NOBODY, week("", US));

    assertTrue(answer.hourMatters());
    assertEquals(80, answer.shows());
    int best = LocalClock.at(answer.slots().getFirst().start(), NEW_YORK).getHour();
    assertTrue(best >= 19 && best <= 21, "it begins at " + best);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whereTheHourDoesNotMatterThatIsSaid(int seed) {
    Audience audience = came(seed, 80, 0.35, _ -> 0.05);

    assertFalse(answer(audience, NOBODY, week("", US)).hourMatters());
  }

  @Test
  void withoutAnyShowTheUsualEveningIsSuggestedAndNothingIsClaimed() {
    FreeSlot.Answer answer = answer(people(1000, 0), NOBODY, week("", US));

    assertFalse(answer.hourMatters());
    assertEquals(0, answer.shows());
    FreeSlot first = answer.slots().getFirst();
    assertEquals(19, LocalClock.at(first.start(), NEW_YORK).getHour());
    assertEquals(0, first.shows());
    assertEquals(100, first.score());
  }

  @Test
  void whoeverIsReachedAnywayIsCountedOnce() {
    Audience audience = came(1, 40, 0.1, _ -> 0.2);
    Occurrence planned =
        at("planned", NEW_YORK, "2027-02-02T20:00", 60).markets(US).host("Mei").show();
    Sought sought = week("", US);

    FreeSlot slot = answer(audience, NOBODY, sought, planned).slots().getFirst();

    Rates rates = rates(audience, US);
    double there = rates.rate(0, HourOfWeek.bin(planned.start(), NEW_YORK));
    double here = rates.rate(0, HourOfWeek.bin(slot.start(), NEW_YORK));
    assertEquals(10_000 * here, slot.reached(), 1e-6);
    assertEquals(10_000 * here * there, slot.already(), 1e-6);
    assertTrue(slot.low() < slot.reached() && slot.reached() < slot.high());
  }

  @Test
  void takingTheBestOneByOneIsNearlyAsGoodAsTryingEverySet() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      List<Airing> airings = airings(random, 30);
      List<Group> groups = new ArrayList<>();
      for (String country : List.of("US", "DE")) {
        for (int i = 0; i < 3; i++) {
          groups.add(group(random, country, "g" + i, 200, airings, _ -> random.nextDouble()));
        }
      }
      Audience audience = new Audience(SINCE, NOW, airings, groups, Map.of());
      Instant from = Instant.parse("2027-02-01T12:00:00Z");
      // Five days of four hours each: at most one a day is taken.
      var sought =
          new Sought(from, from.plus(Duration.ofDays(5)), Duration.ofHours(1), "", List.of(US, DE));

      List<FreeSlot> greedy =
          new Suggestions(audience, NOBODY, PLACES, 3).of(sought, List.of()).slots();

      Reach nobody = Reach.nobody(rates(audience, US, DE), Duration.ofDays(56));
      double got = nobody.with(shows(greedy.stream().map(FreeSlot::start).toList())).value();
      double best = 0;
      List<Instant> hours = new ArrayList<>();
      for (int hour = 0; hour < 5 * 24; hour += 3) {
        hours.add(from.plus(Duration.ofHours(hour)));
      }
      for (int a = 0; a < hours.size(); a++) {
        for (int b = a + 1; b < hours.size(); b++) {
          for (int c = b + 1; c < hours.size(); c++) {
            List<Instant> set = List.of(hours.get(a), hours.get(b), hours.get(c));
            if (days(set) == 3) {
              best = Math.max(best, nobody.with(shows(set)).value());
            }
          }
        }
      }
      assertTrue(got >= (1 - 1 / Math.E) * best, seed + ": " + got + " of " + best);
    }
  }

  @Test
  void aHostIsFreeRestedAndHasOneShowADay() {
    Roster mei = hosts(new Host("Mei", SHANGHAI, Set.of("en")));
    Occurrence busy = at("busy", SHANGHAI, "2027-02-03T12:00", 120).host("Mei").markets(DE).show();
    var sought =
        new Sought(
            Instant.parse("2027-02-02T16:00:00Z"),
            Instant.parse("2027-02-04T16:00:00Z"),
            TWO_HOURS,
            "Mei",
            List.of(US));

    List<FreeSlot> slots = answer(people(1000, 0), mei, sought, busy).slots();

    assertEquals(1, slots.size(), "3 February is taken, one is left for the 4th");
    LocalDateTime start = LocalClock.at(slots.getFirst().start(), SHANGHAI);
    assertEquals(LocalDate.parse("2027-02-04"), start.toLocalDate());
    assertFalse(start.isBefore(LocalDateTime.parse("2027-02-04T01:00")), start::toString);
    assertEquals("Mei", slots.getFirst().host());
  }

  @Test
  void aHostIsOnlySuggestedWhereSheIsUnderstood() {
    Roster both =
        hosts(new Host("Lena", BERLIN, Set.of("de-AT")), new Host("Ana", SHANGHAI, Set.of("es")));

    FreeSlot german = answer(people(1000, 0), both, week("", DE)).slots().getFirst();
    FreeSlot spanish = answer(people(1000, 0), both, week("Ana", US, DE)).slots().getFirst();

    assertEquals("Lena", german.host());
    assertEquals(DE, german.market());
    assertEquals("Ana", spanish.host());
    assertEquals(US, spanish.market());
    assertEquals(List.of(), answer(people(1000, 0), both, week("Ana", DE)).slots());
    assertEquals(List.of(), answer(people(1000, 0), both, week("Nobody", DE)).slots());
  }

  @Test
  void nobodyIsWoken() {
    for (FreeSlot slot : answer(people(1000, 0), NOBODY, week("", US)).slots()) {
      LocalTime start = LocalClock.at(slot.start(), NEW_YORK).toLocalTime();
      LocalTime end = LocalClock.at(slot.start().plus(TWO_HOURS), NEW_YORK).toLocalTime();
      assertFalse(start.isBefore(LocalTime.of(6, 30)), start::toString);
      assertFalse(
          end.isAfter(LocalTime.of(0, 30)) && end.isBefore(LocalTime.of(6, 30)), end::toString);
    }
  }

  @Test
  void aMarketThatHasAShowThenIsNotCounted() {
    List<Occurrence> everyEvening = new ArrayList<>();
    for (int day = 0; day <= 8; day++) {
      LocalDate date = LocalDate.parse("2027-01-31").plusDays(day);
      everyEvening.add(at("s" + day, NEW_YORK, date + "T17:00", 400).markets(US).show());
    }

    for (FreeSlot slot :
        answer(people(1000, 0), NOBODY, week("", US), everyEvening.toArray(Occurrence[]::new))
            .slots()) {
      int hour = LocalClock.at(slot.start(), NEW_YORK).getHour();
      assertTrue(hour >= 7 && hour <= 15, "begins at " + hour);
    }
  }

  @Test
  void everyFourthIsMadeInOrderToLearn() {
    Audience audience = came(3, 60, 0.2, hour -> hour >= 19 && hour <= 21 ? 0.12 : 0.03);

    List<FreeSlot> slots = answer(audience, NOBODY, week("", US)).slots();

    assertEquals(
        List.of(false, false, false, true),
        slots.stream().limit(4).map(FreeSlot::exploring).toList());
    assertTrue(slots.get(3).shows() < 4);
  }

  @Test
  void theBestHourIsAnHourOfTheirClockAcrossTheChange() {
    Audience audience = came(2, 600, 0.05, hour -> hour == 20 ? 0.2 : 0.02);
    Instant from = Instant.parse("2027-03-10T00:00:00Z");
    var sought = new Sought(from, from.plus(Duration.ofDays(8)), TWO_HOURS, "", List.of(US));

    Set<String> starts = new HashSet<>();
    for (FreeSlot slot : answer(audience, NOBODY, sought).slots()) {
      if (!slot.exploring()) {
        starts.add(
            LocalClock.at(slot.start(), NEW_YORK).toLocalTime()
                + " "
                + slot.start().toString().substring(11, 16));
      }
    }

    assertEquals(Set.of("20:00 01:00", "20:00 00:00"), starts);
  }

  @Test
  void aRateIsWhatTheFormulaSays() {
    // Two shows of one bin, 30 and 50 of 100 came, and one two hours off where 10 came.
    List<Airing> airings =
        List.of(airing("2027-01-04T20:00"), airing("2027-01-05T20:00"), airing("2027-01-06T22:00"));
    Group group = new Group("US", "x", 100, 0, Counts.of(30, 50, 10));
    Audience audience = new Audience(SINCE, NOW, airings, List.of(group), Map.of());

    Rates rates = rates(audience, US);

    double near = Math.exp(-2);
    double usual = (90 + 0.02 * 20) / (300 + 20);
    double expected = (90 + usual * 20) / (300 + 20);
    double at20 = (30 + 50 + near * 10 + 5 * 100 * expected) / ((2 + near) * 100 + 5 * 100);
    assertEquals(at20, rates.rate(0, 20), 1e-9);
    double friday = 24 + 20;
    assertEquals(
        (0.25 * (80 + near * 10) + 500 * expected) / (0.25 * (2 + near) * 100 + 500),
        rates.rate(0, (int) friday),
        1e-9);
  }

  private static FreeSlot.Answer answer(
      Audience audience, Roster roster, Sought sought, Occurrence... shows) {
    return new Suggestions(audience, roster, PLACES).of(sought, List.of(shows));
  }

  private static Sought week(String host, Market... markets) {
    return new Sought(NOW, NOW.plus(Duration.ofDays(7)), TWO_HOURS, host, List.of(markets));
  }

  private static Roster hosts(Host... hosts) {
    return new Roster(SHANGHAI, List.of(US, DE), List.of(hosts), List.of(), Map.of());
  }

  private static Rates rates(Audience audience, Market... markets) {
    Map<String, Region> regions = new TreeMap<>();
    for (Market market : markets) {
      var zone = market.zone();
      if (zone != null) {
        regions.put(market.country(), Region.of(market.country(), zone, audience, null));
      }
    }
    return new Rates(audience, regions);
  }

  private static List<Reach.Show> shows(List<Instant> starts) {
    List<Reach.Show> shows = new ArrayList<>();
    for (Instant start : starts) {
      List<String> seen = new ArrayList<>();
      for (Market market : List.of(US, DE)) {
        var zone = market.zone();
        if (zone != null && !quiet(LocalClock.at(start, zone).toLocalTime())) {
          seen.add(market.country());
        }
      }
      shows.add(new Reach.Show(start, seen));
    }
    return shows;
  }

  private static boolean quiet(LocalTime start) {
    return start.isAfter(LocalTime.of(23, 30)) || start.isBefore(LocalTime.of(6, 30));
  }

  private static long days(List<Instant> starts) {
    return starts.stream().map(at -> LocalClock.at(at, SHANGHAI).toLocalDate()).distinct().count();
  }

  private static Audience people(int people, int orders) {
    List<Group> groups =
        List.of(
            new Group("US", "x", people, orders, Counts.of()),
            new Group("DE", "x", people, orders, Counts.of()));
    return new Audience(SINCE, NOW, List.of(), groups, Map.of());
  }

  /// Shows at every hour of the day, to which 10,000 Americans came with a rate by their hour.
  private static Audience came(int seed, int shows, double spread, IntToDoubleFunction rate) {
    Random random = new Random(seed);
    List<Airing> airings = airings(random, shows);
    List<Group> groups =
        List.of(
            group(
                random,
                "US",
                "x",
                10_000,
                airings,
                hour -> rate.applyAsDouble(hour) * Math.exp(spread * random.nextGaussian())));
    return new Audience(SINCE, NOW, airings, groups, Map.of());
  }

  private static List<Airing> airings(Random random, int shows) {
    List<Airing> airings = new ArrayList<>();
    for (int i = 0; i < shows; i++) {
      airings.add(airing(SINCE.plus(Duration.ofHours(random.nextInt(56 * 24)))));
    }
    airings.sort(Comparator.comparing(Airing::start));
    return airings;
  }

  private static Airing airing(String newYork) {
    return airing(LocalClock.instant(LocalDateTime.parse(newYork), NEW_YORK));
  }

  private static Airing airing(Instant start) {
    return new Airing(start, start.plus(TWO_HOURS));
  }

  private static Group group(
      Random random,
      String country,
      String segment,
      int people,
      List<Airing> airings,
      IntToDoubleFunction rate) {
    var zone = country.equals("US") ? NEW_YORK : BERLIN;
    int[] came =
        airings.stream()
            .mapToInt(show -> LocalClock.at(show.start(), zone).getHour())
            .map(hour -> (int) Math.min(people, people * rate.applyAsDouble(hour)))
            .toArray();
    return new Group(country, segment, people, random.nextInt(50), Counts.of(came));
  }
}
