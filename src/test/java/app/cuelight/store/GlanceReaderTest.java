package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.MoneyBack;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom a glance finds moved is whom the writer, who reads everything, finds moved.
class GlanceReaderTest {

  @TempDir Path home;

  @Test
  void judgingAtAGlanceLeavesTheSameCacheAsJudgingEverybodyWhole() {
    for (int seed = 0; seed < 12; seed++) {
      List<Arrival> stream = Streams.of(seed, 30, 400);
      for (int days : new int[] {0, 3, 46, 130, 400}) {
        Instant later = Streams.START.plus(Duration.ofDays(days));
        Path whole = home.resolve("w" + seed + "-" + days);
        Path glance = home.resolve("g" + seed + "-" + days);
        try (Workspace one = Workspace.open(whole, Streams.START);
            Workspace other = Workspace.open(glance, Streams.START);
            SqliteShelf shelf = SqliteShelf.of(glance)) {
          one.journal().commit(stream, SqliteJournalTest.judgeAt(Streams.START));
          other.journal().commit(stream, SqliteJournalTest.judgeAt(Streams.START));
          one.journal().reviewAll(later, SqliteJournalTest.judgeAt(later));
          var judging = new Judging(shelf);
          long seen =
              judging.again(
                  other.journal(), later, Journal.Ground.NORMS, SqliteJournalTest.judgeAt(later));
          assertEquals(shelf.viewerCount(), seen);
          assertEquals(Tables.of(whole), Tables.of(glance), seed + " after " + days + " days");
          assertEquals(reviews(whole), reviews(glance), seed + " after " + days + " days");
        }
      }
    }
  }

  /// What her tag line says, what she bought last among it, is the same at a glance as read whole;
  /// and whoever is handed over one after the other comes last seen first, each once.
  @Test
  void whoHasATagIsFoundAtAGlanceAsAmongAllReadWhole() {
    for (int seed = 0; seed < 4; seed++) {
      Path place = home.resolve("t" + seed);
      Instant now = Streams.START.plus(Duration.ofDays(3));
      Judge judge = SqliteJournalTest.judgeAt(now);
      try (Workspace workspace = Workspace.open(place, Streams.START);
          SqliteShelf shelf = SqliteShelf.of(place)) {
        workspace.journal().commit(Streams.of(seed, 300, 2_000), judge);
        List<Viewer> all = new ArrayList<>();
        var everybody = new Shelf.Query(null, null, now, 1);
        shelf.eachOf(everybody, _ -> true, all::add);
        assertEquals(
            shelf.viewers(new Shelf.Query(null, null, now, 5_000)), all, "in the same order");
        Set<String> tags = new TreeSet<>();
        all.forEach(viewer -> tags.add(TagLine.of(judge.judge(viewer)).en()));
        assertTrue(tags.size() > 3, tags::toString);
        for (String tag : tags) {
          BitSet found =
              new Judging(shelf).wanted(viewer -> TagLine.of(judge.judge(viewer)).en().equals(tag));
          List<Viewer> tagged = new ArrayList<>();
          shelf.eachOf(everybody, no -> found.get((int) no), tagged::add);
          assertEquals(
              all.stream().filter(one -> TagLine.of(judge.judge(one)).en().equals(tag)).toList(),
              tagged,
              tag);
        }
        List<Viewer> few = new ArrayList<>();
        shelf.eachOf(
            everybody,
            _ -> true,
            viewer -> {
              few.add(viewer);
              return few.size() < 7;
            });
        assertEquals(all.subList(0, 7), few, "no more than wanted");
      }
    }
  }

  /// Of an order the name is read where money went back that names it, and nowhere else.
  @Test
  void moneyThatNamesItsOrderGoesOffThatOneAtAGlanceToo() {
    var events = new Events();
    Instant now = Streams.START;
    List<Arrival> all = new ArrayList<>();
    for (String who : List.of("ann", "ben", "cat")) {
      Person buyer = Events.named(who, who);
      all.add(events.order(buyer, now.minus(Duration.ofDays(40)), who + " A1", 5_000, "EUR"));
      all.add(events.order(buyer, now.minus(Duration.ofDays(20)), who + " A2", 5_000, "USD"));
      all.add(events.order(buyer, now.minus(Duration.ofDays(9)), who + " A3", 5_000, "EUR"));
    }
    Person ben = Events.named("ben", "ben");
    all.add(
        events.back(
            ben, now.minus(Duration.ofDays(2)), MoneyBack.name("ben A1", 900, 1), 900, "EUR"));
    Judge judge = SqliteJournalTest.judgeAt(now);
    try (Workspace workspace = Workspace.open(home, now);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      workspace.journal().commit(all, judge);
      List<String> whole = new ArrayList<>();
      shelf.eachOf(new Shelf.Query(null, null, now, 1), _ -> true, one -> whole.add(left(one)));
      List<String> glance = new ArrayList<>();
      new Judging(shelf).inTurn(one -> glance.add(left(one)));

      assertEquals(
          List.of("[5000, 5000, 5000]", "[4100, 5000, 5000]", "[5000, 5000, 5000]"), glance);
      assertEquals(whole.stream().sorted().toList(), glance.stream().sorted().toList());
    }
  }

  /// Nor where she bought, unless several shops say what she bought of them.
  @Test
  void atWhichOfSeveralShopsSheBoughtIsKnownAtAGlanceToo() {
    var events = new Events();
    Instant now = Streams.START;
    var east = new ConnectionName("east");
    var west = new ConnectionName("west");
    Person ann = Events.linked("ann");
    List<Arrival> all =
        List.of(
            events.bought(west, "ann", 1, now.minus(Duration.ofDays(10))),
            events.bought(east, "ann", 2, now.minus(Duration.ofDays(1))),
            events.order(west, ann, now.minus(Duration.ofDays(5)), "W7"));
    Judge judge = SqliteJournalTest.judgeAt(now);
    try (Workspace workspace = Workspace.open(home, now);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      workspace.journal().commit(all, judge);
      List<Long> before = new ArrayList<>();
      new Judging(shelf).inTurn(one -> before.add(Before.orders(one)));

      assertEquals(List.of(3L), before, "the new order is none of those they told of");
    }
  }

  private static String left(Viewer viewer) {
    return Buying.of(viewer.orders()).paid().stream()
        .map(order -> order.net().minor())
        .toList()
        .toString();
  }

  private static List<String> reviews(Path place) {
    return Tables.rows(place, "SELECT id, review_by FROM presence JOIN viewers ON no = viewer");
  }

  @Test
  void namesAreFoundByAnIndex() {
    Workspace.open(home, Streams.START).close();
    List<String> plan =
        Tables.rows(
            home,
            "EXPLAIN QUERY PLAN SELECT no FROM names JOIN viewers ON no = viewer"
                + " WHERE name IS NOT NULL AND substr(lines, 1, instr(lines, char(10))) = 'ann'");
    assertTrue(plan.getFirst().contains("names_by_first"), plan::toString);
  }

  @Test
  void handlesAreFoundByAnIndex() {
    Workspace.open(home, Streams.START).close();
    List<String> plan =
        Tables.rows(
            home,
            "EXPLAIN QUERY PLAN SELECT no FROM viewers WHERE handle IS NOT NULL"
                + " AND handle = 'ann' COLLATE NOCASE");
    assertTrue(plan.getFirst().contains("viewers_by_handle"), plan::toString);
  }
}
