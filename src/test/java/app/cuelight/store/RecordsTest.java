package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.RoomOnAir;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import app.cuelight.show.port.Shelf.TierMove;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the journal keeps beside the fold: moves, settlements, shows, counters, cursors.
class RecordsTest {

  private static final Instant NOW = Streams.START;
  private static final ViewerId ANA = new ViewerId("shop:ana");
  private static final ViewerId BEA = new ViewerId("shop:bea");

  @TempDir Path home;
  private final Events events = new Events();
  private Workspace workspace;
  private SqliteJournal journal;
  private SqliteShelf shelf;

  @BeforeEach
  void open() {
    workspace = Workspace.open(home, NOW);
    journal = workspace.journal();
    shelf = SqliteShelf.of(home);
  }

  @AfterEach
  void close() {
    shelf.close();
    workspace.close();
  }

  private Committed commit(Arrival... arrivals) {
    return journal.commit(List.of(arrivals), SqliteJournalTest.judgeAt(NOW));
  }

  private static Settlement settlement(long show, ViewerId viewer, int second, Outcome outcome) {
    return new Settlement(show, viewer, outcome, NOW.plusSeconds(second), "Op", "en/vip");
  }

  @Test
  void movesBetweenTiersAreKeptWithTheirCause() {
    Person ana = Events.named("ana", "Ana");
    commit(events.join(ana, NOW));
    List<TierMove> first = shelf.moves(ANA);
    assertEquals(1, first.size());
    assertNull(first.getFirst().from());
    assertEquals("viewer.join", first.getFirst().because());
    assertEquals(NOW, first.getFirst().at());
    Change bought =
        commit(events.order(ana, NOW.minusSeconds(9), "o", 900_000, "USD")).changes().get(ANA);
    assertEquals(first.getFirst().to(), bought.was());
    assertNotEquals(bought.was(), bought.standing().tier());
    assertEquals(
        new TierMove(bought.was(), bought.standing().tier(), NOW.minusSeconds(9), "order"),
        shelf.moves(ANA).getLast());
  }

  @Test
  void theClockMovesViewersToo() {
    commit(events.join(Events.named("ana", "Ana"), NOW));
    Tier before = shelf.moves(ANA).getLast().to();
    assertEquals(List.of(), journal.review(NOW, 10, SqliteJournalTest.judgeAt(NOW)));
    Instant later = NOW.plus(Duration.ofDays(300));
    List<Change> moved = journal.review(later, 10, SqliteJournalTest.judgeAt(later));
    assertEquals(1, moved.size());
    assertEquals(before, moved.getFirst().was());
    assertEquals(List.of(), journal.review(later, 10, SqliteJournalTest.judgeAt(later)));
    Tier after = moved.getFirst().standing().tier();
    if (after != before) {
      assertEquals(new TierMove(before, after, later, "clock"), shelf.moves(ANA).getLast());
    }
  }

  @Test
  void reviewingAllIsReviewingEach() {
    commit(
        IntStream.range(0, 2_500)
            .mapToObj(i -> events.join(Events.named("v" + i, "N"), NOW))
            .toArray(Arrival[]::new));
    Instant later = NOW.plus(Duration.ofDays(300));
    assertEquals(2_500, journal.reviewAll(later, SqliteJournalTest.judgeAt(later)));
    assertEquals(List.of(), journal.review(later, 9_999, SqliteJournalTest.judgeAt(later)));
    assertEquals(List.of("churned"), Tables.rows(home, "SELECT DISTINCT life_cycle FROM viewers"));
  }

  @Test
  void aViewerIsSettledOncePerShow() {
    commit(events.join(Events.named("ana", "Ana"), NOW));
    Settlement greeted = settlement(1, ANA, 0, Outcome.GREETED);
    assertTrue(journal.settle(greeted));
    assertFalse(journal.settle(settlement(1, ANA, 5, Outcome.SKIPPED)));
    assertTrue(journal.settle(settlement(2, ANA, 9, Outcome.SKIPPED)));
    assertEquals(List.of(greeted), shelf.settled(1));
    journal.unsettle(greeted);
    assertEquals(List.of(), shelf.settled(1));
    assertEquals(1, shelf.settled(2).size());
    assertTrue(journal.settle(greeted));
  }

