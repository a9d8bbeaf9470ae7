package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding people from the command line, beside a writer that has the home.
class FindVerbsTest {

  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");

  @TempDir Path home;

  private final Wiring wiring = new Wiring(InstantSource.fixed(NOW), new SecureRandom(), _ -> {});
  private final Cast cast = new Cast(wiring.knowledge(), wiring.clock(), List.of("US"));
  private final StringWriter err = new StringWriter();
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.open(home, NOW);
    commit("u1", "García", "es-MX", "MX");
    commit("u2", "Ana", "en-US", "US");
    commit("u3", "Garcia Two", "en-US", "US");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void commit(String id, String name, String locale, String country) {
    Person viewer =
        new Person(
            Identity.own(SHOP, id),
            List.of(),
            new Profile(name, null, null, locale, country, null, null, null, null, null));
    var event =
        new ShowEvent.ViewerJoined(
            new RoomKey(SHOP, "live"), viewer, ShowEvent.Basis.EXACT, ShowEvent.Client.WEB, null);
    var raw = new RawEvent(EventKey.of(SHOP, "e" + id), "contract", "viewer.join", NOW, NOW, "{}");
    workspace
        .journal()
        .commit(List.of(new Arrival(raw, event)), cast.standings(SqliteShelf.of(home)).at(NOW));
  }

  private String run(int code, String... words) {
    StringWriter out = new StringWriter();
    var paper =
        new Paper(
            new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err));
    String[] all = new String[words.length + 4];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(
        new String[] {"--home", home.toString(), "--format", "csv"}, 0, all, words.length, 4);
    assertEquals(
        code, new Terminal(new HouseBench(wiring, home, "1"), paper).run(all), err::toString);
    return out.toString();
  }

  private List<String> ids(String... words) {
    return run(0, words).lines().skip(1).map(line -> line.split(",")[0]).sorted().toList();
  }

  @Test
  void aTypedQueryNarrowsDown() {
    assertEquals(List.of("shop:u1", "shop:u3"), ids("viewers", "--where", "garcia"));
    assertEquals(List.of("shop:u1"), ids("viewers", "--where", "garcia spanish"));
    assertEquals(List.of("shop:u1"), ids("viewers", "--where", "mexico here"));
    assertEquals(List.of("shop:u3"), ids("viewers", "--where", "US", "--find", "GARCÍA"));
    assertEquals(List.of(), ids("viewers", "--where", "garcia", "--tier", "vip"));
    assertEquals(1, ids("viewers", "--where", "", "--limit", "1").size());
    assertEquals(List.of("shop:u1", "shop:u3"), ids("viewers", "--find", "garcia"));
  }

  /// What is asked for by words of the tag line comes as the screen has it: last seen first.
  @Test
  void aTagFindsThoseWhoseTagLineHasItLastSeenFirst() {
    List<String> screen = new ArrayList<>();
    try (SqliteShelf shelf = SqliteShelf.of(home);
        var finder = PeopleWiring.finder(shelf, cast.standings(shelf), wiring.clock())) {
      finder.each(
          PeopleQuery.EVERYBODY,
          row -> {
            if (TagLine.of(row.standing()).en().startsWith("EN ")) {
              screen.add(row.viewer().id().value());
            }
          });
    }
    assertEquals(2, screen.size());
    assertEquals(screen, inOrder("viewers", "--tag", "英语区"));
    assertEquals(3, inOrder("viewers", "--tag", "NO order").size());
    assertEquals(screen.subList(0, 1), inOrder("viewers", "--tag", "英语区", "--limit", "1"));
    assertEquals(List.of("shop:u3"), inOrder("viewers", "--tag", "no order", "--find", "two"));
    assertEquals(List.of(), inOrder("viewers", "--tag", "bought"));
  }

  @Test
  void aTagThatNobodyHasIsAnsweredWithTheWordsThereAre() {
    assertEquals(List.of(), inOrder("viewers", "--tag", "zzxq"));
    assertEquals(
        """
        Nobody’s tag line has “zzxq” in it.
        Tag lines say a language: EN, ES;
        what somebody spends: No spend, Low value, Potential, High value;
        where she stands: Prospect, New, Active, Dormant, Churned;
        how long ago she bought: no order yet, bought ≤30 d, bought ≤90 d, bought ≤365 d, bought >365 d ago;
        and what she bought last: nothing yet.
        """,
        err.toString().replace(System.lineSeparator(), "\n"));
  }

  private List<String> inOrder(String... words) {
    return run(0, words).lines().skip(1).map(line -> line.split(",")[0]).toList();
  }

  @Test
  void aGroupIsKeptUsedAndRemoved() {
    run(0, "groups", "add", "Mexico", "spanish MX ana");
    assertEquals(
        List.of("Mexico,lang:es country:MX ana"),
        run(0, "groups", "list").lines().skip(1).toList());
    run(0, "groups", "add", "MEXICO", "spanish");
    assertEquals(List.of("shop:u1"), ids("viewers", "--group", "mexico"));
    run(0, "groups", "remove", "mexicO");
    run(1, "viewers", "--group", "mexico");
    assertTrue(err.toString().contains("There is no group mexico"), err::toString);
    run(1, "groups", "remove", "mexico");
    run(1, "groups", "add", " ", "vip");
  }

  @Test
  void aRunningShowHasAFinderAndGroups() {
    try (SqliteShelf shelf = SqliteShelf.of(home);
        var finder = PeopleWiring.finder(shelf, cast.standings(shelf), wiring.clock())) {
      assertEquals(3, finder.find(PeopleQuery.EVERYBODY, null, 10).found());
      commit("u4", "Late", "en-US", "US");
      assertEquals(List.of(), PeopleWiring.groups(home, wiring.clock()).all());
    }
  }
}
