package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {

  /// Few different bytes, so that parts of the word stand everywhere; places up to the very end.
  @Test
  void aWordIsFoundWhereItFirstStandsWhole() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      byte[] hay = bytes(random, random.nextInt(60));
      byte[] word = bytes(random, 1 + random.nextInt(6));
      long[] usual = new long[256];
      usual['a'] = random.nextInt(9);
      usual['b'] = random.nextInt(9);
      int from = random.nextInt(hay.length + 1);
      int to = from + random.nextInt(hay.length + 1 - from);
      String text = new String(hay, 0, to, StandardCharsets.ISO_8859_1);
      int expected = text.indexOf(new String(word, StandardCharsets.ISO_8859_1), from);
      assertEquals(expected, new Needle(word, usual).in(hay, from, to), () -> "in " + text);
    }
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) "abß\u0080\u00ff".charAt(random.nextInt(5));
    }
    return bytes;
  }
}