  @Test
  void hellosToAllAreKeptByShow() {
    GroupGreeting spanish = new GroupGreeting(1, "es-419", 2_318, NOW, "Lin", "es-419/group/1");
    GroupGreeting unknown =
        new GroupGreeting(1, "", 12, NOW.plusSeconds(75), "Lin", "en-US/group/2");
    journal.greetedAll(unknown);
    journal.greetedAll(spanish);
    journal.greetedAll(spanish);
    assertEquals(List.of(spanish, unknown), shelf.groupGreetings(1));
    assertEquals(List.of(), shelf.groupGreetings(2));
  }

  @Test
  void aCacheOfTheFirstShapeGrowsAndKeepsItsSettlements() {
    assertTrue(journal.settle(settlement(1, ANA, 0, Outcome.HELD_BACK)));
    close();
    CensusTest.takeBackTraits(home);
    CensusTest.takeBackPeopleAndMoney(home);
    Tables.run(home, "DROP TABLE group_greetings");
    Tables.run(home, "DROP TABLE answers");
    Tables.run(home, "PRAGMA user_version = 1");
    open();
    journal.greetedAll(new GroupGreeting(1, "ja", 10, NOW, "Lin", "ja/group/1"));
    assertEquals(1, shelf.groupGreetings(1).size());
    assertEquals(List.of(settlement(1, ANA, 0, Outcome.HELD_BACK)), shelf.settled(1));
  }

  /// Two who turn out to be one bring their moves and settlements; the earlier settlement holds.
  @Test
  void recordsFollowAViewerThatIsJoined() {
    Identity card = new Identity(Events.SHOP, "shop.customer", "c1");
    commit(events.join(Events.linked("bea"), NOW), events.join(Events.linked("ana"), NOW));
    journal.settle(settlement(1, BEA, 1, Outcome.SKIPPED));
    journal.settle(settlement(1, ANA, 2, Outcome.GREETED));
    journal.settle(settlement(2, BEA, 3, Outcome.GREETED));
    Committed joined =
        commit(
            events.update(Events.linked("bea", card), NOW),
            events.update(Events.linked("ana", card), NOW));
    assertEquals(java.util.Set.of(ANA), joined.changes().keySet());
    assertEquals(List.of(BEA), joined.changes().get(ANA).absorbed());
    assertEquals(
        List.of(ANA, ANA), joined.entries().stream().map(Committed.Entry::viewer).toList());
    assertEquals(List.of(settlement(1, ANA, 1, Outcome.SKIPPED)), shelf.settled(1));
    assertEquals(List.of(settlement(2, ANA, 3, Outcome.GREETED)), shelf.settled(2));
    assertEquals(2, shelf.moves(ANA).stream().filter(move -> move.from() == null).count());
    assertEquals(shelf.moves(ANA), shelf.moves(BEA));
    assertFalse(journal.settle(settlement(1, BEA, 9, Outcome.GREETED)));
    assertEquals(1, shelf.viewerCount());
    assertEquals(List.of(), shelf.check());
  }

  @Test
  void aShowGoesOnUntilItEndsOrFallsSilent() {
    ShowRecord show = journal.sitting(NOW, "Evening").show();
    assertEquals(new ShowRecord(1, "Evening", NOW, null, null), show);
    assertEquals(show, journal.sitting(NOW.plus(Duration.ofHours(5)), "Other").show());
    commit(events.join(Events.named("ana", "Ana"), NOW.plus(Duration.ofHours(5))));
    assertEquals(show, journal.sitting(NOW.plus(Duration.ofHours(10)), "Other").show());
    ShowRecord next = journal.sitting(NOW.plus(Duration.ofHours(11)), "Next").show();
    assertEquals(2, next.id());
    Instant opened = next.openedAt();
    Sitting ended = Sitting.of(new ShowRecord(2, "Named", opened, opened, opened));
    journal.keep(ended);
    Sitting soon = journal.sitting(opened.plus(Duration.ofMinutes(10)), "Third");
    assertEquals(ended.show(), soon.show(), "its stream may be back");
    Instant later = opened.plus(Duration.ofMinutes(11));
    assertEquals(
        new Sitting(
            new ShowRecord(3, "Third", later, null, null),
            List.of(),
            opened,
            false,
            List.of(new Broadcast(null, opened, opened))),
        journal.sitting(later, "Third"));
    assertEquals(
        List.of("2|Named"), Tables.rows(home, "SELECT id, title FROM shows WHERE ended_at"));
  }

