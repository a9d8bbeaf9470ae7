package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.KeptEvents;
import app.cuelight.show.port.Cursors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Orders asked of the twin, page by page and round by round.
class OrderPollerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");

  private final ShopifyTwin.Shop shop = ShopifyTwin.shop("orders");
  private final KeptEvents sink = new KeptEvents();
  private final ShopifyDecoder decoder = new ShopifyDecoder();

  /// So that no test waits for points.
  private final AtomicReference<Instant> ticking = new AtomicReference<>(NOW);

  private final Map<String, Instant> remembered = new HashMap<>();

  private final Cursors cursors =
      new Cursors() {
        @Override
        public @Nullable Instant newest(String what) {
          return remembered.get(what);
        }

        @Override
        public void keep(String what, Instant newest) {
          remembered.put(what, newest);
        }
      };

  private final OrderPoller poller;
  private final ShopClient after;

  OrderPollerTest() {
    var secret = ShopSecret.of(Minting.SECRET);
    var settings = ShopSettings.of(Minting.connection(shop, Map.of()).settings(), secret);
    var http = new OkHttpClient();
    var client =
        new ShopClient(
            http,
            settings,
            new Tokens(http, settings, secret, () -> NOW),
            new Budget(ticking::get, wait -> ticking.set(ticking.get().plus(wait))),
            Thread::sleep);
    poller =
        new OrderPoller(
            new ConnectionName("shop"),
            client,
            decoder,
            new Keeping(sink, decoder, Thread::sleep),
            new OrderPoller.Timing(() -> NOW, Thread::sleep, new Random(7)),
            cursors);
    after = client;
    shop.control(Map.of("set", Map.of("maximum", 100_000, "restore", 10_000)));
  }

  private static Map<String, Object> money(String amount) {
    return Map.of("shopMoney", Map.of("amount", amount, "currencyCode", "USD"));
  }

  private static Map<String, Object> order(int number, Instant updated) {
    Map<String, Object> order = new HashMap<>();
    order.put("id", "gid://shopify/Order/" + number);
    order.put("createdAt", "2026-11-01T10:00:00Z");
    order.put("processedAt", "2026-11-01T10:00:00Z");
    order.put("updatedAt", updated.toString());
    order.put("cancelledAt", null);
    order.put("test", false);
    order.put("displayFinancialStatus", "PAID");
    order.put("displayFulfillmentStatus", "FULFILLED");
    order.put("totalPriceSet", money("100.0"));
    order.put("currentTotalPriceSet", money("80.0"));
    order.put("totalRefundedSet", money("20.0"));
    order.put("discountCodes", List.of("WELCOME-1"));
    order.put("customerLocale", "ja");
    order.put("email", "a@example.com");
    order.put("phone", null);
    order.put("shippingAddress", Map.of("countryCodeV2", "JP", "timeZone", "Asia/Tokyo"));
    Map<String, Object> customer = new HashMap<>();
    customer.put("id", "gid://shopify/Customer/" + number);
    customer.put("displayName", "Aiko");
    customer.put("locale", "ja");
    customer.put("tags", List.of("vip"));
    customer.put("numberOfOrders", "3");
    customer.put("amountSpent", Map.of("amount", "300.0", "currencyCode", "USD"));
    customer.put("lastOrder", null);
    customer.put("statistics", Map.of("rfmGroup", "LOYAL"));
    customer.put("defaultEmailAddress", null);
    customer.put("defaultPhoneNumber", null);
    order.put("customer", customer);
    order.put("lineItems", Map.of("nodes", List.of()));
    return order;
  }

  private void add(List<Map<String, Object>> orders) {
    shop.control(Map.of("add", Map.of("orders", orders)));
  }

  private List<String> kept() {
    return sink.events().stream()
        .map(event -> ((ShowEvent.OrderChanged) event).order().id())
        .toList();
  }

  @Test
  void anOrderIsTheSameAsByWebhook() throws Exception {
    add(List.of(order(1, NOW)));
    assertEquals(Duration.ofSeconds(60), poller.round());
    var changed = (ShowEvent.OrderChanged) sink.events().getFirst();
    assertEquals(
        new Order(
            "1",
            Order.Status.SHIPPED,
            Money.of("100.00", "USD"),
            Money.of("20.00", "USD"),
            List.of(),
            List.of("WELCOME-1"),
            Instant.parse("2026-11-01T10:00:00Z"),
            NOW,
            false),
        changed.order());
    assertEquals("Asia/Tokyo", changed.viewer().profile().timeZone());
    assertEquals(
        new Patronage(3, Money.of("300.00", "USD")), changed.viewer().profile().patronage());
    assertEquals("ok", sink.state("shop"));
    assertEquals(sink.arrivals().getFirst(), decoder.decode(sink.arrivals().getFirst().raw()));
    assertEquals("[]", shop.ledger().path("invalid").toString());
  }

  @Test
  void everyPageIsReadAndAskedAgainNothingIsNew() throws Exception {
    List<Map<String, Object>> orders = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      orders.add(order(i, NOW.minusSeconds(1_000 - i)));
    }
    add(orders);
    poller.round();
    assertEquals(230, kept().size());
    assertEquals(3, shop.calls("orders"));
    poller.round();
    assertEquals(230, kept().size());
    add(List.of(order(1_000, NOW), order(5, NOW)));
    poller.round();
    assertEquals(List.of("1000", "5"), kept().subList(230, 232));
  }

  @Test
  void anOrderThatTheIndexShowsLateIsFoundInTheOverlap() throws Exception {
    add(List.of(order(1, NOW)));
    poller.round();
    add(List.of(order(2, NOW.minusSeconds(200))));
    poller.round();
    assertEquals(List.of("1", "2"), kept());
  }

  @Test
  void afterARestartAskingGoesOnAnHourBeforeTheNewestOrder() throws Exception {
    add(List.of(order(1, NOW.minusSeconds(20_000)), order(2, NOW.minusSeconds(10_000))));
    poller.round();
    assertEquals(
        Map.of("shopify shop " + after.settings().shop(), NOW.minusSeconds(10_000)), remembered);
    var restarted =
        new OrderPoller(
            new ConnectionName("shop"),
            after,
            decoder,
            new Keeping(sink, decoder, Thread::sleep),
            new OrderPoller.Timing(() -> NOW, Thread::sleep, new Random(7)),
            cursors);
    add(List.of(order(3, NOW.minusSeconds(15_000)), order(4, NOW.minusSeconds(13_500))));
    restarted.round();
    assertEquals(List.of("1", "2", "4"), kept(), "3 changed more than an hour before the newest");
  }

  @Test
  void aQuestionThatIsTooDearIsMadeSmaller() throws Exception {
    shop.control(Map.of("set", Map.of("maxCost", 60)));
    add(List.of(order(1, NOW)));
    poller.round();
    assertEquals(List.of("1"), kept());
  }

  @Test
  void aShopThatDoesNotAnswerShowsInTheState() throws Exception {
    shop.fault("orders", "503", 1);
    Duration wait = poller.round();
    assertEquals("shop-503", sink.state("shop"));
    assertTrue(wait.compareTo(Duration.ofSeconds(90)) > 0, wait.toString());
    shop.fault("orders", "denied", 1);
    assertTrue(poller.round().compareTo(Duration.ofMinutes(3)) > 0);
    assertEquals("shop-scope", sink.state("shop"));
    poller.round();
    assertEquals("ok", sink.state("shop"));
  }

  @Test
  void aSaleToNobodyIsAGuests() throws Exception {
    Map<String, Object> order = order(1, NOW);
    order.put("customer", null);
    order.put("email", null);
    add(List.of(order));
    poller.round();
    var guest = (ShowEvent.GuestOrdered) sink.arrivals().getFirst().event();
    assertEquals(Money.of("80.00", "USD"), guest.order().total().minus(guest.order().refunded()));
  }

  @Test
  void whereCustomersMayNotBeSeenOrdersAreTakenAllTheSame() throws Exception {
    shop.control(Map.of("set", Map.of("denyCustomers", true)));
    add(List.of(order(1, NOW)));
    poller.round();
    assertEquals("ok", sink.state("shop"));
    var changed = (ShowEvent.OrderChanged) sink.events().getFirst();
    assertEquals("1", changed.order().id());
    assertEquals("email.sha256", changed.viewer().identity().namespace());
    assertEquals("[]", shop.ledger().path("invalid").toString());
  }
}
