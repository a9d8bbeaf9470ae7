package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Shelf.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteShelfTest {

  private static final Instant NOW = Streams.START;

  @TempDir Path home;
  private final Events events = new Events();
  private Workspace workspace;
  private SqliteShelf shelf;

  @BeforeEach
  void open() {
    shelf = SqliteShelf.of(home);
  }

  @AfterEach
  void close() {
    shelf.close();
    if (workspace != null) {
      workspace.close();
    }
  }

  private void commit(Arrival... arrivals) {
    if (workspace == null) {
      workspace = Workspace.open(home, NOW);
    }
    workspace.journal().commit(List.of(arrivals), SqliteJournalTest.judgeAt(NOW));
  }

  private static List<String> ids(List<Viewer> viewers) {
    return viewers.stream().map(viewer -> viewer.id().value()).toList();
  }

  private List<String> find(Tier tier, String text) {
    return ids(shelf.viewers(new Query(tier, text, NOW, 10)));
  }

  @Test
  void whereNothingWasWrittenThereIsNothing() {
    assertNull(shelf.viewer("shop:u1"));
    assertEquals(List.of(), shelf.viewers(new Query(null, null, NOW, 10)));
    assertEquals(0, shelf.viewerCount());
    assertEquals(0, shelf.eventCount());
    assertEquals(List.of(), shelf.counts());
    assertEquals(List.of(), shelf.check());
    shelf.eachViewer(_ -> {
      throw new AssertionError();
    });
    shelf.eachEvent(_ -> {
      throw new AssertionError();
    });
    commit(events.join(Events.named("u1", "Ana"), NOW));
    assertEquals(1, shelf.viewerCount());
  }

  @Test
  void aViewerIsFoundByAnyOfHerIdentities() {
    ConnectionName agora = new ConnectionName("agora-eu");
    Person ana =
        Events.linked(
            "u1",
            new Identity(agora, "agora.uid", "77"),
            new Identity(Events.SHOP, "card", "k:9"),
            new Identity(Events.SHOP, "urn:odd.space", "5"));
    commit(events.join(ana, NOW), events.join(Events.named("u2", "Bo"), NOW));
    for (String text :
        List.of(
            "shop:u1",
            "agora.uid:77",
            "agora-eu:77",
            "shop:k:9",
            "shop/card:k:9",
            "urn%3Aodd.space:5")) {
      Viewer found = shelf.viewer(text);
      assertNotNull(found, text);
      assertEquals("shop:u1", found.id().value(), text);
    }
    for (String text : List.of("shop:77", "agora-eu:u1", "u1", "nobody:1", ":", "")) {
      assertNull(shelf.viewer(text), text);
    }
  }

  @Test
  void manyAreReadAtOnceInTheOrderTheyWereNamed() {
    commit(events.join(Events.named("u1", "Ana"), NOW), events.join(Events.named("u2", "Bo"), NOW));
    assertEquals(
        List.of("shop:u2", "shop:u1"),
        shelf.viewers(List.of("shop:u2", "shop:nobody", "shop:u1")).stream()
            .map(she -> she.id().value())
            .toList());
    assertEquals(List.of(), shelf.viewers(List.of()));
  }

  /// Ids hold any character: none is cut short, none passes for another.
  @Test
  void strangeIdsStayApart() {
    List<String> ids = List.of("a", "a\u0000b", "a\u0000c", "🦊", "a%", "A", "é", "e\u0301", "'");
    commit(
        ids.stream()
            .map(id -> events.join(Events.named(id, "N\u0000" + id), NOW))
            .toArray(Arrival[]::new));
    assertEquals(ids.size(), shelf.viewerCount());
    for (String id : ids) {
      Viewer found = shelf.viewer("shop:" + id);
      assertNotNull(found, id);
      assertEquals("shop:" + id, found.id().value());
      assertEquals("N\u0000" + id, found.facts().get(Fact.NAME));
    }
    assertEquals(List.of(), shelf.check());
    assertThrows(IllegalArgumentException.class, () -> Events.named("\ud800", "half"));
  }

  @Test
  void textIsFoundInNameHandleAndIdentity() {
    commit(
        events.join(Events.named("u1", "Zoë Müller"), NOW),
        events.join(Events.named("u2", "王美玲"), NOW.plusSeconds(1)),
        events.join(Events.named("u3", "100%_sure"), NOW.plusSeconds(2)));
    assertEquals(List.of("shop:u1"), find(null, "ZOË m"));
    assertEquals(List.of("shop:u2"), find(null, "美"));
    assertEquals(List.of("shop:u3"), find(null, "%_"));
    assertEquals(List.of("shop:u3", "shop:u2", "shop:u1"), find(null, "@u"));
    assertEquals(List.of("shop:u2"), find(null, "shop:u2"));
    assertEquals(List.of(), find(null, "nobody"));
    commit(events.update(Events.named("u1", "Renamed"), NOW.plusSeconds(5)));
    assertEquals(List.of(), find(null, "Zoë"));
    assertEquals(List.of("shop:u1"), find(null, "renamed"));
  }

  @Test
  void viewersComeLatestFirstAndByTier() {
    Instant before = NOW.minus(Duration.ofDays(3));
    for (int i = 0; i < 9; i++) {
      commit(events.join(Events.named("u" + i, "N"), before.plus(Duration.ofHours(7L * i))));
    }
    commit(events.order(Events.named("u4", "N"), before, "o1", 900_000, "USD"));
    List<Viewer> all = shelf.viewers(new Query(null, null, NOW, 4));
    assertEquals(List.of("shop:u8", "shop:u7", "shop:u6", "shop:u5"), ids(all));
    for (Tier tier : Tier.values()) {
      List<String> expected =
          shelf.viewers(new Query(null, null, NOW, 99)).stream()
              .filter(v -> SqliteJournalTest.judgeAt(NOW).judge(v).tier() == tier)
              .map(v -> v.id().value())
              .toList();
      assertEquals(expected, find(tier, null), tier.toString());
      assertEquals(expected, find(tier, "n"), tier.toString());
    }
  }

  /// Who may have changed with the clock is offered, whatever tier is stored.
  @Test
  void whoIsDueForReviewIsOfferedToo() {
    commit(events.join(Events.named("u1", "Ana"), NOW));
    Instant later = NOW.plus(Duration.ofDays(200));
    for (Tier tier : Tier.values()) {
      assertEquals(
          List.of("shop:u1"), ids(shelf.viewers(new Query(tier, null, later, 5))), tier.toString());
    }
  }

  @Test
  void presentAreThoseInTheRoom() {
    Person gone = Events.named("gone", "G");
    Person back = Events.named("back", "B");
    commit(
        events.join(Events.named("u1", "A"), NOW.minusSeconds(50)),
        events.join(gone, NOW.minusSeconds(40)),
        events.leave(gone, NOW.minusSeconds(30), LeaveReason.LEFT),
        events.join(back, NOW.minusSeconds(20)),
        events.leave(back, NOW.minusSeconds(10), LeaveReason.TRANSIENT));
    assertEquals(List.of("shop:back", "shop:u1"), ids(shelf.present(NOW, 9)));
    assertEquals(List.of("shop:back"), ids(shelf.present(NOW, 1)));
    assertEquals(List.of("shop:u1"), ids(shelf.present(NOW.plusSeconds(60), 9)));
    assertEquals(List.of(), ids(shelf.present(NOW.plus(Duration.ofHours(13)), 9)));
  }

  @Test
  void theMedianIsOfOrdersThatCount() {
    Person ana = Events.named("u1", "A");
    Person bo = Events.named("u2", "B");
    commit(
        events.order(ana, NOW, "o1", 100, "USD"),
        events.order(ana, NOW, "o2", 300, "USD"),
        events.order(bo, NOW, "o3", 1_000, "USD"),
        events.order(bo, NOW, "o4", 401, "USD"),
        events.order(bo, NOW, "o5", Order.Status.PLACED, new Money(9, "USD")),
        events.order(bo, NOW, "o6", Order.Status.CANCELLED, new Money(9, "USD")),
        events.order(bo, NOW, "o7", 5_000, "JPY"));
    assertEquals(Map.of("USD", 351L, "JPY", 5_000L), shelf.medianOrders());
  }

  @Test
  void everybodyComesOnceInPages() {
    int many = 2_345;
    commit(
        IntStream.range(0, many)
            .mapToObj(i -> events.join(Person.of(Identity.own(Events.SHOP, "v" + i)), NOW))
            .toArray(Arrival[]::new));
    List<String> seen = new java.util.ArrayList<>();
    shelf.eachViewer(viewer -> seen.add(viewer.id().value()));
    assertEquals(IntStream.range(0, many).mapToObj(i -> "shop:v" + i).toList(), seen);
  }

  /// Readers on other threads see whole commits only, while the writer goes on. More than are read
  /// in one go, every third of them gone.
  @Test
  void thePresentAreHandedOverLastSeenLast() {
    List<Arrival> arrivals = new ArrayList<>();
    List<String> here = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      Person viewer = Events.named("u" + i, "U");
      arrivals.add(events.join(viewer, NOW.plusSeconds(i)));
      if (i % 3 == 0) {
        arrivals.add(events.leave(viewer, NOW.plusSeconds(i), LeaveReason.LEFT));
      } else {
        here.add("shop:u" + i);
      }
    }
    commit(arrivals.toArray(Arrival[]::new));
    Instant now = NOW.plusSeconds(700);
    List<String> found = new ArrayList<>();
    shelf.eachPresent(now, 1_000, some -> found.addAll(ids(some)));
    assertEquals(here, found);
    List<String> few = new ArrayList<>();
    shelf.eachPresent(now, 2, some -> few.addAll(ids(some)));
    assertEquals(List.of("shop:u697", "shop:u698"), few);
  }

  @Test
  void readersSeeWholeCommits() throws Exception {
    commit(pair(0));
    AtomicBoolean isOver = new AtomicBoolean();
    Callable<Integer> reading =
        () -> {
          int reads = 0;
          while (!isOver.get()) {
            long viewers = shelf.viewerCount();
            assertEquals(0, viewers % 2, "half a commit");
            Viewer one = shelf.viewer("shop:a0");
            assertEquals(one.visits().size(), shelf.viewer("shop:a0").visits().size());
            assertFalse(one.facts().known().isEmpty());
            reads++;
          }
          return reads;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> readers =
          IntStream.range(0, 3).mapToObj(_ -> threads.submit(reading)).toList();
      for (int i = 1; i < 150; i++) {
        commit(pair(i));
      }
      isOver.set(true);
      for (Future<Integer> reader : readers) {
        assertFalse(reader.get() == 0);
      }
    }
    assertEquals(300, shelf.viewerCount());
  }

  private Arrival[] pair(int i) {
    return new Arrival[] {
      events.join(new Person(Identity.own(Events.SHOP, "a" + i), List.of(), profile()), NOW),
      events.join(new Person(Identity.own(Events.SHOP, "b" + i), List.of(), profile()), NOW)
    };
  }

  private static Profile profile() {
    return Events.named("x", "Name").profile();
  }
}
