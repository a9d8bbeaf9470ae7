package app.cuelight.show.norms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongsTest {

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertEquals(3, of(5, 1, 3).median());
    assertEquals(4, of(3, 1, 9, 5).median());
    assertEquals(4, of(3, 4).median(), "rounded up at a half");
    assertEquals(-3, of(-3, -4).median(), "rounded up at a half");
    assertEquals(7, of(7).median());
    assertEquals(0, of(Long.MIN_VALUE, 0, Long.MAX_VALUE).median());
  }

  /// Against one array, sorted: small numbers, large ones, and both mixed, across many pieces.
  @Test
  void millionsAreWhatOneArrayOfThemWouldBe() {
    for (int bits : new int[] {3, 17, 33, 64}) {
      Random random = new Random(bits);
      Longs gathered = new Longs();
      long[] plain = new long[100_001];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = random.nextLong() >> 64 - (i % 5_000 == 0 ? bits : Math.min(bits, 20));
        gathered.add(plain[i]);
      }
      assertEquals(plain.length, gathered.size());
      assertArrayEquals(plain, gathered.all());
      for (int i = 0; i < plain.length; i += 777) {
        assertEquals(plain[i], gathered.get(i));
      }
      Arrays.sort(plain);
      assertArrayEquals(plain, gathered.sorted());
      assertEquals(plain[plain.length / 2], gathered.median());
    }
  }

  private static Longs of(long... values) {
    Longs longs = new Longs();
    Arrays.stream(values).forEach(longs::add);
    return longs;
  }
}
