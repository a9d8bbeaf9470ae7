package app.cuelight.launch;

import app.cuelight.feed.FeedService;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.feed.standard.StandardWebhooks;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.port.Connections.Connection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the last byte of a request to the published view that shows it, at 1,000 joins a second,
/// each its own signed request.
///
/// The n-th view time belongs to the n-th send time: joins only, so the number of people known in
/// the room tells how many have arrived.
@Tag("bench")
final class ArrivalBenchTest {

  private static final int PER_SECOND = 1_000;
  private static final int SECONDS = 10;
  private static final int ROUNDS = 5;

  @TempDir private Path home;

  @Test
  void arrivalToView() throws Exception {
    List<Double> p50 = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      double[] millis = round(home.resolve("round" + round), round);
      if (round >= 0) {
        p50.add(millis[millis.length / 2]);
        p99.add(millis[(int) (millis.length * 0.99)]);
      }
    }
    print("p50", p50);
    print("p99", p99);
  }

  private static double[] round(Path folder, int seed) throws Exception {
    Shop shop = Shop.called("load");
    var connection = new Connection(Evening.SHOP, StandardWebhooks.KIND, NoJournal.TOKEN, Map.of());
    try (Evening evening = Evening.at(folder);
        FeedService feed =
            new FeedService(
                new Receiver(
                    new Receiver.Place(InetAddress.getLoopbackAddress(), 0, false),
                    evening.show(),
                    InstantSource.system()),
                List.of(new StandardWebhooks(new ContractReader(new ContractDecoder()))),
                new NoJournal.OneSecret(shop.secret()),
                evening.show())) {
      URI base = URI.create(feed.start(List.of(connection)));
      List<byte[]> shots =
          new Ammunition(base + connection.path(), shop.secret(), seed).joins(PER_SECOND * SECONDS);
      long[] seen = new long[shots.size()];
      Thread watch = Thread.ofPlatform().start(() -> watch(evening, seen));
      long[] sent = new Cannon(base.getPort(), 32).fireAt(shots, PER_SECOND);
      watch.join(TimeUnit.SECONDS.toMillis(10));
      Arrays.sort(sent);
      double[] millis = new double[sent.length];
      for (int i = 0; i < sent.length; i++) {
        millis[i] = (seen[i] - sent[i]) / 1e6;
      }
      Arrays.sort(millis);
      return millis;
    }
  }

  private static void watch(Evening evening, long[] seen) {
    int known = 0;
    while (known < seen.length) {
      RoomView view = evening.show().get();
      long now = System.nanoTime();
      for (; known < view.watching().known(); known++) {
        seen[known] = now;
      }
      LockSupport.parkNanos(500_000);
    }
  }

  private static void print(String figure, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "BENCH arrival to view at %d/s: %s median %.0f ms (min %.0f, max %.0f, %d rounds)%n",
        PER_SECOND,
        figure,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
