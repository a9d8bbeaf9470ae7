package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import app.cuelight.show.port.Settlement;
import app.cuelight.store.WhoIsWhoTest.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is forgotten has never been there, down to the bytes of the file.
class ForgettingTest {

  private static final Instant NOW = SqliteJournalTest.NOW;
  private static final String NAME = "Wilhelmina Quackenbush";
  private static final String SECRET = "quackenbush-4711";
  private static final Identity MAIL = new Identity(Events.SHOP, "email.sha256", "cafe0815");

  @TempDir Path home;
  private final Events events = new Events();

  @Test
  void nothingOfHerIsLeftInTheFileAndARedeliveryChangesNothing() throws IOException {
    List<Arrival> stream = stream();
    Told told = new Told(stream);
    told.commit(home, stream, 1);
    try (Workspace workspace = Workspace.open(home, NOW)) {
      SqliteJournal journal = workspace.journal();
      ViewerId her = new ViewerId("shop:" + SECRET);
      assertTrue(
          journal.settle(new Settlement(1, her, Settlement.Outcome.GREETED, NOW, "Lin", "en/vip")));
      journal.answer(List.of(new Answer(1, "shop/message/m-1", true, "Lin", NOW)));
      assertTrue(isInTheFile(NAME) && isInTheFile(SECRET));

      Forgotten gone = journal.forget(her, Excerpt.NONE, told, SqliteJournalTest.judgeAt(NOW));
      assertNotNull(gone);
      assertEquals(4, gone.events());
      assertTrue(gone.whole());
      for (String trace :
          List.of(NAME, NAME.toLowerCase(Locale.ROOT), SECRET, "cafe0815", "in which colour")) {
        assertFalse(isInTheFile(trace), trace);
      }
      assertEquals(List.of(), Tables.rows(home, "SELECT * FROM settlements"));
      assertEquals(List.of(), Tables.rows(home, "SELECT * FROM answers"));
      assertEquals(
          List.of("2027-03|USD|1|5000|0"), Tables.rows(home, "SELECT * FROM forgotten_sales"));
      assertNull(journal.forget(her, Excerpt.NONE, told, SqliteJournalTest.judgeAt(NOW)));

      Tables without = Tables.of(home);
      assertEquals(List.of("shop:ben"), List.copyOf(without.viewers().keySet()));
      journal.commit(stream, SqliteJournalTest.judgeAt(NOW));
      assertEquals(without, Tables.of(home));
      journal.rebuild(told, SqliteJournalTest.judgeAt(NOW));
      assertEquals(without, Tables.of(home));

      journal.commit(
          List.of(events.join(Events.named(SECRET, NAME), NOW)), SqliteJournalTest.judgeAt(NOW));
    }
    Viewer again = Tables.of(home).viewers().get("shop:" + SECRET);
    assertEquals(0, again.orders().size());
    assertEquals(1, again.visits().getFirst().tally().joins());
  }

  /// The other side of a parting lives on as if nobody had ever stood on the one side.
  @Test
  void whoWasPartedFromHerStays() {
    List<Arrival> stream = new ArrayList<>(stream());
    stream.add(Told.of(events.order(Events.linked("ben", MAIL), NOW, "o7", 900, "USD")));
    Told told = new Told(stream);
    told.commit(home, stream, 1);
    Identity ben = Identity.own(Events.SHOP, "ben");
    Identity her = Identity.own(Events.SHOP, SECRET);
    told.commit(
        home,
        List.of(told.decision(new ShowEvent.PeopleParted(List.of(ben), List.of(her, MAIL)), 1)),
        1);
    try (Workspace workspace = Workspace.open(home, NOW)) {
      Forgotten gone =
          workspace
              .journal()
              .forget(new ViewerId(her.link()), Excerpt.NONE, told, SqliteJournalTest.judgeAt(NOW));
      assertNotNull(gone);
      Tables left = Tables.of(home);
      assertEquals(1, left.viewers().get("shop:ben").orders().size());
      workspace.journal().rebuild(told, SqliteJournalTest.judgeAt(NOW));
      assertEquals(left, Tables.of(home));
      assertFalse(left.viewers().containsKey(her.link()));
    }
  }

  private List<Arrival> stream() {
    Instant at = NOW;
    ShowEvent comment =
        new ShowEvent.Commented(
            Events.ROOM, Events.linked(SECRET, MAIL), "m-1", "in which colour", null, null);
    RawEvent raw =
        new RawEvent(
            EventKey.of(Events.SHOP, "c1"),
            "contract",
            "comment",
            at,
            at,
            "{\"id\":\"" + SECRET + "\",\"text\":\"in which colour\",\"mail\":\"cafe0815\"}");
    RawEvent unknown =
        new RawEvent(
            EventKey.of(Events.SHOP, "x1"),
            "contract",
            "loyalty.tier",
            at,
            at,
            "{\"viewer\":{\"id\":\"" + SECRET + "\",\"name\":\"" + NAME + "\"}}");
    return List.of(
        Told.of(events.join(Events.named(SECRET, NAME), at)),
        Told.of(events.order(Events.named(SECRET, NAME), at, "o1", 5_000, "USD")),
        new Arrival(raw, comment),
        new Arrival(unknown, new ShowEvent.Unknown("loyalty.tier")),
        Told.of(events.join(Events.named("ben", "Ben"), at)));
  }

  private boolean isInTheFile(String text) throws IOException {
    for (String name : List.of("cuelight.db", "cuelight.db-wal")) {
      Path file = home.resolve(name);
      if (Files.exists(file)
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
        return true;
      }
    }
    return false;
  }
}
