package app.cuelight.show.live;

import static app.cuelight.show.live.Queueing.START;
import static app.cuelight.show.live.Queueing.settlement;
import static app.cuelight.show.live.Queueing.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Settlement.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The order of the queue, its pace, and its quiet letting go.
final class GreetQueueTest {

  private final Map<String, Double> shares = new HashMap<>(Map.of("es-419", 1.0));
  private final GreetQueue queue =
      new GreetQueue(new Pace(TonePack.DOMESTIC), language -> shares.getOrDefault(language, 0.0));

  private void offer(String id, Tier tier, Instant at) {
    queue.offer(who(id, tier, at));
  }

  private void calm(String id, Instant at) {
    queue.offer(who(id, Tier.NEW, at, "en-US", TonePack.CALM));
  }

  private String at(Instant now) {
    queue.turn(now, true);
    GreetCard card = queue.current();
    return card == null ? "nobody" : card.name();
  }

  private static Instant second(long seconds) {
    return START.plusSeconds(seconds);
  }

  private List<String> next(Instant now) {
    return queue.upNext(now).stream().map(GreetCard::name).toList();
  }

  private GreetCard card() {
    GreetCard card = queue.current();
    assertNotNull(card);
    return card;
  }

  @Test
  void thePreciousComeFirst() {
    offer("guest", Tier.GUEST, START);
    offer("new", Tier.NEW, START);
    offer("vip", Tier.VIP, START);
    offer("back", Tier.WIN_BACK, START);
    offer("rise", Tier.RISING, START);
    assertEquals("vip", at(START));
    assertEquals(List.of("back", "rise", "new"), next(START));
    assertEquals(4, queue.size());
  }

  @Test
  void theCardBeingReadIsNotReplacedByABetterOne() {
    offer("new", Tier.NEW, START);
    assertEquals("new", at(START));
    offer("vip", Tier.VIP, second(1));
    assertEquals("new", at(second(1)));
    assertEquals("new", at(second(20)), "not after the dwell either");
    assertEquals(List.of("vip"), next(second(20)));
  }

  @Test
  void whoWaitsTooLongIsLetGoQuietly() {
    offer("new", Tier.NEW, START);
    assertEquals("new", at(second(70)));
    assertEquals("nobody", at(second(80)));
    assertEquals(1, queue.letGo());
  }

  @Test
  void aCardStaysFourSecondsEvenWhenSheFadesOrLeaves() {
    offer("faded", Tier.NEW, START);
    assertEquals("faded", at(second(74)));
    assertEquals("faded", at(second(77)));
    assertEquals("nobody", at(second(78)));
    offer("gone", Tier.NEW, second(80));
    assertEquals("gone", at(second(80)));
    queue.left(new ViewerId("gone"), second(81));
    assertEquals("gone", at(second(83)));
    assertEquals("nobody", at(second(84)));
  }

  @Test
  void whoComesBackWhileHerCardIsReadStays() {
    offer("a", Tier.NEW, START);
    at(START);
    queue.left(new ViewerId("a"), second(1));
    offer("a", Tier.NEW, second(2));
    assertEquals("a", at(second(10)));
  }

  @Test
  void whoAsksNotToBeCalledIsGoneAtOnce() {
    offer("a", Tier.VIP, START);
    at(START);
    queue.drop(new ViewerId("a"));
    assertEquals("nobody", at(START));
  }

  @Test
  void thePinnedStay() {
    offer("new", Tier.NEW, START);
    queue.pin(new ViewerId("new"));
    assertEquals("new", at(second(3600)));
    assertTrue(card().pinned());
    queue.pin(new ViewerId("new"));
    assertEquals("nobody", at(second(3605)));
  }

  @Test
  void whoWasGreetedDoesNotComeBackInThisShow() {
    offer("vip", Tier.VIP, START);
    queue.settle(settlement("vip", Outcome.GREETED));
    offer("vip", Tier.VIP, second(5));
    assertEquals("nobody", at(second(5)));
    assertEquals(1, queue.settled().count(Outcome.GREETED));
    assertEquals("Lin", queue.settled().greetedBy(new ViewerId("vip")));
    queue.settled().takeBack(new ViewerId("vip"));
    offer("vip", Tier.VIP, second(6));
    queue.toCard(new ViewerId("vip"), second(6));
    assertEquals("vip", at(second(6)));
    assertEquals(0, queue.settled().count(Outcome.GREETED));
  }

