package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.Role;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.norms.Survey;
import app.cuelight.show.port.EventSink;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The running show over a real cache: from an event taken in to the view of the screen.
final class LiveShowTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");

  @TempDir private Path home;

  private final Set<String> listeners = ConcurrentHashMap.newKeySet();

  private final InstantSource clock = InstantSource.system();
  private Workspace workspace;
  private SqliteShelf shelf;
  private LiveShow show;
  private Standings standings;
  private int events;

  @BeforeEach
  void open() {
    workspace = Workspace.open(home, clock.instant());
    shelf = SqliteShelf.of(home);
    Localities localities = new Localities(new PlacesReader().read(), clock.instant());
    standings = new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, clock);
    CardMaker cards = Names.cards();
    LiveOptions options =
        new LiveOptions(
            "Autumn knit drop",
            "Lin",
            List.of("US"),
            false,
            new Manners(HostProfile.USUAL, style()));
    show =
        new LiveShow(
            new LiveWiring(
                workspace.journal(),
                shelf,
                standings,
                cards,
                Heard.by(message -> {
                  listeners.add(Thread.currentThread().getName());
                  return Heard.EAR.hear(message);
                }),
                clock,
                () -> java.util.UUID.randomUUID().toString(),
                options));
    show.connected(Map.of(SHOP, "standard-webhooks"));
    show.start();
  }

  /// Nobody is held back by chance unless a test wants it.
  private static GreetingStyle style() {
    return new GreetingStyle("usual", 0, Map.of(), Map.of(), List.of());
  }

  @AfterEach
  void close() {
    show.close();
    shelf.close();
    workspace.close();
  }

  private static Person person(String id, @Nullable String name, @Nullable String locale) {
    Profile profile = new Profile(name, null, null, locale, null, null, null, null, null, null);
    return new Person(Identity.own(SHOP, id), List.of(), profile);
  }

  private Arrival arrival(String id, ShowEvent event, Instant at) {
    Instant now = clock.instant();
    return new Arrival(
        new RawEvent(EventKey.of(SHOP, id), "contract", "test", at, now, "{}"), event);
  }

  private EventSink.Receipt take(ShowEvent event) throws Exception {
    events++;
    return show.offer(List.of(arrival("e" + events, event, clock.instant())))
        .get(5, TimeUnit.SECONDS);
  }

  private static ShowEvent join(Person person) {
    return new ShowEvent.ViewerJoined(
        ROOM, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null);
  }

  private static ShowEvent leave(Person person) {
    return new ShowEvent.ViewerLeft(ROOM, person, 5L, ShowEvent.LeaveReason.LEFT, null);
  }

  private ShowEvent order(Person person, String id, int daysAgo) {
    Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
    Order.Item item = new Order.Item(new Product("p", "Cardigan", "knitwear", null), 1, null);
    Money total = Money.of("90.00", "USD");
    return new ShowEvent.OrderChanged(
        null,
        person,
        new Order(
            id,
            Order.Status.PAID,
            total,
            Money.zero("USD"),
            List.of(item),
            List.of(),
            at,
            at,
            false));
  }

  private RoomView await(Predicate<RoomView> wanted) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      RoomView view = show.get();
      if (wanted.test(view)) {
        return view;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The view never came; the last one is " + show.get());
  }

  private static GreetCard onCard(RoomView view) {
    GreetCard card = view.queue().current();
    assertNotNull(card);
    return card;
  }

  @Test
  void aNewcomerIsSeenAndGreetedInHerOwnLanguage() throws Exception {
    take(join(person("u1", "Marisol", "es-MX")));
    RoomView view = await(v -> v.queue().current() != null && !v.rows().isEmpty());
    GreetCard card = onCard(view);
    assertEquals(Tier.NEW, card.tier());
    assertEquals("¡Hola, Marisol! Qué gusto que nos acompañes.", card.greeting().inNative());
    assertEquals("es-419", card.greeting().locale());
    RoomRow.Person row = assertInstanceOf(RoomRow.Person.class, view.rows().getFirst());
    assertEquals("Marisol", row.name());
    assertEquals(new RoomView.TierCount(1, 1), view.tiers().get(Tier.NEW));
    assertEquals(1, view.watching().known());
    assertNull(view.watching().platformTotal());
    assertEquals(RoomView.ShowLine.State.LIVE, view.show().state());
  }

  @Test
  void aTurnedDialMovesWhoIsHereAtOnce() throws Exception {
    Person mia = person("u1", "Mia", "en-US");
    take(join(mia));
    take(order(mia, "o1", 40));
    take(order(mia, "o2", 41));
    await(v -> v.tiers().get(Tier.RISING).here() == 1);
    standings.wish(TierSettings.of(Map.of(Dial.ACTIVE_DAYS, 20.0)));
    await(v -> v.tiers().get(Tier.WIN_BACK).here() == 1);
    assertEquals("settings", shelf.moves(shelf.viewer("shop:u1").id()).getLast().because());
    standings.wish(TierSettings.of(Map.of(Dial.WINDOW_DAYS, 28.0)));
    await(_ -> !standings.isTurned() && standings.norms().settings().equals(standings.wished()));
    assertTrue(
        standings.norms().measuredAt().isAfter(Instant.EPOCH), "the shop was measured again");
  }

  /// Somebody's computer was a year ahead yesterday.
  @Test
  void whatWasMeasuredInTheFutureIsMeasuredAgain() throws Exception {
    close();
    try (Workspace ahead = Workspace.open(home, clock.instant())) {
      Instant future = clock.instant().plus(Duration.ofDays(365));
      ahead.journal().keep(new Survey(ShopNorms.NONE, future).norms());
    }
    open();
    Instant until = clock.instant().plusSeconds(30);
    while (shelf.norms().measuredAt().isAfter(clock.instant())) {
      assertTrue(clock.instant().isBefore(until), "it is measured within seconds");
      Thread.sleep(50);
    }
  }

  @Test
  void aNameThatMustNotBeSaidNeverReachesTheCard() throws Exception {
    take(join(person("u1", "Ben Dover", "en-US")));
    take(new ShowEvent.Commented(ROOM, person("u1", "Ben Dover", "en-US"), null, "hi", null, null));
    RoomView view = await(v -> v.queue().current() != null && !v.rows().isEmpty());
    GreetCard card = onCard(view);
    assertEquals("", card.name());
    assertNull(card.say());
    assertEquals(-1, card.greeting().nameAt());
    assertEquals("", card.greeting().name());
    RoomRow.Person row = assertInstanceOf(RoomRow.Person.class, view.rows().getFirst());
    assertEquals("Ben Dover", row.name());
    assertEquals(Unnamed.BLOCKED_WORD, card.unnamed());
    assertEquals(Unnamed.BLOCKED_WORD, row.unnamed());
  }

  @Test
  void aCardSaysHowHerNameIsSaid() throws Exception {
    take(join(person("u1", "ณัฐวุฒิ", "th-TH")));
    GreetCard card = onCard(await(v -> v.queue().current() != null));
    assertEquals(new Saying("Natthawut", Saying.Basis.DICTIONARY), card.say());
    Person noted = person("u1", null, null);
    take(new ShowEvent.ViewerNoted(noted, Map.of(Note.CALL, "Nat", Note.SAY, "nut")));
    take(new ShowEvent.Commented(ROOM, noted, null, "hi", null, null));
    RoomView view =
        await(v -> v.queue().current() != null && v.queue().current().name().equals("Nat"));
    assertEquals(new Saying("nut", Saying.Basis.NOTE), onCard(view).say());
  }

  @Test
  void anotherHostSpeaksInHisOwnFormsAtOnce() throws Exception {
    take(join(person("u1", "Phuri", "th")));
    take(new ShowEvent.Commented(ROOM, person("u1", "Phuri", "th"), null, "สวัสดี", null, null));
    GreetCard hers = onCard(await(v -> v.queue().current() != null));
    assertTrue(hers.greeting().inNative().contains("ค่ะ"), hers.greeting().inNative());
    HostProfile usual = HostProfile.USUAL;
    show.host(new HostProfile("Somchai", Speaker.HE, usual.scripts(), usual.gloss(), 2, 0, ""));
    GreetCard his = onCard(await(v -> !onCard(v).greeting().equals(hers.greeting())));
    assertTrue(his.greeting().inNative().contains("ครับ"), his.greeting().inNative());
    assertEquals("Somchai", show.host().name());
  }

  @Test
  void aBuyersHistoryMakesHerAVip() throws Exception {
    Person dee = person("u2", "Dee", "en-US");
    for (int i = 0; i < 6; i++) {
      take(order(dee, "o" + i, 5 + i * 20));
    }
    take(join(dee));
    RoomView view = await(v -> v.queue().current() != null);
    GreetCard card = onCard(view);
    assertEquals(Tier.VIP, card.tier());
    assertEquals("vip", card.greeting().reason().occasion());
    assertEquals(6, card.orders());
    assertEquals("Cardigan", card.lastBought());
  }

  @Test
  void aDuplicateChangesNothing() throws Exception {
    Arrival once = arrival("same", join(person("u1", "Ann", "es-MX")), clock.instant());
    assertEquals(
        new EventSink.Receipt(1, 1), show.offer(List.of(once, once)).get(5, TimeUnit.SECONDS));
    assertEquals(new EventSink.Receipt(0, 1), show.offer(List.of(once)).get(5, TimeUnit.SECONDS));
    RoomView view = await(v -> v.watching().known() == 1);
    assertEquals(1, view.tiers().values().stream().mapToInt(c -> c.joinedLastMinute()).sum());
  }

  @Test
  void whoWasGreetedStaysGreetedAcrossARestart() throws Exception {
    take(join(person("u1", "Ann", "es-MX")));
    ViewerId ann = onCard(await(v -> v.queue().current() != null)).viewer();
    show.greeted(ann);
    await(v -> v.queue().current() == null && v.queue().greeted() == 1);
    close();
    open();
    RoomView restored = await(v -> v.watching().known() == 1 && v.queue().greeted() == 1);
    RoomRow.Person row = assertInstanceOf(RoomRow.Person.class, restored.rows().getFirst());
    assertEquals("Lin", row.greetedBy());
    take(new ShowEvent.Commented(ROOM, person("u1", "Ann", "es-MX"), null, "hi", null, null));
    await(v -> !v.rows().isEmpty());
    Thread.sleep(700);
    RoomView view = show.get();
    assertNull(view.queue().current());
  }

  @Test
  void aGreetingTakenBackReturnsToTheCard() throws Exception {
    take(join(person("u1", "Ann", "es-MX")));
    ViewerId ann = onCard(await(v -> v.queue().current() != null)).viewer();
    show.skip(ann);
    await(v -> v.queue().current() == null);
    show.bringBack();
    assertEquals(ann, onCard(await(v -> v.queue().current() != null)).viewer());
  }

  @Test
  void whoLeavesIsNotGreeted() throws Exception {
    Person ann = person("u1", "Ann", "es-MX");
    take(join(ann));
    await(v -> v.queue().current() != null);
    Thread.sleep(5);
    take(leave(ann));
    RoomView view = await(v -> v.queue().current() == null);
    assertEquals(0, view.watching().known());
    RoomRow.Person row = assertInstanceOf(RoomRow.Person.class, view.rows().getFirst());
    assertTrue(!row.here());
  }

  @Test
  void crewIsNeitherCountedNorGreeted() throws Exception {
    Profile staff =
        new Profile("Mod", null, null, "en", null, null, null, null, Set.of(Role.MODERATOR), null);
    take(join(new Person(Identity.own(SHOP, "m1"), List.of(), staff)));
    take(join(person("u1", "Ann", "es-MX")));
    RoomView view = await(v -> v.watching().known() == 1);
    assertEquals("Ann", onCard(view).name());
  }

  @Test
  void knownAndPlatformTotalAreTwoNumbers() throws Exception {
    take(join(person("u1", "Ann", "es-MX")));
    take(new ShowEvent.RoomMeasured(ROOM, Map.of("concurrent", 48_200L)));
    RoomView view = await(v -> v.watching().platformTotal() != null);
    assertEquals(1, view.watching().known());
    assertEquals(48_200L, view.watching().platformTotal());
  }

  @Test
  void theStreamEndsAndTheRoomIsEmpty() throws Exception {
    take(join(person("u1", "Ann", "es-MX")));
    await(v -> v.watching().known() == 1);
    Thread.sleep(5);
    take(new ShowEvent.StreamStateChanged(ROOM, ShowEvent.StreamState.ENDED, null));
    RoomView view = await(v -> v.watching().known() == 0);
    assertEquals(RoomView.ShowLine.State.ENDED, view.show().state());
  }

  @Test
  void anEndOlderThanTheLastSignOfAViewerEndsNothing() throws Exception {
    take(join(person("u1", "Ann", "es-MX")));
    Instant before = clock.instant().minusSeconds(30);
    ShowEvent ended = new ShowEvent.StreamStateChanged(ROOM, ShowEvent.StreamState.ENDED, null);
    show.offer(List.of(arrival("late-end", ended, before))).get(5, TimeUnit.SECONDS);
    RoomView view = await(v -> v.health().eventsPerSecond() > 0 || v.version() > 2);
    assertEquals(RoomView.ShowLine.State.LIVE, view.show().state());
  }

  @Test
  void aViewerAfterTheEndPutsTheSameShowOnAirAgain() throws Exception {
    take(join(person("u1", "Ann", "es-MX")));
    Instant since = await(v -> v.watching().known() == 1).show().startedAt();
    Thread.sleep(5);
    take(new ShowEvent.StreamStateChanged(ROOM, ShowEvent.StreamState.ENDED, null));
    await(v -> v.show().state() == RoomView.ShowLine.State.ENDED);
    Thread.sleep(5);
    take(join(person("u2", "Bea", "en-US")));
    RoomView view = await(v -> v.show().state() == RoomView.ShowLine.State.LIVE);
    assertEquals(since, view.show().startedAt());
  }

  private void says(String id, String text) throws Exception {
    take(new ShowEvent.Commented(ROOM, Person.of(Identity.own(SHOP, id)), null, text, null, null));
  }

  private static boolean speaks(RoomView view, String language) {
    GreetCard card = view.queue().current();
    return card != null && language.equals(card.locality().language());
  }

  @Test
  void herOwnCommentsMakeTheCardSpeakHerLanguage() throws Exception {
    take(join(Person.of(Identity.own(SHOP, "u7"))));
    says("u7", "hola, cuánto cuesta el envío");
    says("u7", "me encanta ese vestido");
    RoomView view = await(v -> speaks(v, "es-419") && !onCard(v).locality().unsure());
    assertEquals(Locality.Basis.SPOKEN, onCard(view).locality().basis());
    assertEquals("es-419", onCard(view).greeting().locale());
    assertEquals(Set.of("cuelight-listener"), listeners);
  }

  @Test
  void aCorrectionIsFinalAndSurvivesARestart() throws Exception {
    take(join(Person.of(Identity.own(SHOP, "u8"))));
    says("u8", "hola, cuánto cuesta el envío");
    ViewerId viewer = onCard(await(v -> speaks(v, "es-419"))).viewer();
    show.note(viewer, Map.of(Note.LANGUAGE, "pt-BR"));
    await(v -> speaks(v, "pt-BR"));
    close();
    open();
    await(v -> v.watching().known() == 1);
    says("u8", "me encanta ese vestido, gracias");
    RoomView view = await(v -> speaks(v, "pt-BR"));
    assertEquals(Locality.Basis.CORRECTED, onCard(view).locality().basis());
    assertTrue(!onCard(view).locality().unsure());
  }

  @Test
  void refusalsAreCountedAndSeen() throws Exception {
    show.refused(SHOP, "signature");
    RoomView view = await(v -> v.health().refused() == 1);
    assertEquals(RoomView.Source.State.FAILING, view.sources().getFirst().state());
    for (int i = 0; i < 60 && shelf.counts().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertEquals(Map.of("signature", 1L), shelf.counts().getFirst().refused());
  }
}
