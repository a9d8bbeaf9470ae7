package app.cuelight.feed.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticePlanTest {

  @Test
  void theUsualShowIsSmall() {
    assertEquals(new PracticePlan(240, 6, 7), PracticePlan.USUAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001})
  void anAudienceThatIsNoneIsSaidSo(int viewers) {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> new PracticePlan(viewers, 6, 7));
    assertEquals("A practice show has 1 to 1,000,000 viewers.", refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 0.09, 50_001, Double.NaN, Double.POSITIVE_INFINITY})
  void aRateThatIsNoneIsSaidSo(double rate) {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> new PracticePlan(240, rate, 7));
    assertEquals("A practice show has 0.1 to 50,000 events a second.", refused.getMessage());
  }
}
