package app.cuelight.launch;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.store.LargeCache;
import app.cuelight.store.SqliteShelf;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What Live notices while everybody is judged again because two dials were turned: a running show
/// over 1,000,000 buyers with 5,000,000 orders, people coming in one by one, each a delivery of its
/// own.
///
/// `-Dcuelight.bench.home=FOLDER` takes (or keeps) a cache such as `RetierBenchTest` makes.
@Tag("bench")
@Timeout(900)
final class LiveRetierBenchTest {

  private static final int PER_SECOND = 500;
  private static final int QUIET_SECONDS = 10;
  private static final int MOST_SECONDS = 120;
  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);
  private static final int ORDERS = 5;

  @TempDir private Path temporary;

  @Test
  void joinsBesideEverybodyJudgedAgain() throws InterruptedException {
    String kept = System.getProperty("cuelight.bench.home");
    Path home = kept == null ? temporary : Path.of(kept);
    if (!Files.exists(home.resolve("cuelight.db"))) {
      Instant now = Instant.now();
      var cast = new Cast(new Knowledge(() -> now), () -> now, List.of("US"));
      var size = new LargeCache.Size(VIEWERS, ORDERS, 0);
      LargeCache.fill(home, size, now, cast.standings(ShopNorms.NONE).at(now));
    }
    try (Evening evening = Evening.at(home);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      until(() -> shelf.norms() != null, TimeUnit.MINUTES.toNanos(5));
      // Nobody of an earlier run on the same cache, and none of its events.
      var crowd = new Crowd(Math.toIntExact(Instant.now().getEpochSecond() % 1_000_000_000), 3);
      settle(evening);
      fire("a warm-up", evening, crowd, () -> false, QUIET_SECONDS);
      settle(evening);
      fire("nothing beside", evening, crowd, () -> false, QUIET_SECONDS);
      settle(evening);
      ShopNorms before = evening.standings().norms();
      boolean isAsDelivered = before.settings().value(Dial.GOOD_RECENCY) < 5;
      TierSettings turned =
          isAsDelivered
              ? TierSettings.of(Map.of(Dial.GOOD_RECENCY, 5.0, Dial.NEW_DAYS, 20.0))
              : TierSettings.of(Map.of());
      evening.standings().wish(turned);
      fire("everybody judged again", evening, crowd, () -> isKept(shelf, turned), MOST_SECONDS);
    }
  }

  /// Until those who were in the room are back and nothing else is being done.
  private static void settle(Evening evening) throws InterruptedException {
    int known = -1;
    while (known != evening.show().get().watching().known()) {
      known = evening.show().get().watching().known();
      TimeUnit.SECONDS.sleep(3);
    }
  }

  private static boolean isKept(SqliteShelf shelf, TierSettings wished) {
    ShopNorms norms = shelf.norms();
    return norms != null && norms.settings().equals(wished);
  }

  private static void until(BooleanSupplier done, long nanos) {
    long end = System.nanoTime() + nanos;
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /// Lets people come in until something is done.
  private static void fire(
      String beside, Evening evening, Crowd crowd, BooleanSupplier done, int mostSeconds)
      throws InterruptedException {
    int most = PER_SECOND * mostSeconds;
    long[] sent = new long[most];
    long[] durable = new long[most];
    long[] seen = new long[most];
    int known = evening.show().get().watching().known();
    int[] fired = {0};
    var ended = new AtomicBoolean();
    Thread watch = Thread.ofPlatform().start(() -> watch(evening, known, seen, ended));
    List<CompletableFuture<?>> receipts = new ArrayList<>(most);
    long start = System.nanoTime();
    long busy = cpuNanos();
    for (int i = 0; i < most && (i % 50 != 0 || !done.getAsBoolean()); i++) {
      long at = start + TimeUnit.SECONDS.toNanos(1) / PER_SECOND * i;
      while (System.nanoTime() < at) {
        LockSupport.parkNanos(at - System.nanoTime());
      }
      List<Arrival> one = crowd.newcomers(1);
      int place = i;
      sent[i] = System.nanoTime();
      receipts.add(evening.show().offer(one).thenRun(() -> durable[place] = System.nanoTime()));
      fired[0] = i + 1;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    receipts.forEach(CompletableFuture::join);
    until(
        () -> evening.show().get().watching().known() >= known + fired[0],
        TimeUnit.SECONDS.toNanos(30));
    Thread.sleep(5);
    ended.set(true);
    watch.join();
    print(beside, "to durable", sent, durable, fired[0]);
    print(beside, "to view", sent, seen, fired[0]);
    System.out.printf(
        Locale.ROOT,
        "BENCH live at %d/s, %s: %d events in %.1f s, %.2f s of CPU of the process%n",
        PER_SECOND,
        beside,
        fired[0],
        seconds,
        (cpuNanos() - busy) / 1e9);
  }

  private static void watch(Evening evening, int before, long[] seen, AtomicBoolean ended) {
    int known = 0;
    while (!ended.get() && known < seen.length) {
      int there = evening.show().get().watching().known() - before;
      long now = System.nanoTime();
      for (; known < Math.min(there, seen.length); known++) {
        seen[known] = now;
      }
      LockSupport.parkNanos(500_000);
    }
  }

  private static void print(String beside, String figure, long[] from, long[] to, int count) {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      millis[i] = (to[i] - from[i]) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "BENCH live at %d/s, %s: event %s p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
        PER_SECOND,
        beside,
        figure,
        millis[count / 2],
        millis[(int) (count * 0.99)],
        millis[count - 1]);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
