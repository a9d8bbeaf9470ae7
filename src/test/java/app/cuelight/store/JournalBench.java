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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an event costs the writer. `./mvnw -Pbench test -Dtest=JournalBench`
@Tag("bench")
class JournalBench {

  private static final int VIEWERS = 100_000;
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
            kind < 4
                ? new Profile(
                    "Name " + who, "h" + who, null, "en-US", "US", null, null, null, null, null)
                : Profile.EMPTY);
    ShowEvent event =
        switch (kind) {
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
