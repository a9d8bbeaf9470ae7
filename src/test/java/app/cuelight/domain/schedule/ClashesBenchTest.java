package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.PLACES;
import static app.cuelight.domain.schedule.Plans.SHANGHAI;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class ClashesBenchTest {

  private static final int SHOWS = 10_000;

  @Test
  void theClashesOfTenThousandShowsAYearAreFoundInAFifthOfASecond() {
    List<Host> hosts = new ArrayList<>();
    List<String> studios = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      hosts.add(new Host("host " + i, SHANGHAI, Set.of("en")));
      studios.add("studio " + i);
    }
    var roster = new Roster(SHANGHAI, List.of(), hosts, studios, Map.of());
    List<Occurrence> shows = shows(new Random(7));

    long best = Long.MAX_VALUE;
    int clashes = 0;
    for (int i = 0; i < 8; i++) {
      long began = System.nanoTime();
      clashes = new Clashes(roster, Holidays.NONE, PLACES).of(shows).size();
      best = Math.min(best, System.nanoTime() - began);
    }

    System.out.printf("%,d shows, %,d clashes: %d ms%n", SHOWS, clashes, best / 1_000_000);
    assertTrue(clashes > 200, "there is something to find");
    assertTrue(best < 200_000_000L, "best of 8: " + best / 1_000_000 + " ms");
  }

  @Test
  void tenThousandShowsAtOneTimeAreToldAndNothingIsOffered() {
    List<Occurrence> shows = new ArrayList<>();
    for (int i = 0; i < SHOWS; i++) {
      shows.add(
          Plans.at("s" + i, SHANGHAI, "2027-01-12T20:00", 60)
              .host("Mei")
              .studio("A")
              .markets(Market.of("US"))
              .show());
    }

    long began = System.nanoTime();
    List<Clash> clashes = Plans.clashes(shows.toArray(Occurrence[]::new));
    long took = System.nanoTime() - began;

    assertTrue(clashes.stream().allMatch(clash -> clash.fixes().isEmpty()));
    assertTrue(took < 2_000_000_000L, took / 1_000_000 + " ms");
  }

  /// 27 a day: most hosts and studios as they come round, some by chance.
  private static List<Occurrence> shows(Random random) {
    List<Occurrence> shows = new ArrayList<>();
    LocalDateTime first = LocalDateTime.parse("2027-01-01T06:00");
    for (int i = 0; i < SHOWS; i++) {
      int day = i / 28;
      LocalDateTime wall = first.plusDays(day).plusMinutes(30L * (i % 28));
      boolean chance = random.nextInt(30) == 0;
      int who = chance ? random.nextInt(40) : i % 28 + (day % 2) * 12;
      shows.add(
          Plans.at("s" + i, SHANGHAI, wall.toString(), 60 + random.nextInt(4) * 30)
              .host("host " + who)
              .studio("studio " + who)
              .around(15)
              .show());
    }
    return shows;
  }
}
