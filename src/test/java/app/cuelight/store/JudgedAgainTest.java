package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Findings.Moved;
import app.cuelight.show.port.Journal.Ground;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers found and the writer wrote is what the writer would have found by itself, whatever
/// came in between.
class JudgedAgainTest {

  private static final Instant NOW = Streams.START;
  private static final String REVIEWS =
      "SELECT id, review_by FROM presence JOIN viewers ON no = viewer";
  private static final String MOVES = "SELECT viewer, at, from_tier, to_tier, because FROM moves";
  private static final String VERDICTS =
      "SELECT no, tier, life_cycle, spend, engagement, traits, speaks, bought, tag FROM viewers";

  @TempDir Path home;

  /// Piece by piece, with events and the clock between reading and writing, against a cache in
  /// which the writer reads and judges everybody of the piece itself.
  @Test
  void eventsThatComeBetweenFindingAndWritingChangeNothing() {
    Set<String> causes = new TreeSet<>();
    for (int seed = 0; seed < 8; seed++) {
      for (int days : new int[] {0, 20, 130}) {
        causes.addAll(compare(seed, days));
      }
    }
    assertTrue(causes.containsAll(List.of("settings", "order", "clock")), causes::toString);
  }

  private Set<String> compare(int seed, int days) {
    List<Arrival> stream = Streams.of(seed, 60, 600);
    Instant later = NOW.plus(Duration.ofDays(days));
    Judge before = SqliteJournalTest.judgeAt(NOW);
    Judge after = turned(later);
    var random = new Random(seed);
    Path whole = home.resolve("w" + seed + "-" + days);
    Path told = home.resolve("t" + seed + "-" + days);
    try (Workspace one = Workspace.open(whole, NOW, 1 + random.nextInt(60));
        Workspace other = Workspace.open(told, NOW, 1 + random.nextInt(60));
        SqliteShelf shelf = SqliteShelf.of(told)) {
      one.journal().commit(stream.subList(0, 300), before);
      other.journal().commit(stream.subList(0, 300), before);
      List<String> verdicts = Tables.rows(told, VERDICTS);
      long change = shelf.latestChange();
      int from = 300;
      long last = shelf.highestNumber();
      int piece = 5 + random.nextInt(30);
      for (long first = 1; first <= last; first += piece) {
        long to = first + piece - 1;
        Findings found = shelf.moved(first, to, later, after);
        int until = Math.min(500, from + random.nextInt(30));
        one.journal().commit(stream.subList(from, until), after);
        other.journal().commit(stream.subList(from, until), after);
        from = until;
        if (random.nextInt(4) == 0) {
          one.journal().review(later.plusSeconds(1), 1_000, after);
          other.journal().review(later.plusSeconds(1), 1_000, after);
        }
        one.journal().reviewThese(only(first, to), later, Ground.SETTINGS, after);
        found
            .parts(1 + random.nextInt(9), 1 + random.nextInt(9))
            .forEach(part -> other.journal().reviewThese(part, later, Ground.SETTINGS, after));
      }
      assertSame(whole, told, seed + " after " + days + " days");
      var changed = new TreeSet<String>();
      shelf.changedSince(change).numbers().forEach(no -> changed.add(no.toString()));
      var differ = new TreeSet<String>();
      Tables.rows(told, VERDICTS).stream()
          .filter(row -> !verdicts.contains(row))
          .forEach(row -> differ.add(row.substring(0, row.indexOf('|'))));
      assertTrue(changed.containsAll(differ), () -> changed + " lack some of " + differ);
      one.journal().commit(stream.subList(from, 600), after);
      other.journal().commit(stream.subList(from, 600), after);
      assertSame(whole, told, seed + " after " + days + " days and more events");
    }
    return new TreeSet<>(Tables.rows(told, "SELECT DISTINCT because FROM moves"));
  }