  @Test
  void aShowIsKeptWithItsRoomsAndTheNextKnowsWhetherTheyWereTold() {
    RoomKey hall = new RoomKey(new ConnectionName("shop"), "hall");
    RoomKey attic = new RoomKey(new ConnectionName("shop"), "attic");
    Instant end = NOW.plusSeconds(3_600);
    ShowRecord show = journal.sitting(NOW, "Evening").show();
    var on =
        new Sitting(
            new ShowRecord(1, "Silk", NOW, NOW, null),
            List.of(
                new RoomOnAir(hall, NOW, null, true),
                new RoomOnAir(attic, NOW.plusSeconds(1), end, false)),
            null,
            false,
            List.of());
    journal.keep(on);
    assertEquals(on, journal.sitting(NOW.plusSeconds(60), "Other"));
    var over =
        new Sitting(
            new ShowRecord(show.id(), "Silk", NOW, NOW, end),
            List.of(new RoomOnAir(hall, NOW, end, true)),
            null,
            false,
            List.of());
    journal.keep(over);
    Instant later = end.plus(Duration.ofHours(1));
    assertEquals(
        new Sitting(
            new ShowRecord(2, "Wool", later, null, null),
            List.of(),
            end,
            true,
            List.of(new Broadcast("shop/hall", NOW, end))),
        journal.sitting(later, "Wool"));
  }

  @Test
  void aShowThatFellSilentEndedWhenItWasLastHeard() {
    ShowRecord show = journal.sitting(NOW, "Evening").show();
    journal.keep(Sitting.of(new ShowRecord(show.id(), "Evening", NOW, NOW, null)));
    Instant last = NOW.plus(Duration.ofHours(1));
    commit(events.join(Events.named("ana", "Ana"), last));
    Sitting next = journal.sitting(NOW.plus(Duration.ofHours(9)), "Next");
    assertEquals(2, next.show().id());
    assertEquals(last, next.before());
  }

  @Test
  void ofTwoWordsAboutOneAnswerTheLaterHolds() {
    Answer answered = new Answer(1, "shop/message/m1", true, "Lin", NOW.plusSeconds(2));
    Answer earlier = new Answer(1, "shop/message/m1", false, "Mei", NOW);
    Answer other = new Answer(2, "shop/message/m1", true, "Mei", NOW);
    journal.answer(List.of(answered, earlier, other));
    assertEquals(List.of(answered), shelf.answers(1));
    Answer taken = new Answer(1, "shop/message/m1", false, "Mei", NOW.plusSeconds(3));
    journal.answer(List.of(taken));
    assertEquals(List.of(taken), shelf.answers(1));
    assertEquals(List.of(other), shelf.answers(2));
  }

  @Test
  void theNewestEventsComeInTheirOrder() {
    Arrival first = events.join(Events.named("ana", "Ana"), NOW);
    Arrival second = events.join(Events.named("bea", "Bea"), NOW);
    Arrival third = events.join(Events.named("cleo", "Cleo"), NOW);
    commit(first, second, third);
    assertEquals(List.of(second.raw(), third.raw()), shelf.latestEvents(2));
  }

  @Test
  void countersAddUp() {
    Arrival join = events.join(Events.named("ana", "Ana"), NOW);
    commit(join, join, events.unknown("moon", NOW.plusSeconds(3)), events.unknown("moon", NOW));
    commit(join);
    FeedCount refused =
        new FeedCount(
            Events.SHOP, 99, 99, Map.of("signature", 2L, "stale", 1L), Map.of(), null, "ok");
    journal.count(List.of(refused));
    journal.count(List.of(refused));
    assertEquals(
        List.of(
            new FeedCount(
                Events.SHOP,
                3,
                2,
                Map.of("signature", 4L, "stale", 2L),
                Map.of("moon", 2L),
                NOW.plusSeconds(3),
                "ok")),
        shelf.counts());
  }

  /// A stranger names kinds without end; the counters stay few, the events stay whole.
  @Test
  void countersStayFew() {
    commit(
        IntStream.range(0, 300)
            .mapToObj(i -> events.unknown("kind" + "x".repeat(i) + i, NOW))
            .toArray(Arrival[]::new));
    Map<String, Long> unknown = shelf.counts().getFirst().unknown();
    assertTrue(unknown.size() <= 101, () -> unknown.size() + " kinds");
    assertEquals(300, unknown.values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void cursorsAreKept() {
    assertNull(journal.cursor(Events.SHOP, "users"));
    journal.moveCursor(Events.SHOP, "users", "12");
    journal.moveCursor(Events.SHOP, "users", "13");
    assertEquals("13", journal.cursor(Events.SHOP, "users"));
    assertNull(journal.cursor(Events.SHOP, "other"));
  }
}
