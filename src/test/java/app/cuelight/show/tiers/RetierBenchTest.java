package app.cuelight.show.tiers;

import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Journal;
import app.cuelight.store.LargeCache;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everybody judged again through the cache file, as a process that owns the home does it, those
/// whom it moves written: two minutes in all. `./mvnw test -Pbench -Dtest=RetierBenchTest`;
/// `-Dcuelight.bench.home=FOLDER` takes the cache from there, or leaves it there once it is made;
/// what is measured goes on in a copy.
@Tag("bench")
final class RetierBenchTest {

  private static final String FILE = "cuelight.db";
  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);
  private static final int ORDERS = 5;
  private static final int PRESENT = 100_000;

  /// The instant a kept cache is of.
  private static final Instant NOW =
      Instant.parse(System.getProperty("cuelight.bench.now", "2027-03-02T20:00:00Z"));

  @TempDir private Path temporary;

  @Test
  void everybodyThroughTheFile() throws IOException {
    String kept = System.getProperty("cuelight.bench.home");
    Path place = kept == null ? temporary.resolve("kept") : Path.of(kept);
    var standings =
        new Standings(
            new Localities(new PlacesReader().read(), NOW),
            List.of(),
            ShopNorms.NONE,
            InstantSource.fixed(NOW));
    if (!Files.exists(place.resolve(FILE))) {
      var size = new LargeCache.Size(VIEWERS, ORDERS, PRESENT);
      time("fill", () -> LargeCache.fill(place, size, NOW, standings.at(NOW)));
    }
    Path home = Files.createDirectories(temporary.resolve("home"));
    Files.copy(place.resolve(FILE), home.resolve(FILE));
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      var bench = new Bench(workspace, shelf, standings);
      bench.again("by what they were judged by, cold", NOW);
      time("survey", () -> standings.measure(standings.survey(bench.everybody::inTurn, NOW)));
      bench.again("by the first norms there ever were", NOW);
      bench.again("nobody moved", NOW);
      bench.turn(Dial.GOOD_RECENCY, 5);
      bench.turn(Dial.NEW_DAYS, 20);
      bench.turn(Dial.WINDOW_DAYS, 300);
      bench.again("six hours later", NOW.plus(Duration.ofHours(6)));
      workspace.journal().keep(standings.norms());
      TierSettings turned = TierSettings.of(Map.of(Dial.HIGH_MEDIANS, 4.0));
      time(
          "rehearse a dial",
          () -> new Rehearsal(shelf, standings).of(turned, NOW, Progress.UNHEARD));
    }
  }

  /// What is judged, and by what.
  private record Bench(
      Workspace workspace, SqliteShelf shelf, Standings standings, Judging everybody) {

    Bench(Workspace workspace, SqliteShelf shelf, Standings standings) {
      this(workspace, shelf, standings, new Judging(shelf));
    }

    void turn(Dial dial, double to) {
      standings.wish(TierSettings.of(Map.of(dial, to)));
      standings.measure(standings.turned(everybody::inTurn, NOW));
      again(dial.code() + " turned", NOW);
    }

    /// Whom it will move is counted before, which warms the machine up and is not timed.
    void again(String what, Instant now) {
      var judge = standings.at(now);
      if (!what.endsWith("cold")) {
        var moved = new LongAdder();
        var sooner = new LongAdder();
        var others = new LongAdder();
        everybody.moved(
            now,
            judge,
            (Findings found) -> {
              moved.add(found.moved().size());
              sooner.add(found.sooner().size());
              others.add(found.others().size());
            });
        System.out.printf(
            Locale.ROOT,
            "BENCH re-tier, %s: %d moved, %d another date, %d to be read whole%n",
            what,
            moved.sum(),
            sooner.sum(),
            others.sum());
      }
      time(what, () -> everybody.again(workspace.journal(), now, Journal.Ground.SETTINGS, judge));
    }
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
