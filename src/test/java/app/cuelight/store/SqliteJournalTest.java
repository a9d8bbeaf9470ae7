package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Judge;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promises of the data path that the journal keeps (house.md §2).
class SqliteJournalTest {

  static final Instant NOW = Streams.START.plus(Duration.ofHours(2));

  @TempDir Path home;

  static Judge judgeAt(Instant now) {
    return viewer -> TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, now);
  }

  static void commitAll(Path home, List<Arrival> stream, Random random) {
    try (Workspace workspace = Workspace.open(home, NOW, 1 + random.nextInt(40))) {
      int from = 0;
      while (from < stream.size()) {
        int to = Math.min(stream.size(), from + 1 + random.nextInt(60));
        workspace.journal().commit(stream.subList(from, to), judgeAt(NOW));
        from = to;
      }
    }
  }

  @Test
  void whatIsCommittedIsRead() {
    List<Arrival> stream = Streams.of(1, 20, 300);
    commitAll(home, stream, new Random(1));
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      List<String> events = new ArrayList<>();
      shelf.eachEvent(event -> events.add(event.key() + event.type() + event.data()));
      assertEquals(
          stream.stream().map(a -> a.raw().key() + a.raw().type() + a.raw().data()).toList(),
          events);
      assertEquals(300, shelf.eventCount());
      assertEquals(List.of(), shelf.check());
    }
  }

  /// 200 disturbed streams, each in batches of its own and with a book too small for the people.
  @Test
  void orderAndRepetitionAreNoMatter() {
    for (int seed = 0; seed < 40; seed++) {
      List<Arrival> stream = Streams.of(seed, 3 + seed % 20, 120);
      Path straight = home.resolve(seed + "-straight");
      commitAll(straight, stream, new Random(seed));
      Tables expected = Tables.of(straight);
      for (int way = 1; way <= 5; way++) {
        long other = 1_000L * way + seed;
        Path disturbed = home.resolve(seed + "-disturbed-" + way);
        commitAll(disturbed, Streams.disturbed(stream, other), new Random(other));
        assertEquals(expected, Tables.of(disturbed), "stream " + seed + ", disturbed " + other);
      }
    }
  }

  /// The viewers on disk are those a plain fold in memory makes, whatever was cached or merged.
  @Test
  void theFileHoldsWhatTheFoldMakes() {
    for (int seed = 100; seed < 120; seed++) {
      Path place = home.resolve("fold-" + seed);
      List<Arrival> stream = Streams.of(seed, 10, 300);
      commitAll(place, stream, new Random(seed));
      assertEquals(PlainFold.of(stream), Tables.of(place).viewers(), "seed " + seed);
    }
  }

  /// A person who has a hundred identities and gets one more costs one row, not a hundred and one.
  @Test
  void ofAPersonsIdentitiesOnlyTheNewOnesAreWritten() {
    Events events = new Events();
    Identity mail = new Identity(Events.SHOP, "email.sha256", "abc");
    Identity phone = new Identity(Events.SHOP, "phone.sha256", "def");
    commitAll(home, List.of(events.join(Events.linked("ana", mail), NOW)), new Random(1));
    Tables.run(home, "CREATE TABLE written (link TEXT)");
    for (String what : List.of("INSERT", "UPDATE")) {
      Tables.run(
          home,
          "CREATE TRIGGER on_%1$s AFTER %1$s ON identities BEGIN INSERT INTO written VALUES (new.link); END"
              .formatted(what));
    }
    Arrival more = events.join(Events.linked("ana", mail, phone), NOW.plusSeconds(1));
    commitAll(home, List.of(more), new Random(1));
    assertEquals(List.of("phone.sha256:def"), Tables.rows(home, "SELECT link FROM written"));
    assertEquals(
        List.of("email.sha256:abc|1", "phone.sha256:def|1", "shop:ana|1"),
        Tables.rows(home, "SELECT link, viewer FROM identities"));
  }

  @Test
  void aRestartGoesOnWhereItStopped() {
    List<Arrival> stream = Streams.of(9, 10, 200);
    Path once = home.resolve("once");
    Path often = home.resolve("often");
    commitAll(once, stream, new Random(1));
    for (int from = 0; from < 200; from += 20) {
      commitAll(often, stream.subList(from, from + 20), new Random(from));
    }
    assertEquals(Tables.of(once), Tables.of(often));
  }

  @Test
  void theLogRebuildsTheTables() {
    for (int seed = 0; seed < 20; seed++) {
      Path place = home.resolve("rebuild-" + seed);
      List<Arrival> stream = Streams.of(seed, 12, 400);
      Map<String, Arrival> byKey = new HashMap<>();
      stream.forEach(arrival -> byKey.put(arrival.raw().key().toString(), arrival));
      commitAll(place, stream, new Random(seed));
      Tables before = Tables.of(place);
      try (Workspace workspace = Workspace.open(place, NOW)) {
        long folded =
            workspace.journal().rebuild(raw -> byKey.get(raw.key().toString()), judgeAt(NOW));
        assertEquals(400, folded);
      }
      assertEquals(before, Tables.of(place), "seed " + seed);
    }
  }

  /// Only the columns that differ are written, by one statement for each combination of them until
  /// there are too many: here come more.
  @Test
  void whateverChangesTogetherTheFileSaysWhatTheLogDoes() {
    List<Arrival> stream = Streams.of(8, 30, 6_000);
    Map<String, Arrival> byKey = new HashMap<>();
    stream.forEach(arrival -> byKey.put(arrival.raw().key().toString(), arrival));
    try (Workspace workspace = Workspace.open(home, NOW)) {
      for (int from = 0; from < stream.size(); from += 60) {
        workspace.journal().commit(stream.subList(from, from + 60), judgeAt(NOW));
      }
    }
    Tables before = Tables.of(home);
    try (Workspace workspace = Workspace.open(home, NOW)) {
      workspace.journal().rebuild(raw -> byKey.get(raw.key().toString()), judgeAt(NOW));
    }
    assertEquals(Tables.of(home), before);
  }

  @Test
  void aFailingJudgeLeavesNothingBehind() {
    List<Arrival> stream = Streams.of(5, 5, 60);
    try (Workspace workspace = Workspace.open(home, NOW)) {
      SqliteJournal journal = workspace.journal();
      journal.commit(stream.subList(0, 30), judgeAt(NOW));
      Tables before = Tables.of(home);
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  journal.commit(
                      stream,
                      _ -> {
                        throw new IllegalStateException("no");
                      }));
      assertEquals("no", thrown.getMessage());
      assertEquals(before, Tables.of(home));
      Committed after = journal.commit(stream, judgeAt(NOW));
      assertEquals(30, after.entries().stream().filter(Committed.Entry::fresh).count());
      for (Committed.Entry entry : after.entries()) {
        assertTrue(entry.viewer() == null || after.changes().containsKey(entry.viewer()));
      }
      assertFalse(after.entries().getFirst().fresh());
    }
  }

  @Test
  void anErrorHalfwayLeavesNothingBehind() {
    List<Arrival> stream = Streams.of(6, 5, 60);
    try (Workspace workspace = Workspace.open(home, NOW)) {
      SqliteJournal journal = workspace.journal();
      journal.commit(stream.subList(0, 30), judgeAt(NOW));
      Tables before = Tables.of(home);
      Tables.run(
          home,
          "CREATE TRIGGER trouble BEFORE INSERT ON order_bundles"
              + " BEGIN SELECT raise(ABORT, 'trouble'); END");
      JournalException thrown =
          assertThrows(JournalException.class, () -> journal.commit(stream, judgeAt(NOW)));
      assertEquals(JournalException.Fault.OTHER, thrown.fault());
      assertEquals(before, Tables.of(home));
      Tables.run(home, "DROP TRIGGER trouble");
      assertEquals(60, journal.commit(stream, judgeAt(NOW)).entries().size());
    }
    Path straight = home.resolve("straight");
    commitAll(straight, stream, new Random(1));
    assertEquals(Tables.of(straight), Tables.of(home));
  }
}
