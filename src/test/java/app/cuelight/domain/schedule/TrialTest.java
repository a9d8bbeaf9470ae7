package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.BERLIN;
import static app.cuelight.domain.schedule.Plans.NEW_YORK;
import static app.cuelight.domain.schedule.Plans.PLACES;
import static app.cuelight.domain.schedule.Plans.ROSTER;
import static app.cuelight.domain.schedule.Plans.SHANGHAI;
import static app.cuelight.domain.schedule.Plans.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.Market;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A show that is held says what it would clash with, before it is let go.
class TrialTest {

  private static final Occurrence SILK =
      at("silk", SHANGHAI, "2027-01-12T18:00", 60).host("Mei").studio("A").around(15).show();
  private static final Occurrence WOOL =
      at("wool", SHANGHAI, "2027-01-12T22:00", 60).host("Lena").studio("A").around(15).show();

  @Test
  void whatIsInTheWayIsNamedAndHowMuchOfIt() {
    var trial = new Trial(List.of(SILK, WOOL), ROSTER);
    assertEquals(
        List.of(), said(trial, SILK, "2027-01-12T20:30"), "clearing up ends as setting up begins");
    assertEquals(List.of("STUDIO silk/wool 15 (A)"), said(trial, SILK, "2027-01-12T20:45"));
    assertEquals(List.of("STUDIO silk/wool 90 (A)"), said(trial, SILK, "2027-01-12T22:00"));
    assertEquals(List.of(), said(trial, WOOL, "2027-01-12T22:00"), "not with itself");
  }

  @Test
  void aTimeThatDoesNotExistIsOne() {
    Occurrence late = at("late", NEW_YORK, "2027-03-14T01:30", 60).show();
    assertEquals(
        List.of("GAP late/ 60 (America/New_York)"),
        said(new Trial(List.of(late), ROSTER), late, "2027-03-14T02:30"));
  }

  @Test
  void whatIsNotInThePlanOrCancelledClashesWithNothing() {
    Occurrence off =
        at("off", SHANGHAI, "2027-01-12T10:00", 60).studio("A").show(SlotState.CANCELLED);
    var trial = new Trial(List.of(WOOL, off), ROSTER);
    assertEquals(List.of(), said(trial, SILK, "2027-01-12T22:00"));
    assertEquals(List.of(), said(trial, off, "2027-01-12T22:00"));
  }

  @Test
  void findsWhatTheWholePlanWouldFindOnceItIsLetGo() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      List<Occurrence> plan = plan(random, 12);
      var trial = new Trial(plan, ROSTER);
      for (int move = 0; move < 20; move++) {
        Occurrence held = plan.get(random.nextInt(plan.size()));
        Occurrence there = moved(held, held.wall().plusMinutes(15L * (random.nextInt(400) - 200)));
        assertEquals(
            whole(plan, held, there), kinds(trial.of(there), there), "seed " + seed + " " + there);
      }
    }
  }

  @Test
  void aTrialLooksAtItsNeighboursOnly() {
    List<Occurrence> plan = plan(new Random(7), 2_000);
    var trial = new Trial(plan, ROSTER);
    Occurrence held = plan.get(1_000);
    long best = Long.MAX_VALUE;
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int step = 0; step < 96; step++) {
        trial.of(moved(held, held.wall().plusMinutes(15L * step)));
      }
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - before) / 96);
    }
    long nanos = best;
    assertTrue(nanos < 1_000_000, () -> "a trial takes " + nanos / 1_000 + " µs");
  }

  private static List<Occurrence> plan(Random random, int shows) {
    List<Occurrence> plan = new ArrayList<>();
    for (int i = 0; i < shows; i++) {
      LocalDateTime wall =
          LocalDateTime.parse("2027-03-08T00:00")
              .plusMinutes(15L * random.nextInt(Math.max(700, shows * 20)));
      plan.add(
          at(
                  "s" + i,
                  random.nextBoolean() ? SHANGHAI : NEW_YORK,
                  wall.toString(),
                  30 * (1 + random.nextInt(7)))
              .host(List.of("Mei", "Lena", "Ana").get(random.nextInt(3)))
              .studio(random.nextBoolean() ? "A" : "B")
              .room(random.nextInt(3) == 0 ? "hall" : null)
              .around(15 * random.nextInt(3))
              .markets(
                  random.nextBoolean()
                      ? new Market("US", random.nextBoolean() ? NEW_YORK : null)
                      : new Market("DE", BERLIN))
              .show());
    }
    plan.sort(Comparator.comparing(Occurrence::start));
    return plan;
  }

  private static Set<String> whole(List<Occurrence> plan, Occurrence held, Occurrence there) {
    List<Occurrence> dropped = new ArrayList<>(plan);
    dropped.set(plan.indexOf(held), there);
    dropped.sort(Comparator.comparing(Occurrence::start));
    return kinds(new Clashes(ROSTER, Holidays.NONE, PLACES).of(dropped), there);
  }

  /// What kinds of clashes a show has.
  private static Set<String> kinds(List<Clash> clashes, Occurrence show) {
    Set<String> kinds = new TreeSet<>();
    for (Clash clash : clashes) {
      boolean isAlone = clash.kind() == Clash.Kind.LONG || clash.kind() == Clash.Kind.NIGHTS;
      if (clash.one().equals(show) || !isAlone && show.equals(clash.other())) {
        kinds.add(clash.kind() + " " + clash.subject());
      }
    }
    return kinds;
  }

  private static Occurrence moved(Occurrence show, LocalDateTime wall) {
    WallTime at = WallTime.resolve(wall, show.slot().anchor());
    Duration length = Duration.between(show.start(), show.end());
    return new Occurrence(
        show.slot(), show.original(), wall, at.instant(), at.instant().plus(length), at.edge());
  }

  private static List<String> said(Trial trial, Occurrence show, String wall) {
    return trial.of(moved(show, LocalDateTime.parse(wall))).stream()
        .map(clash ->
            "%s %s/%s %d (%s)"
                .formatted(
                    clash.kind(),
                    clash.one().slot().id(),
                    clash.other() == null ? "" : clash.other().slot().id(),
                    Duration.between(clash.from(), clash.until()).toMinutes(),
                    clash.subject()))
        .toList();
  }
}
