package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.model.Survival;
import org.junit.jupiter.api.Test;

/// How long a silence may be: by the shop's own curve.
final class RhythmTest {

  /// Half of all buy again after exactly 20 days; of the rest, one in two within the year, evenly.
  private static Survival curve() {
    long[] ended = new long[Survival.MOST_DAYS];
    long[] running = new long[Survival.MOST_DAYS];
    ended[20] = 10_000;
    for (int day = 21; day < 365; day++) {
      ended[day] = 15;
    }
    running[400] = 4_840;
    return Survival.of(ended, running);
  }

  @Test
  void dormantBeginsWhereTheChanceToReturnHasHalved() {
    Rhythm rhythm = Rhythm.of(curve(), TierSettings.DEFAULTS);
    assertTrue(rhythm.isMeasured());
    assertEquals(19, rhythm.activeDays());
    assertEquals(LifeCycle.ACTIVE, rhythm.stage(19));
    assertEquals(LifeCycle.DORMANT, rhythm.stage(20));
    assertEquals(LifeCycle.DORMANT, rhythm.stage(rhythm.dormantDays()));
    assertEquals(LifeCycle.CHURNED, rhythm.stage(rhythm.dormantDays() + 1L));
  }

  @Test
  void theFixedDaysHoldBefore() {
    assertFalse(Rhythm.PRESET.isMeasured());
    assertEquals(LifeCycle.ACTIVE, Rhythm.PRESET.stage(45));
    assertEquals(LifeCycle.DORMANT, Rhythm.PRESET.stage(120));
    assertEquals(LifeCycle.CHURNED, Rhythm.PRESET.stage(121));
  }

  @Test
  void aCurveThatNeverFallsStopsAtTheLongestDays() {
    long[] ended = new long[Survival.MOST_DAYS];
    long[] running = new long[Survival.MOST_DAYS];
    ended[900] = 1;
    running[1_000] = 1_000;
    Rhythm rhythm = Rhythm.of(Survival.of(ended, running), TierSettings.DEFAULTS);
    assertEquals(120, rhythm.activeDays());
    assertEquals(365, rhythm.dormantDays());
  }
}
