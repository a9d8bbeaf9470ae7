package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.feed.files.orders.OrderFile;
import app.cuelight.feed.files.orders.Terms;
import app.cuelight.show.port.OrderSpool.Held;
import app.cuelight.show.port.UnidentifiedSale;
import app.cuelight.store.PartedSpool;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What reading a file of orders costs without writing: the CPU of one thread per row for the first
/// reading, for making orders, for putting them aside and for fetching them by customer once. The
/// median of the later half of some rounds.
@Tag("bench")
class ReadingBenchTest {

  private static final int ORDERS = Integer.getInteger("orders", 200_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 8);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void aPlainHistory() throws IOException {
    var random = new Random(1);
    Path file = folder.resolve("plain.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("order id,customer id,date,amount,currency,country,category\n");
      for (int i = 0; i < ORDERS; i++) {
        out.write(
            "%d,c%d,%s,%d.%02d,USD,US,Beauty%n"
                .formatted(
                    i,
                    random.nextInt(ORDERS / 5),
                    NOW.minusSeconds(60L * (ORDERS - i)),
                    5 + random.nextInt(200),
                    random.nextInt(100)));
      }
    }
    measure("plain", file, ORDERS);
  }

  @Test
  void aShopifyExport() throws IOException {
    var random = new Random(2);
    Path file = folder.resolve("shopify.csv");
    int rows = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,"
              + "Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,"
              + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Country,"
              + "Notes,Cancelled at,Refunded Amount,Id,Tags,Billing Phone\n");
      for (int i = ORDERS; i > ORDERS / 2; i--) {
        String at = "%tF %<tT +0000".formatted(NOW.minusSeconds(60L * i).atOffset(ZoneOffset.UTC));
        int buyer = random.nextInt(ORDERS / 5);
        int amount = 5 + random.nextInt(200);
        out.write(
            "#%d,buyer%d@example.com,paid,%s,fulfilled,%s,no,USD,%d.00,0.00,0.00,%d.00,,0.00,Standard,%s,"
                    .formatted(i, buyer, at, at, amount, amount, at)
                + "1,\"Lamp, brass\",%d.00,L-%d,Ann Buyer %d,DE,,,0.00,%d,,+49 151 %07d%n"
                    .formatted(amount, i % 400, buyer, 5_000_000_000L + i, buyer));
        rows++;
        if (i % 2 == 0) {
          out.write(
              "#%d,buyer%d@example.com,,,,,,,,,,,,,,%s,2,\"Shade 3\"\" wide\",3.00,S-%d,,,,,,,,\n"
                  .formatted(i, buyer, at, i % 90));
          rows++;
        }
      }
    }
    measure("shopify", file, rows);
  }

  private void measure(String what, Path file, int rows) {
    double[][] cost = new double[4][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      try (var spool = new PartedSpool(folder)) {
        var taking = new Taking(spool);
        long from = cpu();
        new OrderFile(file, terms()).run(taking, taking);
        long all = cpu() - from;
        long scan = taking.scanned - from;
        from = cpu();
        for (List<Held> some = spool.next(); some != null; some = spool.next()) {
          taking.fetched += some.size();
        }
        double[] parts = {scan, all - scan - taking.aside, taking.aside, cpu() - from};
        for (int i = 0; i < parts.length; i++) {
          cost[i][round] = parts[i] / 1e3 / rows;
        }
        taking.require();
      }
    }
    System.out.printf(
        "BENCH reading %s, us of CPU a row: first scan %.2f, orders %.2f, put aside %.2f, fetched %.2f%n",
        what, median(cost[0]), median(cost[1]), median(cost[2]), median(cost[3]));
  }

  private static double median(double[] rounds) {
    double[] later = Arrays.copyOfRange(rounds, ROUNDS / 2, ROUNDS);
    Arrays.sort(later);
    return later[later.length / 2];
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Terms terms() {
    return new Terms(
        new ConnectionName("shop"),
        Map.of(),
        null,
        "USD",
        ZoneOffset.UTC,
        null,
        null,
        null,
        NOW,
        0);
  }

  /// Takes orders as the import does, by the two thousand.
  private static final class Taking implements OrderFile.Taker, OrderFile.Progress {
    private final Arrival[] some = new Arrival[2_000];
    private final PartedSpool spool;
    private int size;
    private long orders;
    private long fetched;
    private long aside;
    private long scanned;

    Taking(PartedSpool spool) {
      this.spool = spool;
    }

    @Override
    public void order(Arrival order, int rows) {
      some[size++] = order;
      orders++;
      if (size == some.length) {
        put();
      }
    }

    private void put() {
      long from = cpu();
      for (int i = 0; i < size; i++) {
        spool.add(some[i], 1, false);
      }
      size = 0;
      aside += cpu() - from;
    }

    @Override
    public void nobody(UnidentifiedSale sale) {
      orders++;
    }

    @Override
    public void coded(Order guest) {}

    @Override
    public boolean at(long bytes, long total, long rows) {
      if (rows == 0) {
        scanned = cpu();
      } else if (bytes == total) {
        put();
      }
      return true;
    }

    void require() {
      if (fetched != orders || orders == 0) {
        throw new AssertionError(fetched + " of " + orders + " orders were fetched");
      }
    }
  }
}
