package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.feed.contract.ContractWriter;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.port.Answer;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comments, questions and answers over a real cache.
final class CommentShowTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");

  @TempDir private Path home;

  private final InstantSource clock = InstantSource.system();
  private final ContractWriter contract = new ContractWriter();
  private Workspace workspace;
  private SqliteShelf shelf;
  private LiveShow show;
  private int events;

  @BeforeEach
  void open() {
    workspace = Workspace.open(home, clock.instant());
    shelf = SqliteShelf.of(home);
    Localities localities = new Localities(new PlacesReader().read(), clock.instant());
    show =
        new LiveShow(
            new LiveWiring(
                workspace.journal(),
                shelf,
                new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, clock),
                Names.cards(),
                Heard.usual(),
                clock,
                () -> java.util.UUID.randomUUID().toString(),
                LiveOptions.usual("Autumn knit drop", "Lin", List.of("US"), false)));
    show.connected(Map.of(SHOP, "standard-webhooks"));
    show.start();
  }

  @AfterEach
  void close() {
    show.close();
    shelf.close();
    workspace.close();
  }

  @Test
  void aCommentIsShownWithWhatItAsks() throws Exception {
    take(said("ann", "m1", "how much is it"));
    Comments comments = await(c -> !c.rows().isEmpty() && !c.open().isEmpty());
    CommentRow row = comments.rows().getFirst();
    assertEquals("shop/message/m1", row.key());
    assertEquals("Ann", row.name());
    assertEquals(QuestionTopic.PRICE, row.topic());
    assertNull(row.answeredBy());
    assertEquals(
        List.of("PRICE 1"),
        comments.asked().stream().map(c -> c.topic() + " " + c.people()).toList());
  }

  @Test
  void anAnswerSaysByWhomAndSurvivesARestart() throws Exception {
    take(said("ann", "m1", "which size are you wearing"));
    take(said("bea", "m2", "price?"));
    await(c -> c.rows().size() == 2);
    show.answered("shop/message/m1", true);
    await(c -> answeredBy(c, "m1") != null);
    close();
    open();
    Comments back = await(c -> c.rows().size() == 2 && c.open().size() == 1);
    assertEquals("Lin", answeredBy(back, "m1"));
    assertNull(answeredBy(back, "m2"));
    assertEquals(List.of("shop/message/m2"), back.open().stream().map(CommentRow::key).toList());
    show.answered("shop/message/m1", false);
    await(c -> c.open().size() == 2 && answeredBy(c, "m1") == null);
  }

  @Test
  void oneAnswerIsGivenToAllWhoAskTheSame() throws Exception {
    for (int i = 0; i < 18; i++) {
      take(said("u" + i, "m" + i, i % 2 == 0 ? "size?" : "qué tallas hay"));
    }
    take(said("bea", "p", "price?"));
    Comments asked = await(c -> c.asked().size() == 2);
    assertEquals(
        List.of("SIZE 18", "PRICE 1"),
        asked.asked().stream().map(c -> c.topic() + " " + c.people()).toList());
    show.answeredAll(QuestionTopic.SIZE);
    Comments rest = await(c -> c.asked().size() == 1);
    assertEquals(QuestionTopic.PRICE, rest.asked().getFirst().topic());
    assertEquals(18, shelf.answers(1).size());
  }

  @Test
  void whatAnotherProcessMarksInTheCacheIsSeenWithinTwoSeconds() throws Exception {
    take(said("ann", "m1", "price?"));
    await(c -> !c.open().isEmpty());
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cuelight.db"));
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO answers VALUES (1, 'shop/message/m1', 1, 'Mei', "
              + clock.instant().toEpochMilli()
              + ")");
    }
    Comments seen = await(c -> c.open().isEmpty());
    assertEquals("Mei", answeredBy(seen, "m1"));
  }

  @Test
  void aReaderInAnotherProcessSeesTheAnswers() throws Exception {
    take(said("ann", "m1", "price?"));
    await(c -> !c.open().isEmpty());
    show.answered("shop/message/m1", true);
    await(c -> c.open().isEmpty());
    try (SqliteShelf other = SqliteShelf.of(home)) {
      Answer answer = other.answers(1).getFirst();
      assertEquals(
          "shop/message/m1 true Lin",
          answer.comment() + " " + answer.answered() + " " + answer.by());
    }
  }

  @Test
  void aDeletedCommentIsGoneAndStaysGone() throws Exception {
    take(said("ann", "m1", "price?"));
    take(said("ann", "m2", "hello"));
    await(c -> c.rows().size() == 2);
    take(new ShowEvent.CommentDeleted(ROOM, "m1"));
    await(c -> c.rows().size() == 1 && c.open().isEmpty());
    close();
    open();
    Comments back = await(c -> !c.rows().isEmpty());
    assertEquals(List.of("shop/message/m2"), back.rows().stream().map(CommentRow::key).toList());
  }

  @Test
  void nothingABannedViewerSaidIsShown() throws Exception {
    take(said("ann", "m1", "price?"));
    take(said("bea", "m2", "size?"));
    await(c -> c.rows().size() == 2);
    take(new ShowEvent.ViewerBanned(ROOM, person("ann")));
    Comments rest = await(c -> c.rows().size() == 1);
    assertEquals("Bea", rest.rows().getFirst().name());
    assertEquals(1, rest.open().size());
  }

  @Test
  void whoLeftIsNotWaitingForAnAnswer() throws Exception {
    take(said("ann", "m1", "price?"));
    await(c -> !c.open().isEmpty());
    Thread.sleep(5);
    take(new ShowEvent.ViewerLeft(ROOM, person("ann"), 5L, ShowEvent.LeaveReason.LEFT, null));
    Comments left = await(c -> c.open().isEmpty());
    assertEquals(1, left.rows().size());
  }

  @Test
  void notesAreSeenOnWhoeverIsOnTheScreen() throws Exception {
    take(said("ann", "m1", "price?"));
    await(c -> !c.rows().isEmpty());
    ViewerId ann = new ViewerId("shop:ann");
    show.note(ann, Map.of(Note.QUIET, "true", Note.SAY, "an"));
    awaitView(v -> v.notes().containsKey(ann));
    assertEquals(Map.of(Note.QUIET, "true", Note.SAY, "an"), show.get().notes().get(ann));
    show.note(ann, Map.of(Note.QUIET, ""));
    RoomView view = awaitView(v -> v.notes().getOrDefault(ann, Map.of()).size() == 1);
    assertEquals(Map.of(ann, Map.of(Note.SAY, "an")), view.notes());
  }

  @Test
  void aFloodOfFiftyThousandCommentsStaysAWindowAndCountsEveryQuestion() throws Exception {
    List<List<Arrival>> deliveries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      List<Arrival> delivery = new ArrayList<>();
      for (int j = 0; j < 1_000; j++) {
        int n = i * 1_000 + j;
        delivery.add(arrival(said("u" + n % 2_000, "m" + n, n % 100 == 0 ? "size?" : "wow " + n)));
      }
      deliveries.add(delivery);
    }
    long start = System.nanoTime();
    for (List<Arrival> delivery : deliveries) {
      show.offer(delivery).get(30, TimeUnit.SECONDS);
    }
    Comments flooded =
        await(c ->
            c.asked().size() == 1 && c.asked().getFirst().people() == 20 && c.merged() > 40_000);
    assertTrue(flooded.rows().size() <= RoomView.MAX_ROWS);
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 60);
  }

  private Comments await(Predicate<Comments> wanted) throws InterruptedException {
    return awaitView(view -> wanted.test(view.comments())).comments();
  }

  private RoomView awaitView(Predicate<RoomView> wanted) throws InterruptedException {
    for (int i = 0; i < 160; i++) {
      RoomView view = show.get();
      if (wanted.test(view)) {
        return view;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The view never came; the last comments are " + show.get().comments());
  }

  private void take(ShowEvent event) throws Exception {
    show.offer(List.of(arrival(event))).get(5, TimeUnit.SECONDS);
  }

  private Arrival arrival(ShowEvent event) {
    Instant now = clock.instant();
    events++;
    String id = "e" + events + "-" + now.toEpochMilli();
    return new Arrival(
        new RawEvent(
            EventKey.of(SHOP, id),
            "contract",
            contract.type(event),
            now,
            now,
            contract.data(event)),
        event);
  }

  private static ShowEvent said(String id, @Nullable String message, String text) {
    return new ShowEvent.Commented(ROOM, person(id), message, text, null, null);
  }

  private static Person person(String id) {
    String name = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
    Profile profile = new Profile(name, null, null, "en-US", null, null, null, null, null, null);
    return new Person(Identity.own(SHOP, id), List.of(), profile);
  }

  private static @Nullable String answeredBy(Comments comments, String message) {
    return comments.rows().stream()
        .filter(row -> row.key().equals("shop/message/" + message))
        .findFirst()
        .orElseThrow()
        .answeredBy();
  }
}
