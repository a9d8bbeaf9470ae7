package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TierSettingsTest {

  private static final Instant NOON = Instant.parse("2027-03-02T12:00:00Z");

  private static TierSettings days(double days) {
    return TierSettings.of(Map.of(Dial.NEW_DAYS, days));
  }

  @ParameterizedTest
  @EnumSource(Dial.class)
  void everyDefaultIsWithinItsReach(Dial dial) {
    assertTrue(dial.takes(dial.usual()), dial.code());
    assertTrue(dial.takes(dial.least()), dial.code());
    assertTrue(dial.takes(dial.most()), dial.code());
    assertFalse(dial.takes(dial.most() + dial.step()), dial.code());
    assertFalse(dial.takes(dial.usual() + dial.step() / 3), dial.code());
    assertFalse(dial.takes(Double.NaN), dial.code());
    assertEquals(dial, Dial.of(" " + dial.code().toUpperCase(java.util.Locale.ROOT)));
  }

  @Test
  void codesAreNamesOfTheirOwn() {
    Set<String> codes = new HashSet<>();
    for (Dial dial : Dial.values()) {
      assertTrue(codes.add(dial.code()), dial.code());
    }
    assertNull(Dial.of("newdays"));
  }

  @Test
  void onlyWhatDiffersIsKept() {
    TierSettings settings = TierSettings.of(Map.of(Dial.NEW_DAYS, 30.0, Dial.LIKE_POINTS, 0.4));
    assertEquals(Map.of(Dial.LIKE_POINTS, 0.4), settings.chosen());
    assertEquals(0.4, settings.value(Dial.LIKE_POINTS));
    assertEquals(30, settings.value(Dial.NEW_DAYS));
    assertEquals(
        TierSettings.DEFAULTS, settings.with(Map.of(Dial.LIKE_POINTS, Dial.LIKE_POINTS.usual())));
  }

  @Test
  void whatNeedsMeasuringIsToldApart() {
    assertTrue(days(14).measuresAs(TierSettings.DEFAULTS));
    assertFalse(TierSettings.of(Map.of(Dial.HIGH_SHARE, 20.0)).measuresAs(TierSettings.DEFAULTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new.days=0|new.days: A number from 1 to 365 in steps of 1.",
        "new.days=1.5|new.days: A number from 1 to 365 in steps of 1.",
        "like.points=0.33|like.points: A number from 0 to 100 in steps of 0.05.",
        "active.days=120|dormant.days: It has to be more than active.days, which is 120.",
        "dormant.days=45|dormant.days: It has to be more than active.days, which is 45.",
        "active.chance=25|active.chance: It has to be more than dormant.chance, which is 25.",
        "recency.5=45|recency.4: It has to be more than recency.5, which is 45.",
        "money.5=3|money.5: It has to be more than money.4, which is 3.",
        "shows.dormant=8|shows.dormant: It has to be more than shows.active, which is 8.",
        "advocate.shows=9|advocate.shows: Nobody comes to more shows than are counted.",
        "spend.weight=20|influence.weight: The four weights are 100 % together; now they are 105 %."
      })
  void nonsenseIsToldInASentence(String turned, String sentence) {
    String[] parts = turned.split("=");
    Dial dial = Dial.of(parts[0]);
    Map<Dial, Double> wanted = Map.of(dial, Double.valueOf(parts[1]));
    assertEquals(
        sentence,
        assertThrows(IllegalArgumentException.class, () -> TierSettings.of(wanted)).getMessage());
    assertFalse(Flaw.in(wanted).getFirst().says().zh().isEmpty());
  }

  @Test
  void theLastChangesCanBeTakenBackOneByOne() {
    TierHistory history = TierHistory.NONE.apply(days(14), NOON).apply(days(14), NOON);
    assertEquals(1, history.changes().size(), "the same again is no change");
    history = history.apply(days(21), NOON);
    assertEquals(days(21), history.now());
    history = history.undo();
    assertEquals(days(14), history.now());
    history = history.undo();
    assertEquals(TierSettings.DEFAULTS, history.now());
    assertFalse(history.canUndo());
    assertEquals(history, history.undo());
  }

  @Test
  void whatIsTooLongAgoStaysAsItWas() {
    TierHistory history = TierHistory.NONE;
    for (int day = 1; day <= TierHistory.MOST + 2; day++) {
      history = history.apply(days(day), NOON);
    }
    assertEquals(TierHistory.MOST, history.changes().size());
    while (history.canUndo()) {
      history = history.undo();
    }
    assertEquals(days(2), history.now());
    assertEquals(List.of(), history.changes());
  }
}
