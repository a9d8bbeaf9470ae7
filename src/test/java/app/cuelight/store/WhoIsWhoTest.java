package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Excerpt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People joined and parted by hand: whatever order the platforms' events come in, and however
/// often the log is folded again, the same people stand there.
class WhoIsWhoTest {

  private static final Instant NOW = SqliteJournalTest.NOW;

  @TempDir Path home;

  /// 12 random streams, each with some dozen decisions about whoever stands there at the time.
  @Test
  void joinedAndPartedPeopleAreTheSameInAnyOrderAndAfterEveryRebuild() {
    for (int seed = 0; seed < 12; seed++) {
      List<Arrival> platform = Streams.of(seed, 4 + seed % 9, 150).stream().map(Told::of).toList();
      Told told = new Told(platform);
      Path straight = home.resolve(seed + "-straight");
      List<Arrival> all = told.decided(straight, seed);
      Tables expected = Tables.of(straight);
      assertEquals(PlainFold.of(all), expected.viewers(), "stream " + seed);
      assertEquals(expected, rebuilt(straight, told), "stream " + seed);
      for (int way = 1; way <= 2; way++) {
        List<Arrival> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(100L * seed + way));
        Path disturbed = home.resolve(seed + "-disturbed-" + way);
        told.commit(disturbed, shuffled, way);
        assertEquals(expected, Tables.of(disturbed), "stream " + seed + ", way " + way);
        assertEquals(expected, rebuilt(disturbed, told), "stream " + seed + ", way " + way);
      }
    }
  }

  /// Every order of the same events about two people who were taken for one.
  @Test
  void afterAPartingEachSideIsWhatItsOwnEventsMake() {
    Events events = new Events();
    Identity mail = new Identity(Events.SHOP, "email.sha256", "abc123");
    Identity ana = Identity.own(Events.SHOP, "ana");
    Identity ben = Identity.own(Events.SHOP, "ben");
    List<Arrival> platform =
        List.of(
                events.join(Events.linked("ana", mail), NOW),
                events.order(Events.named("ana", "Ana"), NOW, "o1", 5_000, "USD"),
                events.order(Events.linked("ben", mail), NOW, "o2", 700, "USD"),
                events.join(Events.named("ben", "Ben"), NOW))
            .stream()
            .map(Told::of)
            .toList();
    Told told = new Told(platform);
    told.commit(home, platform, 1);
    assertEquals(List.of("shop:ana"), List.copyOf(Tables.of(home).viewers().keySet()));

    Arrival parted = told.decision(new ShowEvent.PeopleParted(List.of(ben), List.of(ana, mail)), 1);
    told.commit(home, List.of(parted), 1);
    Map<String, Viewer> after = Tables.of(home).viewers();
    assertEquals(
        PlainFold.of(List.of(platform.get(0), platform.get(1))).get("shop:ana"),
        after.get("shop:ana"));
    assertEquals(List.of(ben), after.get("shop:ben").identities());
    assertEquals("Ben", after.get("shop:ben").facts().get(Fact.NAME));
    assertEquals(1, after.get("shop:ben").orders().size());
    assertEquals(
        List.of("shop:ben|email.sha256:abc123"),
        Tables.rows(home, "SELECT one, other FROM kept_apart"));

    told.commit(home, List.of(Told.of(events.join(Events.linked("ben", mail, ana), NOW))), 1);
    assertEquals(List.of("shop:ana", "shop:ben"), List.copyOf(Tables.of(home).viewers().keySet()));

    Arrival joined = told.decision(new ShowEvent.PeopleJoined(List.of(ana, ben, mail)), 2);
    told.commit(home, List.of(joined), 1);
    Tables again = Tables.of(home);
    assertEquals(List.of("shop:ana"), List.copyOf(again.viewers().keySet()));
    assertEquals(2, again.viewers().get("shop:ana").orders().size());
    assertEquals(List.of(), Tables.rows(home, "SELECT one, other FROM kept_apart"));
  }

  @Test
  void aDecisionThatComesTwiceChangesNothing() {
    Told told = new Told(List.of());
    Arrival joined =
        told.decision(
            new ShowEvent.PeopleJoined(
                List.of(Identity.own(Events.SHOP, "ana"), Identity.own(Events.SHOP, "ben"))),
            1);
    told.commit(home, List.of(joined), 1);
    Tables once = Tables.of(home);
    told.commit(home, List.of(joined), 1);
    assertEquals(once, Tables.of(home));
    assertEquals(1, once.viewers().size());
  }

  /// What a reader found before the writer's turn came is finished there.
  @Test
  void whatCameWhileTheLogWasReadIsFoldedToo() {
    Events events = new Events();
    Identity card = new Identity(Events.SHOP, "card", "4711");
    Arrival first = Told.of(events.join(Events.linked("ana", card), NOW));
    Arrival second = Told.of(events.join(Events.linked("ben", card), NOW));
    Arrival late = Told.of(events.order(Events.linked("ben"), NOW, "o9", 100, "USD"));
    Arrival latest = Told.of(events.order(Events.linked("ana"), NOW, "o10", 100, "USD"));
    Told told = new Told(List.of(first, second, late, latest));
    told.commit(home, List.of(first, second), 1);
    Excerpt early;
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      Viewer both = shelf.viewer("shop:ana");
      assertNotNull(both);
      early = shelf.excerpt(both.identities(), told);
      assertEquals(2, early.events().size());
    }
    told.commit(home, List.of(late, latest), 1);
    try (Workspace workspace = Workspace.open(home, NOW)) {
      workspace
          .journal()
          .decide(
              told.decision(
                  new ShowEvent.PeopleParted(
                      List.of(Identity.own(Events.SHOP, "ben")),
                      List.of(Identity.own(Events.SHOP, "ana"), card)),
                  1),
              early,
              told,
              SqliteJournalTest.judgeAt(NOW));
    }
    Map<String, Viewer> after = Tables.of(home).viewers();
    assertEquals(1, after.get("shop:ben").orders().size());
    assertEquals(1, after.get("shop:ana").orders().size());
    assertNull(after.get("shop:ben").facts().get(Fact.NAME));
    assertTrue(after.get("shop:ana").identities().contains(card));
  }

  private static Tables rebuilt(Path place, Told told) {
    try (Workspace workspace = Workspace.open(place, NOW)) {
      workspace.journal().rebuild(told, SqliteJournalTest.judgeAt(NOW));
    }
    return Tables.of(place);
  }

  /// Events with their identities in their words, and decisions among them.
  static final class Told implements Function<RawEvent, Arrival> {

    private final Map<EventKey, Arrival> byKey = new HashMap<>();

    Told(List<Arrival> platform) {
      platform.forEach(this::add);
    }

    /// The same event with everybody it names in its words.
    static Arrival of(Arrival arrival) {
      StringBuilder data = new StringBuilder("{");
      Excerpt.named(arrival.event())
          .forEach(each -> data.append('"').append(each.value()).append('"'));
      RawEvent raw = arrival.raw();
      return new Arrival(
          new RawEvent(
              raw.key(),
              raw.format(),
              raw.type(),
              raw.occurredAt(),
              raw.receivedAt(),
              data.append('}').toString()),
          arrival.event());
    }

    @Override
    public Arrival apply(RawEvent raw) {
      return switch (raw.format()) {
        case PeopleText.FORMAT -> new Arrival(raw, PeopleText.read(raw.type(), raw.data()));
        case Eraser.GONE -> new Arrival(raw, new ShowEvent.Unknown(raw.type()));
        default -> byKey.get(raw.key());
      };
    }

    Arrival decision(ShowEvent.OfPeople decision, int no) {
      Instant at = NOW.plusSeconds(no);
      EventKey key = EventKey.of(NoteText.CONSOLE, PeopleText.ID + no);
      String text = PeopleText.write(decision);
      String type = PeopleText.type(decision);
      assertEquals(decision, PeopleText.read(type, text));
      return new Arrival(new RawEvent(key, PeopleText.FORMAT, type, at, at, text), decision);
    }

    private void add(Arrival arrival) {
      byKey.put(arrival.raw().key(), arrival);
    }

    void commit(Path place, List<Arrival> events, long seed) {
      events.forEach(this::add);
      Random random = new Random(seed);
      try (Workspace workspace = Workspace.open(place, NOW, 1 + random.nextInt(40))) {
        for (Arrival arrival : events) {
          if (Registry.isDecision(arrival)) {
            workspace.journal().decide(arrival, Excerpt.NONE, this, SqliteJournalTest.judgeAt(NOW));
          } else {
            workspace.journal().commit(List.of(arrival), SqliteJournalTest.judgeAt(NOW));
          }
        }
      }
    }

    /// Commits the platform's events and decides now and then about somebody who stands there.
    ///
    /// @return events and decisions in order
    List<Arrival> decided(Path place, long seed) {
      Random random = new Random(seed);
      List<Arrival> all = new ArrayList<>();
      List<Arrival> platform =
          byKey.values().stream()
              .sorted(Comparator.comparing((Arrival a) -> a.raw().receivedAt()))
              .toList();
      int no = 0;
      try (SqliteShelf shelf = SqliteShelf.of(place)) {
        List<Arrival> batch = new ArrayList<>();
        for (Arrival arrival : platform) {
          batch.add(arrival);
          all.add(arrival);
          if (random.nextInt(12) == 0) {
            commit(place, batch, seed);
            batch.clear();
            ShowEvent.OfPeople decision = decision(shelf, random);
            if (decision != null) {
              Arrival decided = decision(decision, ++no);
              commit(place, List.of(decided), seed);
              all.add(decided);
            }
          }
        }
        commit(place, batch, seed);
      }
      return all;
    }

    private static ShowEvent.OfPeople decision(SqliteShelf shelf, Random random) {
      List<Viewer> people = new ArrayList<>();
      shelf.eachViewer(people::add);
      if (people.isEmpty()) {
        return null;
      }
      Viewer one = people.get(random.nextInt(people.size()));
      if (random.nextBoolean() && one.identities().size() > 1) {
        List<Identity> mixed = new ArrayList<>(one.identities());
        Collections.shuffle(mixed, random);
        int leaving = 1 + random.nextInt(mixed.size() - 1);
        return new ShowEvent.PeopleParted(
            mixed.subList(0, leaving), mixed.subList(leaving, mixed.size()));
      }
      Viewer other = people.get(random.nextInt(people.size()));
      if (random.nextInt(3) == 0 && !one.id().equals(other.id())) {
        return new ShowEvent.PeopleParted(other.identities(), one.identities());
      }
      List<Identity> both = new ArrayList<>(one.identities());
      both.addAll(other.identities());
      return new ShowEvent.PeopleJoined(both.stream().distinct().toList());
    }
  }
}
