package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Worth;
import app.cuelight.show.port.Census.Changed;
import app.cuelight.show.port.Census.Entry;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusTest {

  private static final Instant NOW = Streams.START;

  @TempDir Path home;
  private final Events events = new Events();

  /// Makes a cache what it was before people were narrowed down by stored traits.
  static void takeBackTraits(Path home) {
    OldOrders.takeBack(home);
    Tables.run(home, "DROP TABLE changes");
    Tables.run(home, "DROP TABLE tags");
    Tables.run(home, "DROP INDEX viewers_by_tag");
    for (String column : List.of("traits", "speaks", "bought", "tag", "buys")) {
      Tables.run(home, "ALTER TABLE viewers DROP COLUMN " + column);
    }
  }

  static void takeBackPeopleAndMoney(Path home) {
    takeBackTalk(home);
    Tables.run(home, "DROP INDEX identities_by_value");
    Tables.run(home, "DROP INDEX orders_by_name");
    Tables.run(home, "ALTER TABLE orders DROP COLUMN placed_said");
    List.of(
            "kept_apart",
            "forgotten_sales",
            "chores",
            "rates",
            "base_currency",
            "unidentified_sales",
            "imports",
            "order_files",
            "order_days",
            "show_rooms")
        .forEach(table -> Tables.run(home, "DROP TABLE " + table));
  }

  /// A cache of before orders were counted by day; Tables compares what it finds.
  @Test
  void ordersOfAnOlderCacheAreCounted() {
    try (Workspace workspace = Workspace.open(home, NOW)) {
      workspace
          .journal()
          .commit(
              List.of(
                  events.order(Events.named("u1", "Ana"), NOW, "o1", 500, "USD"),
                  events.order(Events.named("u2", "Ben"), NOW, "o2", 700, "USD"),
                  events.order(Events.named("u2", "Ben"), Instant.EPOCH, "o3", 700, "JPY"),
                  events.order(
                      Events.named("u2", "Ben"), Instant.ofEpochMilli(-1), "o4", 7, "JPY")),
              SqliteJournalTest.judgeAt(NOW));
    }
    Tables expected = Tables.of(home);
    OldOrders.takeBack(home);
    Tables.run(home, "DROP TABLE order_days");
    Tables.run(home, "PRAGMA user_version = 15");
    Workspace.open(home, NOW).close();
    assertEquals(expected.viewers(), Tables.of(home).viewers());
  }

  /// A cache of before visits told what gifts are worth and which products were looked at.
  @Test
  void giftsAndLooksOfAnOlderCacheCountByNumber() {
    var rose = new Money(50, "USD");
    Person ana = Events.named("u1", "Ana");
    try (Workspace workspace = Workspace.open(home, NOW)) {
      workspace
          .journal()
          .commit(
              List.of(events.gift(ana, NOW, 3, rose), events.look(ana, NOW), events.look(ana, NOW)),
              SqliteJournalTest.judgeAt(NOW));
    }
    OldOrders.takeBackVisits(home);
    Tables.run(home, "PRAGMA user_version = 18");
    try (Workspace workspace = Workspace.open(home, NOW)) {
      Tally before = Tables.of(home).viewers().get("shop:u1").visits().getLast().tally();
      assertEquals(3, before.allGifts());
      assertEquals(Worth.NONE, before.worth());
      assertEquals(2, before.productsLookedAt());
      workspace
          .journal()
          .commit(List.of(events.gift(ana, NOW, 3, rose)), SqliteJournalTest.judgeAt(NOW));
    }
    Tally after = Tables.of(home).viewers().get("shop:u1").visits().getLast().tally();
    assertEquals(6, after.allGifts());
    assertEquals(new Worth(Map.of("USD", new Worth.Sum(3, 50)), Map.of()), after.worth());
  }

  private static void takeBackTalk(Path home) {
    Tables.run(home, "DROP INDEX names_by_first");
    Tables.run(home, "DROP INDEX viewers_by_handle");
    Tables.run(home, "DROP VIEW visits");
    Tables.run(home, "ALTER TABLE presence DROP COLUMN said");
    Tables.run(home, "ALTER TABLE presence DROP COLUMN ties");
    Tables.run(home, "ALTER TABLE past_visits DROP COLUMN said");
    Tables.run(home, "CREATE VIEW visits AS SELECT * FROM past_visits");
    Tables.run(home, "DROP TABLE comments");
    Tables.run(home, "DROP TABLE replies");
  }

  @Test
  void whoeverChangedIsToldOnceMore() {
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      SqliteJournal journal = workspace.journal();
      var judge = SqliteJournalTest.judgeAt(NOW);
      long start = shelf.latestChange();
      journal.commit(
          List.of(
              events.join(Events.named("u1", "Ana"), NOW),
              events.join(Events.named("u2", "Bo"), NOW)),
          judge);
      assertEquals(new Changed(start + 1, List.of(1L, 2L)), shelf.changedSince(start));
      Identity card = new Identity(Events.SHOP, "shop.customer", "c1");
      journal.commit(
          List.of(
              events.update(Events.linked("u1", card), NOW),
              events.update(Events.linked("u2", card), NOW)),
          judge);
      Changed merged = shelf.changedSince(start + 1);
      assertEquals(new Changed(start + 2, List.of(1L, 2L)), merged);
      assertEquals(
          List.of(1L), shelf.entries(List.of(1L, 2L), NOW).stream().map(Entry::no).toList());
      assertEquals(new Changed(start + 2, List.of()), shelf.changedSince(start + 2));
      assertNull(shelf.changedSince(start + 99), "of a cache that was another");
      journal.rebuild(_ -> events.join(Events.named("u1", "Ana"), NOW), judge);
      assertNull(shelf.changedSince(start + 2), "everything is another");
      assertNotNull(shelf.changedSince(shelf.latestChange()));
    }
  }

  /// Nobody is missing before she is judged again: whoever has no traits is due.
  @Test
  void anOlderCacheIsJudgedAgainAndItsNamesAreFolded() {
    try (Workspace workspace = Workspace.open(home, NOW)) {
      workspace
          .journal()
          .commit(
              List.of(events.join(Events.named("u1", "García"), NOW)),
              SqliteJournalTest.judgeAt(NOW));
    }
    takeBackTraits(home);
    takeBackPeopleAndMoney(home);
    Tables.run(home, "UPDATE names SET lines = 'garcía'");
    Tables.run(home, "PRAGMA user_version = 2");
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      assertEquals(List.of(), shelf.entriesAfter(0, NOW, 10));
      assertArrayEquals(new long[] {1}, shelf.due(NOW));
      assertEquals("García", shelf.viewersOf(List.of(1L)).get(1L).facts().get(Fact.NAME));
      workspace.journal().review(NOW, 10, SqliteJournalTest.judgeAt(NOW));
      List<Entry> entries = shelf.entriesAfter(0, NOW, 10);
      assertEquals("garcia\n@u1\nshop:u1\n", entries.getFirst().lines());
      assertArrayEquals(new long[0], shelf.due(NOW));
    }
  }

  @Test
  void settlementsOfOneViewerAreReadOldestFirst() {
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      SqliteJournal journal = workspace.journal();
      journal.commit(
          List.of(events.join(Events.named("u1", "Ana"), NOW)), SqliteJournalTest.judgeAt(NOW));
      ViewerId ana = new ViewerId("shop:u1");
      var first = new Settlement(1, ana, Outcome.SKIPPED, NOW, "Lin", "es/new");
      var second = new Settlement(2, ana, Outcome.GREETED, NOW.plusSeconds(9), "Lin", "es/vip");
      journal.settle(second);
      journal.settle(first);
      assertEquals(List.of(first, second), shelf.settlements(ana));
      assertEquals(List.of(), shelf.settlements(new ViewerId("shop:nobody")));
    }
  }
}
