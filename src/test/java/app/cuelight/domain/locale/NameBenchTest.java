package app.cuelight.domain.locale;

import app.cuelight.feed.phrases.NamesReader;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a name costs: tidied and judged for everybody who joins, said for those who get a card.
@Tag("bench")
final class NameBenchTest {

  private static final int NAMES = 500_000;
  private static final int ROUNDS = 7;

  private final NamesReader reader = new NamesReader();
  private final NameBook book =
      new NameBook(new NameBlock(reader.blocked()), new Sayings(reader.dictionary()));

  @Test
  void costsOfNames() {
    measure("plain name", "Marisol", "Dee Okafor", "Cassandra Kumari", "Anna Lena Schmidt");
    measure("odd name", "Олексій Їжак", "luna_sky2041✨", "𝓢𝓪𝓻𝓪", "प्रिया शर्मा", "김민준");
  }

  private void measure(String what, String... names) {
    double[] micros = new double[ROUNDS];
    int hidden = 0;
    for (int round = -2; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < NAMES; i++) {
        hidden += book.name(names[i % names.length], "es").hidden() == null ? 0 : 1;
      }
      if (round >= 0) {
        micros[round] = (System.nanoTime() - start) / 1_000.0 / NAMES;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "BENCH %s: %.2f µs (%.2f–%.2f), %d hidden%n",
        what,
        micros[ROUNDS / 2],
        micros[0],
        micros[ROUNDS - 1],
        hidden);
  }
}