  @Test
  void whoTurnsOutToBeSomebodySettledIsSettled() {
    offer("agora.uid:9", Tier.NEW, START);
    queue.settle(settlement("agora.uid:9", Outcome.GREETED));
    queue.rename(new ViewerId("agora.uid:9"), new ViewerId("shop:u1"));
    offer("shop:u1", Tier.NEW, START);
    assertEquals("nobody", at(START));
    offer("agora.uid:9", Tier.NEW, START);
    assertEquals("agora.uid:9", at(START));
  }

  @Test
  void whoTurnsOutToBeSomebodyElseKeepsTheCard() {
    offer("agora.uid:9", Tier.NEW, START);
    at(START);
    queue.rename(new ViewerId("agora.uid:9"), new ViewerId("shop:u1"));
    assertEquals("shop:u1", at(second(1)));
  }

  @Test
  void bringingForwardPutsOneOfTheNextOnTheCard() {
    offer("a", Tier.VIP, START);
    offer("b", Tier.WIN_BACK, START);
    offer("c", Tier.RISING, START);
    at(START);
    queue.bringForward(1, START);
    assertEquals("c", at(START));
    assertEquals(List.of("a", "b"), next(START));
    queue.bringForward(7, START);
    assertEquals("c", at(START));
  }

  @Test
  void renewingKeepsTheTimeSheCame() {
    offer("new", Tier.NEW, START);
    offer("new", Tier.NEW, second(60));
    assertEquals("nobody", at(second(80)));
  }

  @Test
  void aFloodKeepsTheStrongest() {
    for (int i = 0; i < 5_000; i++) {
      offer("g" + i, Tier.GUEST, START);
    }
    offer("vip", Tier.VIP, START);
    assertEquals("vip", at(START));
    assertEquals(GreetQueue.CAPACITY - 1, queue.size());
    assertEquals(5_001 - GreetQueue.CAPACITY, queue.letGo());
  }

  @Test
  void aCalmMarketIsOfferedTwoCardsAMinute() {
    for (String id : List.of("a", "b", "c")) {
      calm(id, START);
    }
    assertEquals("a", at(START));
    greet("a");
    assertEquals("b", at(second(10)));
    greet("b");
    assertEquals("nobody", at(second(20)));
    assertEquals(second(60), queue.paced(second(20)));
    assertEquals("c", at(second(60)));
    assertNull(queue.paced(second(60)));
  }

  @Test
  void aLivelyMarketDoesNotUseUpTheCardsOfACalmOne() {
    for (int i = 0; i < 4; i++) {
      queue.offer(who("lively" + i, Tier.RISING, START, "pt-BR", TonePack.LIVELY));
    }
    calm("calm", START);
    List<String> came = new ArrayList<>();
    for (int i = 0; i < 60; i += 10) {
      String name = at(second(i));
      came.add(name);
      greet(name);
    }
    assertEquals(List.of("lively0", "lively1", "calm", "lively2", "lively3", "nobody"), came);
  }

  @Test
  void whatAnAssistantAsksForIsNotDelayed() {
    for (String id : List.of("a", "b", "c", "d")) {
      calm(id, START);
    }
    at(START);
    greet("a");
    at(second(1));
    greet("b");
    assertEquals("nobody", at(second(2)));
    queue.bringForward(1, second(2));
    assertEquals("d", at(second(2)));
    greet("d");
    queue.pin(new ViewerId("c"));
    assertEquals("c", at(second(3)));
  }

  @Test
  void whoIsSkippedMakesRoomForAnother() {
    for (String id : List.of("a", "b", "c")) {
      calm(id, START);
    }
    at(START);
    queue.settle(settlement("a", Outcome.SKIPPED));
    assertEquals("b", at(second(1)));
    queue.settle(settlement("b", Outcome.SKIPPED));
    assertEquals("c", at(second(2)));
  }

  @Test
  void noMoreThanTwoInARowOfOneLanguage() {
    shares.put("es-419", 0.7);
    shares.put("en-US", 0.3);
    for (int i = 0; i < 4; i++) {
      offer("es" + i, Tier.RISING, START);
    }
    queue.offer(who("en", Tier.NEW, START, "en-US", TonePack.DOMESTIC));
    assertEquals(List.of("es0", "es1", "en", "es2", "es3"), inTurn(5));
  }

