package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  private static String one(Random random, String first, String second) {
    return random.nextBoolean() ? first : second;
  }

  /// What running streaks say replaces what they said before; single gifts add up.
  @Test
  void theValueOfAStreakReplacesTheFormerOne() {
    Tally tally =
        Tally.streak("s", 1, new Money(5, "USD"))
            .plus(Tally.streak("s", 9, new Money(45, "USD")))
            .plus(Tally.streak("s", 4, new Money(20, "USD")))
            .plus(Tally.gifts(2, new Money(30, "USD")))
            .plus(Tally.gifts(1, new Money(7, "USD")))
            .plus(Tally.gifts(1, null));
    assertEquals(
        new Worth(Map.of("USD", new Worth.Sum(3, 37)), Map.of("s", new Money(45, "USD"))),
        tally.worth());
    assertEquals(13, tally.allGifts());
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
        Money value = i % 4 == 0 ? null : new Money(random.nextInt(90), one(random, "USD", "JPY"));
        Tally what = random.nextBoolean() ? Tally.streak("s", i, value) : Tally.gifts(1 + i, value);
        signs.add(new Visit(from, from + random.nextInt(3) * HOUR, what));
      }
      List<Visit> expected = of(signs);
      for (int i = 0; i < 10; i++) {
        Collections.shuffle(signs, random);
        assertEquals(expected, of(signs), "seed " + seed);
      }
    }
  }
}
