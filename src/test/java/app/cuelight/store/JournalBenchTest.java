package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Shelf.Query;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an event costs the writer. `./mvnw -Pbench test -Dtest=JournalBenchTest`
@Tag("bench")
class JournalBenchTest {

  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 100_000);
  private static final int MILLION = 1_000_000;
  private static final int ROUND = 100_000;
  private static final int ROUNDS = 7;
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "live-2027");

  @TempDir Path home;

  private final Random random = new Random(7);
  private long no;

  @ParameterizedTest
  @ValueSource(ints = {500, 1_000, 2_000})
  void mixedStream(int batch) {
    Path place = home.resolve("b" + batch);
    try (Workspace workspace = Workspace.open(place, Streams.START)) {
      SqliteJournal journal = workspace.journal();
      List<Arrival> newcomers = new ArrayList<>();
      for (int i = 0; i < VIEWERS; i++) {
        newcomers.add(event(i, 0));
      }
      report("newcomers, batches of " + batch, new double[] {run(journal, newcomers, batch)});
      double[] micros = new double[ROUNDS];
      for (int round = -2; round < ROUNDS; round++) {
        List<Arrival> stream = new ArrayList<>();
        for (int i = 0; i < ROUND; i++) {
          stream.add(event(random.nextInt(VIEWERS), random.nextInt(20)));
        }
        double took = run(journal, stream, batch);
        if (round >= 0) {
          micros[round] = took;
        }
      }
      report("mixed stream, batches of " + batch, micros);
    }
  }

  /// What a large cache costs: a million viewers, a tenth of them here.
  @Test
  void aMillionViewers() {
    Instant now = Streams.START.plusSeconds(3_600);
    try (Workspace workspace = Workspace.open(home, Streams.START)) {
      for (int from = 0; from < MILLION; from += 2_000) {
        List<Arrival> batch = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
          batch.add(event(from + i, from + i < MILLION / 10 ? 0 : 30));
        }
        workspace.journal().commit(batch, SqliteJournalTest.judgeAt(Streams.START));
      }
      time("judge all again", 1, () -> review(workspace, now));
    }
    time("open and close for writing", 5, () -> Workspace.open(home, now).close());
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      time("count", 5, shelf::viewerCount);
      time("one by id", 5, () -> shelf.viewer("shop:u777777"));
      time("200 present", 5, () -> shelf.present(now, 200));
      time("100 latest", 5, () -> find(shelf, null, null, now));
      time("100 of a tier", 5, () -> find(shelf, Tier.NEW, null, now));
      time("a rare text", 5, () -> find(shelf, null, "name 777777", now));
      time("a text of many", 5, () -> find(shelf, null, "77", now));
      time("every viewer", 1, () -> shelf.eachViewer(_ -> {}));
      time("median orders", 3, shelf::medianOrders);
    }
  }

  private static void review(Workspace workspace, Instant now) {
    workspace.journal().reviewAll(now, SqliteJournalTest.judgeAt(now));
  }

  private static void find(SqliteShelf shelf, Tier tier, String text, Instant now) {
    shelf.viewers(new Query(tier, text, now, 100));
  }

  private static void time(String what, int times, Runnable work) {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f ms (%.1f to %.1f)%n",
        what,
        millis[times / 2],
        millis[0],
        millis[times - 1]);
  }

  /// Microseconds of this thread's processor time an event: what others do meanwhile is left out.
  private static double run(SqliteJournal journal, List<Arrival> stream, int batch) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int from = 0; from < stream.size(); from += batch) {
      List<Arrival> part = stream.subList(from, Math.min(stream.size(), from + batch));
      journal.commit(part, SqliteJournalTest.judgeAt(part.getLast().raw().receivedAt()));
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / stream.size();
  }

  static void report(String what, double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f us an event (%.1f to %.1f), %,.0f events/s%n",
        what,
        median,
        sorted[0],
        sorted[sorted.length - 1],
        1e6 / median);
  }

  private Arrival event(int who, int kind) {
    Person viewer =
        new Person(
            Identity.own(SHOP, "u" + who),
            List.of(),
            kind < 4 || kind == 30
                ? new Profile(
                    "Name " + who, "h" + who, null, "en-US", "US", null, null, null, null, null)
                : Profile.EMPTY);
    ShowEvent event =
        switch (kind) {
          case 30 -> new ShowEvent.ViewerUpdated(viewer);
          case 0, 1, 2, 3 ->
              new ShowEvent.ViewerJoined(
                  ROOM, viewer, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null);
          case 4, 5, 6, 7, 8 ->
              new ShowEvent.Commented(ROOM, viewer, "m" + no, "how much?", "en", null);
          default -> new ShowEvent.Liked(ROOM, viewer, 3);
        };
    Instant at = Streams.START.plusMillis(no / 10);
    RawEvent raw =
        new RawEvent(
            EventKey.of(SHOP, "msg_2027%012d".formatted(no++)),
            "contract",
            kind < 4 ? "viewer.join" : kind < 9 ? "comment" : "like",
            at,
            at,
            "{\"room\":\"live-2027\",\"viewer\":{\"id\":\"u"
                + who
                + "\",\"name\":\"Name "
                + who
                + "\",\"locale\":\"en-US\",\"country\":\"US\"},\"text\":\"how much is it in blue\"}");
    return new Arrival(raw, event);
  }
}
