package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Signs of life grow into visits.
final class VisitTest {

  private static final long HOUR = 3_600_000;

  private static List<Visit> of(List<Visit> signs) {
    List<Visit> visits = List.of();
    for (Visit sign : signs) {
      visits = Visit.with(visits, sign);
    }
    return visits;
  }

  private static Visit sign(long hour) {
    return new Visit(hour * HOUR, hour * HOUR, Tally.likes(1));
  }

  @Test
  void signsLessThanFourHoursApartAreOneVisit() {
    assertEquals(
        List.of(new Visit(0, 3 * HOUR, Tally.likes(2)), sign(7)),
        of(List.of(sign(0), sign(3), sign(7))));
  }

  @Test
  void aLateSignInBetweenJoinsTwoVisits() {
    assertEquals(
        List.of(new Visit(0, 6 * HOUR, Tally.likes(3))), of(List.of(sign(0), sign(6), sign(3))));
  }

  @Test
  void visitsStandInOrderOfTime() {
    assertEquals(
        List.of(sign(0), sign(10), sign(20), sign(30)),
        of(List.of(sign(20), sign(0), sign(30), sign(10))));
  }

  @Test
  void anyOrderGivesTheSameVisits() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Visit> signs = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        long from = random.nextInt(60) * HOUR;
        signs.add(new Visit(from, from + random.nextInt(3) * HOUR, Tally.streak("s", i)));
      }
      List<Visit> expected = of(signs);
      for (int i = 0; i < 10; i++) {
        Collections.shuffle(signs, random);
        assertEquals(expected, of(signs), "seed " + seed);
      }
    }
  }
}
