package app.cuelight.domain.tier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kaplan and Meier's estimate, on the remissions every textbook has (Freireich et al. 1963, 6-MP).
final class SurvivalTest {

  private static Survival textbook() {
    long[] ended = new long[36];
    long[] running = new long[36];
    for (int day : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
      ended[day]++;
    }
    for (int day : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      running[day]++;
    }
    return Survival.of(ended, running);
  }

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
    "0, 1",
    "5, 1",
    "6, 0.857",
    "7, 0.807",
    "10, 0.753",
    "13, 0.690",
    "16, 0.627",
    "22, 0.538",
    "23, 0.448",
    "35, 0.448",
    "900, 0.448"
  })
  void theTextbooksCurve(int day, double stays) {
    assertEquals(stays, textbook().after(day), 5e-4);
  }

  @Test
  void theChanceToReturnIsConditionalOnTheSilenceSoFar() {
    assertEquals(1 - 0.448 / 0.753, textbook().returning(10, 15), 1e-3);
    assertEquals(0, textbook().returning(30, 15));
  }

  @Test
  void theDayIsTheFirstOnWhichTheChanceHasFallen() {
    Survival curve = textbook();
    int day = curve.fallsBelow(0.5, 10);
    assertEquals(true, curve.returning(day - 1, 10) >= 0.5 * curve.returning(0, 10));
    assertEquals(true, curve.returning(day, 10) < 0.5 * curve.returning(0, 10));
  }

  @Test
  void whereNothingWasSeenEverybodyStays() {
    assertEquals(1, Survival.of(new long[0], new long[0]).after(9));
  }
}
