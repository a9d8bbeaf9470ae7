package app.cuelight.show.live;

import static app.cuelight.show.live.GreetingShow.ROOM;
import static app.cuelight.show.live.GreetingShow.SHOP;
import static app.cuelight.show.live.GreetingShow.id;
import static app.cuelight.show.live.GreetingShow.person;
import static app.cuelight.show.live.GreetingShow.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.Holdout;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is greeted, when and how, in a running show.
final class GreetingShowTest {

  private static final Person ANN = person("ann", "Ann", "en-US", "US");
  private static final Person EVA = person("eva", "Eva", "es-MX", "MX");

  @TempDir private Path home;
  private GreetingShow room;

  @BeforeEach
  void open() {
    room = new GreetingShow(home, style(0));
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void listen() {
    room.close();
    room = new GreetingShow(home, style(0), Heard.EAR::hear);
  }

  private void reopen(GreetingStyle style) {
    room.close();
    room = new GreetingShow(home, style);
  }

  @Test
  void inACalmMarketSheIsGreetedAfterHerFirstComment() throws Exception {
    room.joins(ANN);
    room.await(v -> v.watching().known() == 1);
    assertNull(room.aMomentLater().queue().current());
    room.says(ANN, "hello");
    GreetCard card = room.card(c -> true);
    assertEquals("Ann", card.name());
    assertEquals(TonePack.CALM, card.tone());
  }

  @Test
  void inALivelyMarketSheIsGreetedAsSheComes() throws Exception {
    room.joins(EVA);
    assertEquals("Eva", room.card(c -> true).name());
  }

  @Test
  void aVipOfACalmMarketIsGreetedWithoutHerNameUntilSheSpoke() throws Exception {
    for (int i = 0; i < 6; i++) {
      room.bought(ANN, "o" + i, 5 + 20 * i);
    }
    room.joins(ANN);
    GreetCard silent = room.card(c -> c.tier() == Tier.VIP);
    assertEquals("", silent.name());
    assertEquals(Unnamed.SILENT, silent.unnamed());
    assertEquals("", silent.greeting().name());
    room.says(ANN, "hello");
    assertEquals("Ann", room.card(c -> !c.name().isEmpty()).greeting().name());
  }

  @Test
  void whoIsNotToBeCalledOutLeavesTheCardAndStaysAway() throws Exception {
    room.joins(EVA);
    room.card(c -> true);
    room.show.note(id("eva"), Map.of(Note.QUIET, "true"));
    room.await(v -> v.queue().current() == null);
    room.says(EVA, "hola");
    assertNull(room.aMomentLater().queue().current());
    room.show.note(id("eva"), Map.of(Note.QUIET, ""));
    for (int i = 0; i < 100 && isQuiet("eva"); i++) {
      Thread.sleep(50);
    }
    room.says(EVA, "hola?");
    assertEquals("Eva", room.card(c -> true).name());
  }

  @Test
  void anotherWordingAnotherLanguageAndNoName() throws Exception {
    room.joins(EVA);
    GreetCard first = room.card(c -> true);
    assertEquals("es-419", first.greeting().locale());
    room.show.otherLanguage(id("eva"));
    GreetCard english = room.card(c -> !c.greeting().locale().equals("es-419"));
    assertEquals("en-US", english.greeting().locale());
    room.show.otherLanguage(id("eva"));
    assertEquals(
        first.greeting(), room.card(c -> c.greeting().locale().equals("es-419")).greeting());
    room.show.nameless(id("eva"));
    GreetCard nameless = room.card(c -> c.name().isEmpty());
    assertEquals(-1, nameless.greeting().nameAt());
    assertEquals(Unnamed.ASKED, nameless.unnamed());
    room.show.nameless(id("eva"));
    GreetCard named = room.card(c -> !c.name().isEmpty());
    assertEquals("Eva", named.name());
    assertNull(named.unnamed());
  }

  @Test
  void theOtherLanguageIsFirstTheOneHerCommentsAreIn() throws Exception {
    listen();
    room.joins(ANN);
    for (String comment : List.of("hola, buenas noches a todas", "¿cuánto cuesta el vestido?")) {
      room.says(ANN, comment);
    }
    room.heard(id("ann"));
    GreetCard first = room.card(c -> true);
    assertEquals("en-US", first.greeting().locale());
    assertEquals(Locality.Basis.PROFILE, first.locality().basis());
    room.show.otherLanguage(id("ann"));
    GreetCard spanish = room.card(c -> !c.greeting().locale().equals("en-US"));
    assertEquals("es-419", spanish.greeting().locale());
    room.show.otherLanguage(id("ann"));
    assertEquals(
        first.greeting(), room.card(c -> c.greeting().locale().equals("en-US")).greeting());
  }

  @Test
  void theOtherLanguageIsThatOfHerProfileWhereAnotherOneWasNoted() throws Exception {
    room.joins(EVA);
    room.show.note(id("eva"), Map.of(Note.LANGUAGE, "pt-BR"));
    room.card(c -> c.greeting().locale().equals("pt-BR"));
    room.show.otherLanguage(id("eva"));
    assertEquals(
        "es-419", room.card(c -> !c.greeting().locale().equals("pt-BR")).greeting().locale());
  }

  @Test
  void whoWritesHerLanguageInLatinLettersHasHerLineInThemFirst() throws Exception {
    listen();
    Person priya = person("priya", "Priya", null, "IN");
    room.joins(priya);
    for (String comment : List.of("yeh kitne ka hai bhai", "bahut accha lag raha hai yaar")) {
      room.says(priya, comment);
    }
    GreetCard card = room.card(c -> c.locality().romanised());
    assertEquals("hi", card.greeting().locale());
    assertTrue(card.isInLatin(card.greeting()));
    room.show.otherLanguage(id("priya"));
    GreetCard english = room.card(c -> !c.greeting().locale().equals("hi"));
    assertFalse(english.isInLatin(english.greeting()), "an English line has one way to stand");
  }

  @Test
  void aChangedLanguageMakesTheCardAgain() throws Exception {
    room.joins(EVA);
    room.card(c -> c.greeting().locale().equals("es-419"));
    room.take(new ShowEvent.ViewerUpdated(person("eva", "Eva", "pt-BR", "MX")));
    assertEquals(
        "pt-BR", room.card(c -> c.greeting().locale().equals("pt-BR")).greeting().locale());
  }

  @Test
  void aNewcomersPathGoesOnStepByStep() throws Exception {
    reopen(
        new GreetingStyle(
            "usual", 0, Map.of(), Map.of("es", "Tejidos de Hangzhou, hechos a mano."), List.of()));
    room.take(new ShowEvent.ProductShown(ROOM, new Product("7", "Wool coat", null, null)));
    room.joins(EVA);
    GreetCard card = room.card(c -> true);
    assertEquals(
        List.of(Step.Act.PITCH, Step.Act.FOLLOW, Step.Act.PRODUCT, Step.Act.ASK),
        card.steps().stream().map(Step::act).toList());
    Step pitch = card.nextStep();
    assertNotNull(pitch);
    assertEquals("Tejidos de Hangzhou, hechos a mano.", said(pitch));
    assertEquals("Wool coat", card.steps().get(2).subject());
    assertTrue(said(card.steps().get(2)).contains("7"), said(card.steps().get(2)));
    room.show.nextStep(id("eva"));
    Step follow = room.card(c -> c.step() == 1).nextStep();
    assertNotNull(follow);
    assertEquals(Step.Act.FOLLOW, follow.act());
    assertTrue(said(follow).contains("síguenos"), said(follow));
  }

  @Test
  void aProductWithoutANumberIsPointedAtWithoutASentence() throws Exception {
    room.take(new ShowEvent.ProductShown(ROOM, new Product("sku-7", "Wool coat", null, null)));
    room.joins(EVA);
    Step look =
        room.card(c -> true).steps().stream()
            .filter(step -> step.act() == Step.Act.PRODUCT)
            .findFirst()
            .orElseThrow();
    assertEquals(new Step(Step.Act.PRODUCT, "Wool coat", null), look);
  }

  @Test
  void aQuestionIsAnsweredFirstAndAnOrderThankedFor() throws Exception {
    room.joins(EVA);
    room.says(EVA, "¿Cuánto cuesta?");
    GreetCard asked =
        room.card(c -> !c.steps().isEmpty() && c.steps().getFirst().act() == Step.Act.ANSWER);
    assertEquals("¿Cuánto cuesta?", asked.steps().getFirst().subject());
    room.bought(EVA, "o1", 0);
    GreetCard bought = room.card(c -> c.steps().getFirst().act() == Step.Act.THANK);
    assertEquals("Cardigan", bought.steps().getFirst().subject());
  }

  @Test
  void aVipIsShownEarlyAndMoreOfWhatSheBuys() throws Exception {
    for (int i = 0; i < 6; i++) {
      room.bought(EVA, "o" + i, 5 + 20 * i);
    }
    room.joins(EVA);
    GreetCard card = room.card(c -> c.tier() == Tier.VIP);
    assertEquals(
        List.of(Step.Act.EARLY, Step.Act.MORE), card.steps().stream().map(Step::act).toList());
    assertEquals("knitwear", card.steps().get(1).subject());
  }

  @Test
  void theHeldBackAreNeverOfferedAndRecordedForTheReview() throws Exception {
    reopen(style(50));
    String held = lot(true);
    String free = lot(false);
    room.joins(person(held, "Hel", "es-MX", "MX"));
    room.await(v -> v.queue().heldBack() == 1);
    room.joins(person(free, "Fre", "es-MX", "MX"));
    assertEquals("Fre", room.card(c -> true).name());
    room.says(person(held, "Hel", "es-MX", "MX"), "hola");
    assertEquals("Fre", room.aMomentLater().queue().current().name());
    assertEquals(List.of(), room.show.get().queue().next());
    Settlement kept = room.shelf.settled(1).getFirst();
    assertEquals(new Settlement(1, id(held), Outcome.HELD_BACK, kept.at(), "Lin", ""), kept);
    reopen(style(50));
    room.await(v -> v.queue().heldBack() == 1 && v.watching().known() == 2);
    assertEquals(List.of("Fre"), shown(room.aMomentLater()));
  }

  @Test
  void whoWasGreetedBySomebodyElseLeavesTheQueueAndTheRowSaysByWhom() throws Exception {
    room.joins(EVA);
    room.card(c -> true);
    var mei = new Settlement(1, id("eva"), Outcome.GREETED, room.now(), "Mei", "es-419/new/1");
    room.workspace.journal().settle(mei);
    room.show.skip(id("eva"));
    RoomView view = room.await(v -> v.queue().current() == null && v.queue().greeted() == 1);
    RoomRow.Person row = assertInstanceOf(RoomRow.Person.class, view.rows().getFirst());
    assertEquals("Mei", row.greetedBy());
    room.show.bringBack();
    assertNull(room.aMomentLater().queue().current(), "what somebody else did is not taken back");
  }

  @Test
  void theHelloToAllIsPutUpSaidAndKept() throws Exception {
    for (int i = 0; i < 11; i++) {
      room.joins(person("n" + i, "Nora", "es-MX", "MX"));
    }
    RoomView ready = room.await(v -> v.queue().group() != null && v.queue().group().people() == 11);
    assertEquals("es-419", ready.queue().group().language());
    assertEquals(-1, ready.queue().group().line().nameAt());
    room.show.helloToAll();
    room.await(v -> v.queue().group() != null && v.queue().group().onCard());
    room.show.bringBack();
    room.await(v -> v.queue().group() != null && !v.queue().group().onCard());
    room.show.helloToAll();
    room.await(v -> v.queue().group() != null && v.queue().group().onCard());
    room.show.helloToAll();
    RoomView said = room.await(v -> v.queue().group() == null);
    assertEquals(0, said.queue().waiting(), "the silent ones were meant");
    for (int i = 0; i < 60 && room.shelf.groupGreetings(1).isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertEquals(11, room.shelf.groupGreetings(1).getFirst().people());
    reopen(style(0));
    room.await(v -> v.watching().known() == 11);
    assertEquals(List.of(), shown(room.aMomentLater()), "nor after a restart");
    room.says(person("n3", "Nora", "es-MX", "MX"), "¿Cuánto cuesta?");
    assertEquals(id("n3"), room.card(c -> true).viewer(), "who speaks is met for herself");
  }

  @Test
  void aViewerInTwoRoomsHasOneCardThatNamesTheRoom() throws Exception {
    room.joins(EVA);
    assertNull(room.card(c -> true).room());
    room.joins(new RoomKey(SHOP, "second"), ANN);
    room.await(v -> v.watching().known() == 2);
    room.joins(new RoomKey(SHOP, "second"), EVA);
    GreetCard card = room.card(c -> c.room() != null);
    assertEquals("Eva", card.name());
    RoomView view = room.aMomentLater();
    assertEquals(0, view.queue().waiting());
    assertTrue(
        view.rows().stream()
            .map(RoomRow.Person.class::cast)
            .noneMatch(row -> row.room().isEmpty()));
  }

  @Test
  void whoWasGreetedInTheLastShowComesAfterWhoWasNot() throws Exception {
    room.joins(EVA);
    room.card(c -> true);
    room.show.greeted(id("eva"));
    room.await(v -> v.queue().greeted() == 1);
    room.take(new ShowEvent.ViewerLeft(ROOM, EVA, 5L, ShowEvent.LeaveReason.LEFT, null));
    Instant now = room.now();
    var show = room.workspace.journal().sitting(now, "").show();
    Instant past = now.minus(Duration.ofHours(1));
    room.workspace
        .journal()
        .keep(Sitting.of(new ShowRecord(show.id(), show.title(), past, past, past)));
    reopen(style(0));
    room.joins(person("zoe", "Zoe", "es-MX", "MX"));
    room.card(c -> c.name().equals("Zoe"));
    room.joins(EVA);
    room.await(v -> v.queue().waiting() == 1);
    room.joins(person("yan", "Yan", "es-MX", "MX"));
    assertEquals(List.of("Zoe", "Yan", "Eva"), shown(room.await(v -> v.queue().waiting() == 2)));
  }

  @Test
  void theSameLineIsNotSaidTwiceInARow() throws Exception {
    room.joins(EVA);
    String first = room.card(c -> true).greeting().line();
    room.show.greeted(id("eva"));
    room.await(v -> v.queue().greeted() == 1);
    room.joins(person("zoe", "Zoe", "es-MX", "MX"));
    GreetCard second = room.card(c -> c.name().equals("Zoe"));
    if (hasSeveralWordings(second)) {
      assertNotEquals(first, second.greeting().line());
    }
  }

  private boolean isQuiet(String who) {
    Viewer viewer = room.shelf.viewer(id(who).value());
    return viewer != null && viewer.facts().noted(Fact.QUIET) != null;
  }

  private boolean hasSeveralWordings(GreetCard card) throws InterruptedException {
    room.show.reword(card.viewer());
    Thread.sleep(300);
    GreetCard now = room.show.get().queue().current();
    return now != null && !now.greeting().line().equals(card.greeting().line());
  }

  private static String lot(boolean held) {
    return IntStream.range(0, 100)
        .mapToObj(i -> "lot" + i)
        .filter(one -> Holdout.holds(id(one), 1, 50) == held)
        .findFirst()
        .orElseThrow();
  }

  private static String said(Step step) {
    return step.line() == null ? "" : step.line().inNative();
  }

  private static List<String> shown(RoomView view) {
    @Nullable GreetCard current = view.queue().current();
    return Stream.concat(Stream.ofNullable(current), view.queue().next().stream())
        .map(GreetCard::name)
        .toList();
  }
}
