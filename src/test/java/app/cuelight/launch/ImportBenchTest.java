package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.history.OrderChoices;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How fast 1,000,000 orders of 200,000 customers come in, durable, survey and judging included,
/// and how fast the same file says nothing new. The first round pays for the compiler of the
/// virtual machine and is told apart; of the three after it the median counts. It gives up after
/// ten minutes.
@Tag("bench")
@Timeout(600)
class ImportBenchTest {

  private static final int ORDERS = 1_000_000;
  private static final int CUSTOMERS = 200_000;
  private static final int ROUNDS = 4;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void anOrderHistoryComesIn() throws IOException {
    Path file = history();
    double[] rates = new double[ROUNDS];
    double[] again = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      var wiring = new Wiring(() -> NOW, new SecureRandom(), _ -> {});
      long from = System.nanoTime();
      long worked = worked();
      try (var importing = CacheImporting.open(wiring, folder.resolve("home" + round))) {
        var choices = OrderChoices.of(new ConnectionName("shop"));
        assertEquals(ORDERS, importing.orders().run(file, choices, (_, _, _) -> true).applied());
        rates[round] = ORDERS / ((System.nanoTime() - from) / 1e9);
        cpu[round] = (worked() - worked) / 1e3 / ORDERS;
        from = System.nanoTime();
        assertEquals(ORDERS, importing.orders().run(file, choices, (_, _, _) -> true).duplicates());
        again[round] = ORDERS / ((System.nanoTime() - from) / 1e9);
      }
    }
    System.out.printf(
        "BENCH import of orders: %.1f us of CPU a row at first, %.1f in the last round%n",
        cpu[0], cpu[ROUNDS - 1]);
    say("import of orders", rates);
    say("the same file again", again);
  }

  /// What all threads of the process took, the compiler's and the collector's too, in nanoseconds.
  private static long worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static void say(String what, double[] all) {
    double[] warm = Arrays.copyOfRange(all, 1, all.length);
    Arrays.sort(warm);
    System.out.printf(
        "BENCH %s: %,.0f rows/s (%,.0f to %,.0f), in the first round %,.0f%n",
        what, warm[warm.length / 2], warm[0], warm[warm.length - 1], all[0]);
  }

  private Path history() throws IOException {
    var random = new Random(1);
    Path file = folder.resolve("orders.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("order id,customer id,date,amount,currency,country,category\n");
      for (int i = 0; i < ORDERS; i++) {
        Instant at = NOW.minusSeconds(60L * (ORDERS - i));
        out.write(
            "%d,c%d,%s,%d.%02d,USD,US,Beauty%n"
                .formatted(
                    i,
                    random.nextInt(CUSTOMERS),
                    at,
                    5 + random.nextInt(200),
                    random.nextInt(100)));
      }
    }
    return file;
  }
}
