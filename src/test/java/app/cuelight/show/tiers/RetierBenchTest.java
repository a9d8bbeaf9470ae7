package app.cuelight.show.tiers;

import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Journal;
import app.cuelight.store.LargeCache;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everybody judged again through the cache file, as the running show does it. `./mvnw test -Pbench
/// -Dtest=RetierBenchTest`; `-Dcuelight.bench.home=FOLDER` keeps the cache.
@Tag("bench")
final class RetierBenchTest {

  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);
  private static final int ORDERS = 5;
  private static final int PRESENT = 100_000;

  /// The instant a kept cache is of.
  private static final Instant NOW =
      Instant.parse(System.getProperty("cuelight.bench.now", "2027-03-02T20:00:00Z"));

  @TempDir private Path temporary;

  @Test
  void everybodyThroughTheFile() {
    String kept = System.getProperty("cuelight.bench.home");
    Path home = kept == null ? temporary : Path.of(kept);
    var standings =
        new Standings(
            new Localities(new PlacesReader().read(), NOW),
            List.of(),
            ShopNorms.NONE,
            InstantSource.fixed(NOW));
    if (!Files.exists(home.resolve("cuelight.db"))) {
      var size = new LargeCache.Size(VIEWERS, ORDERS, PRESENT);
      time("fill", () -> LargeCache.fill(home, size, NOW, standings.at(NOW)));
    }
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      time("bare read", () -> LargeCache.read(home));
      time("bare read again", () -> LargeCache.read(home));
      time("survey", () -> standings.measure(standings.survey(new Judging(shelf)::inTurn, NOW)));
      time("survey again", () -> standings.survey(new Judging(shelf)::inTurn, NOW));
      time("all judged by new norms", () -> again(workspace, shelf, standings, NOW));
      time("all judged, nobody moved", () -> again(workspace, shelf, standings, NOW));
      time("the same by the writer alone", () -> byTheWriter(workspace, standings, NOW));
      Instant later = NOW.plus(Duration.ofHours(6));
      time("all judged, six hours later", () -> again(workspace, shelf, standings, later));
      TierSettings turned = TierSettings.of(Map.of(Dial.HIGH_MEDIANS, 4.0));
      workspace.journal().keep(standings.norms());
      time(
          "rehearse a dial",
          () -> new Rehearsal(shelf, standings).of(turned, NOW, Progress.UNHEARD));
    }
  }

  private static void again(
      Workspace workspace, SqliteShelf shelf, Standings standings, Instant now) {
    new Judging(shelf).again(workspace.journal(), now, Journal.Ground.NORMS, standings.at(now));
  }

  private static void byTheWriter(Workspace workspace, Standings standings, Instant now) {
    workspace.journal().reviewAll(now, standings.at(now));
  }

  /// Wall time, and processor time of the whole process: on a shared machine the latter tells more.
  private static void time(String what, Runnable work) {
    long start = System.nanoTime();
    long busy = cpuNanos();
    work.run();
    System.out.printf(
        Locale.ROOT,
        "BENCH re-tier, %s: %.2f s, %.2f s of CPU%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (cpuNanos() - busy) / 1e9);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
