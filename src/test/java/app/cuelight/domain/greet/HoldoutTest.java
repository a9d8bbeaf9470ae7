package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ViewerId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lot that leaves some newcomers ungreeted.
final class HoldoutTest {

  private static final int PEOPLE = 20_000;

  private static ViewerId viewer(int number) {
    return new ViewerId("shop:u" + number);
  }

  private static double held(long show, int percent) {
    return IntStream.range(0, PEOPLE).filter(i -> Holdout.holds(viewer(i), show, percent)).count();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 50})
  void holdsItsShareOfPeopleInEveryShow(int percent) {
    for (long show : new long[] {1, 2, 3, 4_711}) {
      double expected = PEOPLE * percent / 100.0;
      double spread = 5 * Math.sqrt(expected * (1 - percent / 100.0));
      assertEquals(expected, held(show, percent), Math.max(spread, 0.5), "show " + show);
    }
  }

  @Test
  void theLotIsTheSameWheneverItIsDrawn() {
    assertEquals(held(7, 10), held(7, 10));
    for (int i = 0; i < 100; i++) {
      int person = i;
      assertTrue(
          !Holdout.holds(viewer(person), 7, 10) || Holdout.holds(viewer(person), 7, 20),
          "a larger share holds everybody a smaller one did");
    }
  }

  @Test
  void anotherShowDrawsAnew() {
    double inBoth =
        IntStream.range(0, PEOPLE)
            .filter(i -> Holdout.holds(viewer(i), 1, 10) && Holdout.holds(viewer(i), 2, 10))
            .count();
    assertEquals(PEOPLE / 100.0, inBoth, 75, "one in a hundred by chance");
  }
}
