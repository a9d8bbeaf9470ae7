package app.cuelight.show.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A first look at the people of orders that stand together by customer.
class FirstLookTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");

  private final List<Arrival> orders = new ArrayList<>();

  @Test
  void everyCustomerIsFoldedAsInAnyPast() {
    order("c1", null, NOW.minusSeconds(3));
    order("c1", null, NOW.minusSeconds(2));
    order("c2", "mail-a", NOW.minusSeconds(9));
    order("c3", null, NOW.minusSeconds(1));

    assertEquals(3, agreed().size());
  }

  @Test
  void customersOfOneAddressAreOnePerson() {
    order("c1", "mail-a", NOW.minusSeconds(3));
    order("c2", "mail-b", NOW.minusSeconds(2));
    order("c3", "mail-a", NOW.minusSeconds(1));

    assertEquals(List.of(2, 1), agreed().stream().map(each -> each.orders().size()).toList());
  }

  @Test
  void aCustomerWhoComesBackLaterIsStillOne() {
    order("c1", null, NOW.minusSeconds(3));
    order("c2", null, NOW.minusSeconds(2));
    order("c1", null, NOW.minusSeconds(1));

    assertEquals(List.of(2, 1), agreed().stream().map(each -> each.orders().size()).toList());
  }

  @Test
  void whatIsLaterDoesNotCount() {
    order("c1", null, NOW);
    order("c1", null, NOW.plusSeconds(1));
    order("c2", null, NOW.plusSeconds(1));

    assertEquals(List.of(1), agreed().stream().map(each -> each.orders().size()).toList());
  }

  private List<Viewer> agreed() {
    var past = new Past(NOW);
    orders.forEach(past::take);
    List<Viewer> looked = new ArrayList<>(FirstLook.of(orders, NOW));
    looked.sort(Comparator.comparing(Viewer::id));
    assertEquals(List.copyOf(past.viewers()), looked);
    return looked;
  }

  private void order(String customer, String mail, Instant at) {
    String id = "o" + orders.size();
    var money = new Money(100, "USD");
    var order =
        new Order(
            id, Order.Status.PAID, money, Money.zero("USD"), List.of(), List.of(), at, at, false);
    List<Identity> further =
        mail == null ? List.of() : List.of(new Identity(SHOP, "email.sha256", mail));
    var raw =
        new RawEvent(EventKey.of(SHOP, id), "order-file", "order", at, NOW.plusSeconds(60), "{}");
    var buyer = new Person(Identity.own(SHOP, customer), further, Profile.EMPTY);
    orders.add(new Arrival(raw, new ShowEvent.OrderChanged(null, buyer, order)));
  }
}