  @Test
  void whereNearlyAllSpeakItMoreInARowAreRight() {
    shares.put("es-419", 0.81);
    for (int i = 0; i < 4; i++) {
      offer("es" + i, Tier.RISING, START);
    }
    queue.offer(who("en", Tier.NEW, START, "en-US", TonePack.DOMESTIC));
    assertEquals(List.of("es0", "es1", "es2", "es3", "en"), inTurn(5));
  }

  @Test
  void twoInARowAreNoReasonToGreetNobody() {
    shares.put("es-419", 0.5);
    for (int i = 0; i < 3; i++) {
      offer("es" + i, Tier.RISING, START);
    }
    assertEquals(List.of("es0", "es1", "es2"), inTurn(3));
  }

  @Test
  void aVipWhoWaitedHalfAMinuteGoesBeforeTheChatty() {
    queue.offer(quietVip("vip", START));
    offer("chatty", Tier.RISING, second(20));
    assertEquals("chatty", at(second(29)));
    greet("chatty");
    offer("chattier", Tier.RISING, second(30));
    assertEquals("vip", at(second(30)));
  }

  @Test
  void whoSnoozesComesBackAfterTwoMinutesAsIfNew() {
    offer("a", Tier.NEW, START);
    at(START);
    queue.snooze(new ViewerId("a"), START);
    assertEquals("nobody", at(second(119)));
    offer("a", Tier.RISING, second(119));
    assertEquals("nobody", at(second(119)), "an event does not wake her");
    assertEquals("a", at(second(120)));
    assertEquals(second(120), card().since());
    assertEquals(Tier.RISING, card().tier(), "what was learnt meanwhile is kept");
    assertEquals(0, queue.letGo());
  }

  @Test
  void whoIsHeldBackIsNeverSeenAndComesUpOnce() {
    queue.offer(who("held", Tier.NEW, START, "es-419", TonePack.LIVELY, true));
    offer("new", Tier.GUEST, START);
    assertEquals(List.of("new"), next(START));
    assertEquals(1, queue.size());
    assertEquals("new", at(START));
    assertEquals(List.of(new ViewerId("held")), queue.takeHeldBack());
    assertEquals(List.of(), queue.takeHeldBack());
    assertEquals(1, queue.settled().count(Outcome.HELD_BACK));
    queue.offer(who("held", Tier.NEW, second(5), "es-419", TonePack.LIVELY, true));
    assertFalse(queue.has(new ViewerId("held")));
  }

  @Test
  void wishesSurviveWhatIsNewlyKnown() {
    offer("a", Tier.NEW, START);
    ViewerId a = new ViewerId("a");
    queue.wish(a, CardWish::reworded);
    queue.wish(a, CardWish::inOtherLanguage);
    queue.wish(a, CardWish::reworded);
    queue.wish(a, CardWish::withoutName);
    queue.nextStep(a);
    offer("a", Tier.RISING, second(5));
    at(second(5));
    assertEquals("line/1/1/true", card().greeting().line());
    assertEquals(1, card().step());
    assertEquals(Tier.RISING, card().tier());
  }

  @Test
  void whileSomethingElseIsReadNoCardComes() {
    offer("a", Tier.NEW, START);
    queue.turn(START, false);
    assertNull(queue.current());
    assertEquals("a", at(second(1)));
  }

  private static Waiting quietVip(String id, Instant at) {
    Waiting vip = who(id, Tier.VIP, at);
    var rank =
        new GreetRank(Tier.VIP, at, GreetRank.Openness.SILENT, true, true, vip.rank().locality());
    return new Waiting(
        vip.viewer(), rank, vip.tone(), false, null, Queueing::card, Waiting.Asked.NOTHING);
  }

  private List<String> inTurn(int cards) {
    List<String> came = new ArrayList<>();
    for (int i = 0; i < cards; i++) {
      String name = at(second(i));
      came.add(name);
      greet(name);
    }
    return came;
  }

  private void greet(String id) {
    queue.settle(settlement(id, Outcome.GREETED));
  }
}
