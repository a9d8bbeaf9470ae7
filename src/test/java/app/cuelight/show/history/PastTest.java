package app.cuelight.show.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PastTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ConnectionName AGORA = new ConnectionName("agora");
  private static final RoomKey ROOM = new RoomKey(SHOP, "main");

  private final List<Arrival> events = new ArrayList<>();

  @Test
  void whatHappenedLaterIsNotYetKnown() {
    orderOf("u1", "o1", "10.00", NOON);
    orderOf("u2", "o2", "20.00", NOON.plusSeconds(1));

    assertEquals(List.of("shop:u1"), ids(folded(NOON)));
    assertEquals(List.of("shop:u1", "shop:u2"), ids(folded(NOON.plusSeconds(1))));
    assertEquals(List.of(), ids(folded(NOON.minusMillis(1))));
  }

  @Test
  void newsThatCameLateCountsWhenItHappened() {
    orderOf("u1", "o1", "10.00", NOON.minus(Duration.ofDays(200)));

    assertEquals(List.of("shop:u1"), ids(folded(NOON.minus(Duration.ofDays(199)))));
  }

  @Test
  void identitiesThatMeetAreOnePersonWhateverTheOrder() {
    comment(person(SHOP, "u1", "agora.uid", "7"), NOON);
    comment(person(AGORA, "7", "agora.uid", "7"), NOON.plusSeconds(1));
    comment(person(SHOP, "u9", "shop.customer", "c"), NOON.plusSeconds(2));
    comment(person(AGORA, "7", "shop.customer", "c"), NOON.plusSeconds(3));
    comment(person(SHOP, "u2", "agora.uid", "8"), NOON.plusSeconds(4));
    Past straight = folded(NOON.plusSeconds(9));
    assertEquals(2, straight.viewers().size());
    assertEquals(4, straight.viewers().iterator().next().visits().getFirst().tally().comments());

    var chance = new Random(7);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(events, chance);
      assertEquals(
          List.copyOf(straight.viewers()), List.copyOf(folded(NOON.plusSeconds(9)).viewers()));
    }
  }

  private Past folded(Instant until) {
    var past = new Past(until);
    events.forEach(past::take);
    return past;
  }

  private static List<String> ids(Past past) {
    return past.viewers().stream().map(Viewer::id).map(Object::toString).toList();
  }

  private void orderOf(String viewer, String id, String amount, Instant at) {
    var order =
        new Order(
            id,
            Order.Status.PAID,
            Money.of(amount, "USD"),
            Money.zero("USD"),
            List.of(),
            List.of(),
            at,
            at,
            false);
    add(new ShowEvent.OrderChanged(null, Person.of(Identity.own(SHOP, viewer)), order), at);
  }

  private void comment(Person person, Instant at) {
    add(new ShowEvent.Commented(ROOM, person, null, "hi", null, null), at);
  }

  private static Person person(
      ConnectionName connection, String id, String namespace, String value) {
    return new Person(
        Identity.own(connection, id),
        List.of(new Identity(connection, namespace, value)),
        Profile.EMPTY);
  }

  private void add(ShowEvent event, Instant at) {
    var raw =
        new RawEvent(
            EventKey.of(SHOP, "e" + events.size()),
            "contract",
            "test",
            at,
            NOON.plus(Duration.ofDays(1)),
            "{}");
    events.add(new Arrival(raw, event));
  }
}