  /// She buys after she was read: what the reader found of her is of yesterday.
  @Test
  void whoBuysMeanwhileIsNotPutBack() {
    var events = new Events();
    Person ann = Events.named("ann", "Ann");
    Person ben = Events.named("ben", "Ben");
    Instant then = NOW.minus(Duration.ofDays(40));
    Judge after = turned(NOW);
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      workspace
          .journal()
          .commit(
              List.of(
                  events.order(ann, then, "A1", 5_000, "USD"),
                  events.order(ben, then, "B1", 5_000, "USD")),
              SqliteJournalTest.judgeAt(NOW));
      Findings found = shelf.moved(0, 9, NOW, after);
      workspace.journal().commit(List.of(events.order(ann, NOW, "A2", 90_000, "USD")), after);
      List<String> bought = Tables.rows(home, VERDICTS + " WHERE no = 1");
      assertEquals(2, found.moved().size(), "both were found to stand elsewhere");

      workspace.journal().reviewThese(found, NOW, Ground.NORMS, after);

      assertEquals(bought, Tables.rows(home, VERDICTS + " WHERE no = 1"));
      assertEquals(
          List.of(
              "shop:ann|" + then.toEpochMilli() + "|null|rising|order",
              "shop:ben|" + then.toEpochMilli() + "|null|rising|order",
              "shop:ben|" + NOW.toEpochMilli() + "|rising|guest|norms"),
          Tables.rows(home, MOVES));
    }
  }

  /// The feed of changes forgets: nothing a reader found longer ago is believed.
  @Test
  void whatWasFoundTooLongAgoIsLookedAtAgain() {
    List<Arrival> stream = Streams.of(3, 40, 400);
    Instant later = NOW.plus(Duration.ofDays(46));
    Judge after = turned(later);
    Path whole = home.resolve("whole");
    Path told = home.resolve("told");
    try (Workspace one = Workspace.open(whole, NOW);
        Workspace other = Workspace.open(told, NOW);
        SqliteShelf shelf = SqliteShelf.of(told)) {
      one.journal().commit(stream, SqliteJournalTest.judgeAt(NOW));
      other.journal().commit(stream, SqliteJournalTest.judgeAt(NOW));
      Findings found = shelf.moved(0, 100, later, after);
      long forgotten = shelf.latestChange() + 1;
      // All of it is wrong by now, and none of it is told by the feed.
      Findings stale =
          new Findings(
              forgotten,
              found.seen(),
              found.moved().stream().map(JudgedAgainTest::wrong).toList(),
              found.sooner(),
              found.others());
      assertTrue(stale.moved().size() > 5, "there is something to be believed");

      one.journal().reviewThese(found, later, Ground.NORMS, after);
      other.journal().reviewThese(stale, later, Ground.NORMS, after);

      assertSame(whole, told, "judged again");
    }
  }

  /// By the parts of the numbers, so that neither a look every second nor a query by tier reads
  /// more than it wants.
  @Test
  void whoIsDueAndWhoIsInATierIsFoundByAnIndex() {
    Workspace.open(home, NOW).close();
    String due = Parts.due("p.viewer", "ORDER BY p.review_by LIMIT 9").replace("?1", "7");
    String tier =
        "SELECT no FROM viewers WHERE no >> 14 = 3 AND tier = 'vip' AND seen >= 5 ORDER BY seen DESC";
    assertTrue(
        Tables.rows(home, "EXPLAIN QUERY PLAN " + due)
            .toString()
            .contains("presence_by_review (<expr>=? AND review_by<?)"));
    assertTrue(
        Tables.rows(home, "EXPLAIN QUERY PLAN " + tier)
            .toString()
            .contains("viewers_by_tier (<expr>=? AND tier=? AND seen>?)"));
  }

  /// Of however many parts, the latest seen are those of all.
  @Test
  void theLatestSeenAreFoundInWhicheverPartTheyAre() {
    try (Workspace workspace = Workspace.open(home, NOW)) {
      workspace.journal().commit(Streams.of(8, 300, 2_000), SqliteJournalTest.judgeAt(NOW));
    }
    // A prime, so that who came one after the other is in any of eight parts.
    for (String column :
        List.of("viewers SET no", "presence SET viewer", "past_visits SET viewer")) {
      String name = column.substring(column.lastIndexOf(' ') + 1);
      Tables.run(home, "UPDATE " + column + " = -(" + name + " * 7919 % 1009) * 130");
      Tables.run(home, "UPDATE " + column + " = -" + name);
    }
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      assertTrue(shelf.highestNumber() > 100_000);
      List<Tier> tiers = new ArrayList<>(List.of(Tier.values()));
      tiers.add(null);
      for (Tier tier : tiers) {
        List<Viewer> all = shelf.viewers(new Shelf.Query(tier, null, NOW, 5_000));
        for (int most : new int[] {1, 7, 50, 200}) {
          assertEquals(
              all.subList(0, Math.min(most, all.size())),
              shelf.viewers(new Shelf.Query(tier, null, NOW, most)),
              most + " of " + tier);
        }
      }
    }
  }

  private static Moved wrong(Moved one) {
    return new Moved(
        one.number(), one.viewer(), Tier.GUEST, one.marks(), one.tag(), true, Instant.MAX);
  }

  private static Judge turned(Instant now) {
    ShopNorms norms =
        ShopNorms.NONE.by(
            TierSettings.of(
                Map.of(Dial.NEW_DAYS, 5.0, Dial.ACTIVE_DAYS, 10.0, Dial.DORMANT_DAYS, 25.0)));
    return viewer -> TierRules.standing(viewer, Locality.unknown(), norms, now);
  }

  private static Findings only(long first, long last) {
    List<Long> numbers = LongStream.rangeClosed(first, last).boxed().toList();
    return new Findings(0, numbers.size(), List.of(), List.of(), numbers);
  }

  private static void assertSame(Path whole, Path told, String where) {
    assertEquals(Tables.of(whole), Tables.of(told), where);
    assertEquals(Tables.rows(whole, REVIEWS), Tables.rows(told, REVIEWS), where);
    assertEquals(Tables.rows(whole, MOVES), Tables.rows(told, MOVES), where);
  }
}
