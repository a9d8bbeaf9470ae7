package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The order of the queue, and its quiet letting go.
final class GreetQueueTest {

  private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");
  private static final Locality MEXICO =
      new Locality("es-419", "MX", null, Locality.Basis.PROFILE, false);

  private final GreetQueue queue = new GreetQueue();

  private void offer(String id, Tier tier, Instant at) {
    GreetRank rank = new GreetRank(tier, at, GreetRank.Openness.COMMENTED, false, true, MEXICO);
    queue.offer(new ViewerId(id), rank, kept -> card(id, kept));
  }

  private static GreetCard card(String id, GreetRank rank) {
    Greeting greeting =
        new Greeting(
            "es-419",
            "¡Hola, " + id + "!",
            7,
            "",
            -1,
            id,
            "Hi " + id,
            id + "，你好",
            new Greeting.Hello("¡Hola!", "", "Hi", "你好", false),
            new Greeting.Reason("new", "profile", false));
    return new GreetCard(
        new ViewerId(id),
        rank.tier(),
        false,
        id,
        null,
        null,
        rank.locality(),
        List.of(new Reason.Joined()),
        0,
        null,
        0,
        greeting,
        List.of(),
        0,
        TonePack.CALM,
        rank.since(),
        25,
        false);
  }

  private RoomView.Queue at(Instant now) {
    queue.turn(now);
    return queue.view(now, 0, List.of());
  }

  private static String current(RoomView.Queue view) {
    GreetCard card = view.current();
    return card == null ? "nobody" : card.name();
  }

  private static List<String> next(RoomView.Queue view) {
    return view.next().stream().map(GreetCard::name).toList();
  }

  @Test
  void thePreciousComeFirst() {
    offer("guest", Tier.GUEST, START);
    offer("new", Tier.NEW, START);
    offer("vip", Tier.VIP, START);
    offer("back", Tier.WIN_BACK, START);
    offer("rise", Tier.RISING, START);
    RoomView.Queue view = at(START);
    assertEquals("vip", current(view));
    assertEquals(List.of("back", "rise", "new"), next(view));
    assertEquals(4, view.waiting());
  }

  @Test
  void theCardBeingReadIsNotReplacedByABetterOne() {
    offer("new", Tier.NEW, START);
    assertEquals("new", current(at(START)));
    offer("vip", Tier.VIP, START.plusSeconds(1));
    RoomView.Queue view = at(START.plusSeconds(1));
    assertEquals("new", current(view));
    assertEquals(List.of("vip"), next(view));
  }

  @Test
  void whoWaitsTooLongIsLetGoQuietly() {
    offer("new", Tier.NEW, START);
    assertEquals("new", current(at(START.plusSeconds(70))));
    RoomView.Queue view = at(START.plusSeconds(80));
    assertNull(view.current());
    assertEquals(1, view.letGo());
  }

  @Test
  void thePinnedStay() {
    offer("new", Tier.NEW, START);
    queue.pin(new ViewerId("new"));
    RoomView.Queue view = at(START.plusSeconds(3600));
    GreetCard card = view.current();
    assertNotNull(card);
    assertTrue(card.pinned());
    queue.pin(new ViewerId("new"));
    assertNull(at(START.plusSeconds(3601)).current());
  }

  @Test
  void whoWasGreetedDoesNotComeBackInThisShow() {
    offer("vip", Tier.VIP, START);
    queue.settle(new ViewerId("vip"), true);
    offer("vip", Tier.VIP, START.plusSeconds(5));
    RoomView.Queue view = at(START.plusSeconds(5));
    assertNull(view.current());
    assertEquals(1, view.greeted());
    queue.bringBack(new ViewerId("vip"), true);
    offer("vip", Tier.VIP, START.plusSeconds(6));
    queue.toCard(new ViewerId("vip"));
    assertEquals("vip", current(at(START.plusSeconds(6))));
    assertEquals(0, at(START.plusSeconds(6)).greeted());
  }

  @Test
  void whoTurnsOutToBeSomebodySettledIsSettled() {
    offer("agora.uid:9", Tier.NEW, START);
    queue.settle(new ViewerId("agora.uid:9"), true);
    queue.rename(new ViewerId("agora.uid:9"), new ViewerId("shop:u1"));
    offer("shop:u1", Tier.NEW, START);
    assertNull(at(START).current());
    offer("agora.uid:9", Tier.NEW, START);
    assertEquals("agora.uid:9", current(at(START)));
  }

  @Test
  void bringingForwardPutsOneOfTheNextOnTheCard() {
    offer("a", Tier.VIP, START);
    offer("b", Tier.WIN_BACK, START);
    offer("c", Tier.RISING, START);
    at(START);
    queue.bringForward(1, START);
    RoomView.Queue view = at(START);
    assertEquals("c", current(view));
    assertEquals(List.of("a", "b"), next(view));
    queue.bringForward(7, START);
    assertEquals("c", current(at(START)));
  }

  @Test
  void renewingKeepsTheTimeSheCame() {
    offer("new", Tier.NEW, START);
    offer("new", Tier.NEW, START.plusSeconds(60));
    assertNull(at(START.plusSeconds(80)).current());
  }

  @Test
  void aFloodKeepsTheStrongest() {
    for (int i = 0; i < 5_000; i++) {
      offer("g" + i, Tier.GUEST, START);
    }
    offer("vip", Tier.VIP, START);
    RoomView.Queue view = at(START);
    assertEquals("vip", current(view));
    assertEquals(GreetQueue.CAPACITY - 1, view.waiting());
    assertEquals(5_001 - GreetQueue.CAPACITY, view.letGo());
  }
}
