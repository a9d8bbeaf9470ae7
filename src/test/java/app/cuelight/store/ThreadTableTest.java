package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.viewer.Ties;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Excerpt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who answered whom is the same however the events come.
class ThreadTableTest {

  private static final Instant NOW = Streams.START;
  private static final Identity MAIL = new Identity(Events.SHOP, "shop.mail", "cafe");

  @TempDir Path home;

  private final Map<String, Arrival> told = new HashMap<>();

  private Arrival said(Person who, String id, @Nullable String to, Instant at) {
    String data = "{\"id\":\"" + who.identity().value() + "\",\"mail\":\"cafe\"}";
    RawEvent raw =
        new RawEvent(
            EventKey.of(Events.SHOP, "e" + told.size()), "contract", "comment", at, at, data);
    Arrival arrival =
        new Arrival(raw, new ShowEvent.Commented(Events.ROOM, who, id, "take M", null, to));
    told.put(raw.key().toString(), arrival);
    return arrival;
  }

  private Arrival read(RawEvent raw) {
    Arrival was = told.get(raw.key().toString());
    return raw.format().equals(Eraser.GONE) || was == null
        ? new Arrival(raw, new ShowEvent.Unknown(raw.type()))
        : was;
  }

  private static Person person(int no) {
    return no < 2 ? Events.linked("p" + no, MAIL) : Events.linked("p" + no);
  }

  /// A talk in which anybody answers anybody, sometimes on the next day, sometimes nobody there.
  private List<Arrival> talk(long seed) {
    Random random = new Random(seed);
    List<Arrival> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Instant at = NOW.plus(Duration.ofMinutes(40L * i));
      String to = random.nextInt(3) > 0 ? "m" + random.nextInt(Math.max(1, i - 30), i + 3) : null;
      all.add(said(person(random.nextInt(9)), "m" + i, to, at));
    }
    return all;
  }

  private static void commit(Workspace workspace, List<Arrival> all, int batch) {
    for (int from = 0; from < all.size(); from += batch) {
      workspace
          .journal()
          .commit(
              all.subList(from, Math.min(all.size(), from + batch)),
              SqliteJournalTest.judgeAt(NOW));
    }
  }

  private static Ties ties(Path place, String id) {
    Viewer viewer = Tables.of(place).viewers().get(id);
    return viewer == null ? Ties.NONE : viewer.ties();
  }

  @Test
  void orderBatchesAndReplayMakeNoDifference() {
    for (int seed = 0; seed < 6; seed++) {
      List<Arrival> talk = talk(seed);
      Path straight = home.resolve("a" + seed);
      Path mixed = home.resolve("b" + seed);
      Tables expected;
      try (Workspace workspace = Workspace.open(straight, NOW)) {
        commit(workspace, talk, 1);
        expected = Tables.of(straight);
        workspace.journal().rebuild(this::read, SqliteJournalTest.judgeAt(NOW));
        assertEquals(expected, Tables.of(straight), "seed " + seed);
      }
      assertTrue(
          expected.viewers().values().stream().anyMatch(v -> v.ties().answered().size() > 3));
      Collections.shuffle(talk, new Random(seed));
      try (Workspace workspace = Workspace.open(mixed, NOW)) {
        commit(workspace, talk, 7);
      }
      assertEquals(expected, Tables.of(mixed), "seed " + seed);
    }
  }

  @Test
  void anAnswerTiesBothWhicheverComesFirst() {
    Person ann = Events.linked("ann");
    Person ben = Events.linked("ben");
    List<Arrival> talk =
        List.of(
            said(ben, "m2", "m1", NOW.plusSeconds(60)),
            said(ann, "m1", null, NOW),
            said(ann, "m3", "m-of-the-host", NOW));
    try (Workspace workspace = Workspace.open(home, NOW)) {
      commit(workspace, talk, 1);
    }
    long at = NOW.plusSeconds(60).toEpochMilli();
    assertEquals(tie(true, "shop:ann", at), ties(home, "shop:ben"));
    assertEquals(tie(false, "shop:ben", at), ties(home, "shop:ann"));
  }

  private static Ties tie(boolean answering, String link, long at) {
    List<Ties.Tie> one = List.of(new Ties.Tie(link.hashCode(), at));
    return answering ? new Ties(one, List.of()) : new Ties(List.of(), one);
  }

  @Test
  void whoIsForgottenIsTiedToNobody() {
    Person ann = Events.linked("ann");
    Person ben = Events.linked("ben");
    List<Arrival> talk =
        List.of(said(ann, "m1", null, NOW), said(ben, "m2", "m1", NOW), said(ann, "m3", "m2", NOW));
    try (Workspace workspace = Workspace.open(home, NOW)) {
      commit(workspace, talk, 3);
      workspace
          .journal()
          .forget(
              new ViewerId("shop:ann"), Excerpt.NONE, this::read, SqliteJournalTest.judgeAt(NOW));
      Tables left = Tables.of(home);
      assertEquals(Ties.NONE, ties(home, "shop:ben"));
      assertEquals(
          List.of("0"),
          Tables.rows(home, "SELECT count(*) FROM replies WHERE author = 'shop:ann'"));
      workspace.journal().rebuild(this::read, SqliteJournalTest.judgeAt(NOW));
      assertEquals(left, Tables.of(home));
    }
  }
}
