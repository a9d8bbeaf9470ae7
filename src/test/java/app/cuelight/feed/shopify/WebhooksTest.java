package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Webhooks as Shopify sends them: genuine or refused, and the traps of their payloads.
class WebhooksTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
  private static final String SECRET = "test_secret_key";
  private static final String MAIL_HASH =
      "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";

  private final KeptEvents sink = new KeptEvents();
  private final ShopifyDecoder decoder = new ShopifyDecoder();
  private final HookSignature signature = new HookSignature(SECRET);
  private final ShopifyConnection connection =
      new ShopifyConnection(
          SHOP,
          signature,
          "xyz.myshopify.com",
          new Keeping(sink, decoder, _ -> {}),
          null,
          List.of());

  /// An order like the published examples: an id beyond 2^53, an offset, money as text, a refunded
  /// line as a number, a tag list in one text.
  private static String order(String more) {
    return """
    {"id": 820982911946154508, "admin_graphql_api_id": "gid://shopify/Order/820982911946154508",
     "created_at": "2026-11-22T14:00:00-05:00", "processed_at": "2026-11-22T14:00:00-05:00",
     "updated_at": "2026-11-22T15:00:00-05:00", "cancelled_at": null, "test": false,
     "financial_status": "paid", "fulfillment_status": null, "tags": "vip, red dress",
     "contact_email": "test@example.com", "browser_ip": "1.2.3.4", "token": "secret",
     "currency": "USD", "customer_locale": "es-MX",
     "total_price": "403.00", "current_total_price": "403.00",
     "total_price_set": {"shop_money": {"amount": "403.00", "currency_code": "USD"},
                         "presentment_money": {"amount": "371.10", "currency_code": "EUR"}},
     "current_total_price_set": {"shop_money": {"amount": "403.00", "currency_code": "USD"}},
     "discount_codes": [{"code": "TENOFF", "amount": "10.00", "type": "fixed_amount"}],
     "refunds": [],
     "shipping_address": {"address1": "123 Main St", "country_code": "MX", "zip": "1"},
     "line_items": [{"id": 1, "product_id": 788032119674292922, "title": "Red dress",
                     "quantity": 2, "price": "199.00"}],
     "customer": {"id": 115310627314723954, "first_name": "Marisol", "last_name": "Vega",
                  "email": "test@example.com", "phone": "+52 55 1234 5678",
                  "admin_graphql_api_id": "gid://shopify/Customer/115310627314723954"}
     %s}\
    """
        .formatted(more);
  }

  private ShowEvent told(String topic, String body) {
    Reading reading = read(topic, "w-" + topic + body.hashCode(), body);
    return ((Reading.Delivery) reading).arrivals().getFirst().event();
  }

  private Reading read(String topic, String id, String body) {
    Map<String, String> headers = headers(topic, id, body);
    return connection.read(request(headers, body), NOW);
  }

  private Map<String, String> headers(String topic, String id, String body) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("X-Shopify-Topic", topic);
    headers.put("X-Shopify-Shop-Domain", "xyz.myshopify.com");
    headers.put("X-Shopify-Webhook-Id", id);
    headers.put("X-Shopify-Hmac-Sha256", signature.sign(bytes(body)));
    return headers;
  }

  private static RawRequest request(Map<String, String> headers, String body) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new RawRequest("POST", "/in/shop", all, bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anOrderIsWhatItSaysToTheLastDigit() {
    var changed = (ShowEvent.OrderChanged) told("orders/paid", order(""));
    assertEquals(
        new Order(
            "820982911946154508",
            Order.Status.PAID,
            Money.of("403.00", "USD"),
            Money.zero("USD"),
            List.of(
                new Order.Item(
                    new Product("788032119674292922", "Red dress", null, null), 2, null)),
            List.of("TENOFF"),
            Instant.parse("2026-11-22T19:00:00Z"),
            Instant.parse("2026-11-22T20:00:00Z"),
            false),
        changed.order());
    assertEquals(
        List.of(
            "shop:115310627314723954",
            "shop.customer:gid://shopify/Customer/115310627314723954",
            "email.sha256:" + MAIL_HASH,
            "phone.sha256:" + Discreet.phone("+525512345678")),
        links(changed.viewer()));
    assertEquals(
        new Profile("Marisol Vega", null, null, "es-MX", "MX", null, null, null, null, null),
        changed.viewer().profile());
  }

  private static List<String> links(Person person) {
    List<String> links = new ArrayList<>();
    links.add(person.identity().link());
    person.further().stream().map(Identity::link).forEach(links::add);
    return links;
  }

  @Test
  void theGlobalIdWinsOverARoundedOne() {
    String rounded =
        order("").replace("{\"id\": 820982911946154508", "{\"id\": 820982911946154500");
    assertEquals(
        "820982911946154508", ((ShowEvent.OrderChanged) told("orders/paid", rounded)).order().id());
  }

  @Test
  void noAddressReachesTheLog() {
    Reading.Delivery delivery = (Reading.Delivery) read("orders/paid", "w", order(""));
    String data = delivery.arrivals().getFirst().raw().data();
    for (String secret : List.of("example.com", "Main St", "1.2.3.4", "5512345678", "token")) {
      assertFalse(data.contains(secret), data);
    }
    assertEquals(
        delivery.arrivals().getFirst(), decoder.decode(delivery.arrivals().getFirst().raw()));
  }

  @Test
  void moneyThatWentBackIsTakenOffWhetherItComesAsTextOrNumber() {
    String lines =
        ", \"refunds\": [{\"refund_line_items\": [{\"quantity\": 1, \"subtotal\": 89.99}]}]";
    assertEquals(Money.of("89.99", "USD"), refunded(lines));
    String paid =
        ", \"refunds\": [{\"transactions\": [{\"kind\": \"refund\", \"status\": \"success\","
            + " \"amount\": \"41.94\", \"currency\": \"USD\"}, {\"kind\": \"refund\", \"status\":"
            + " \"failure\", \"amount\": \"9.00\"}],"
            + " \"refund_line_items\": [{\"subtotal\": 50}]}]";
    assertEquals(Money.of("41.94", "USD"), refunded(paid));
  }

  private Money refunded(String refunds) {
    String body = order("").replace("\"refunds\": [],", "").replace("\n }", "}");
    String whole = body.substring(0, body.lastIndexOf('}')) + refunds + "}";
    Order order = ((ShowEvent.OrderChanged) told("orders/updated", whole)).order();
    assertEquals(Money.of("403.00", "USD"), order.total());
    return order.refunded();
  }

  @ParameterizedTest(name = "{0} {1} {2} is {3}")
  @CsvSource({
    "paid, null, null, PAID",
    "paid, fulfilled, null, SHIPPED",
    "partially_refunded, null, null, PAID",
    "refunded, fulfilled, 2026-11-22T20:00:00Z, REFUNDED",
    "voided, null, null, CANCELLED",
    "pending, null, null, PLACED",
    "authorized, null, null, PLACED",
    "partially_paid, null, null, PLACED",
    "pending, null, 2026-11-22T20:00:00Z, CANCELLED",
    "something-new, null, null, PLACED"
  })
  void theStatusFollowsTheMoney(String paid, String sent, String cancelled, Order.Status status) {
    String body =
        order("")
            .replace("\"financial_status\": \"paid\"", "\"financial_status\": \"" + paid + "\"")
            .replace("\"fulfillment_status\": null", "\"fulfillment_status\": " + quoted(sent))
            .replace("\"cancelled_at\": null", "\"cancelled_at\": " + quoted(cancelled));
    assertEquals(status, ((ShowEvent.OrderChanged) told("orders/updated", body)).order().status());
  }

  private static String quoted(String text) {
    return text.equals("null") ? text : "\"" + text + "\"";
  }

  @Test
  void aTestOrderIsMarkedAsOne() {
    String body = order("").replace("\"test\": false", "\"test\": true");
    assertEquals(true, ((ShowEvent.OrderChanged) told("orders/paid", body)).order().test());
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"JPY, 403.00, 403", "KWD, 403.125, 403.125", "USD, 403.125, 403.13"})
  void currenciesKeepTheirOwnDecimals(String currency, String said, String amount) {
    String body = order("").replace("USD", currency).replace("403.00", said);
    Order order = ((ShowEvent.OrderChanged) told("orders/paid", body)).order();
    assertEquals(Money.of(amount, currency), order.total());
  }

  @Test
  void aSaleToNobodyIsAGuestsAndABuyerWithoutAccountIsKnownByHerAddress() {
    String guest = order("").replaceAll("\"customer\": \\{[^}]*\\}", "\"customer\": null");
    var changed = (ShowEvent.OrderChanged) told("orders/paid", guest);
    assertEquals(List.of("email.sha256:" + MAIL_HASH), links(changed.viewer()));
    String nobody = guest.replace("test@example.com", "");
    var guests = (ShowEvent.GuestOrdered) told("orders/paid", nobody);
    assertEquals(changed.order(), guests.order());
  }

  @Test
  void tagsMayComeInEitherShape() {
    String list = order("").replace("\"tags\": \"vip, red dress\"", "\"tags\": [\"vip\", \"red\"]");
    assertEquals(told("orders/paid", order("")), told("orders/paid", list));
  }

  @Test
  void mergedCustomersAreOnePersonUnlessTheMergeFailed() {
    String merge =
        "{\"admin_graphql_api_customer_kept_id\":\"gid://shopify/Customer/1\","
            + "\"admin_graphql_api_customer_deleted_id\":\"gid://shopify/Customer/2\","
            + "\"status\":\"completed\"}";
    assertEquals(
        new ShowEvent.ViewerUpdated(
            new Person(Identity.own(SHOP, "1"), List.of(Identity.own(SHOP, "2")), Profile.EMPTY)),
        told("customers/merge", merge));
    assertEquals(
        new ShowEvent.Unknown("customers/merge"),
        told("customers/merge", merge.replace("completed", "failed")));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "subscribed, true",
    "SUBSCRIBED, true",
    "unsubscribed, false",
    "pending, false",
    "redacted, false"
  })
  void onlyAClearYesIsAYes(String state, boolean may) {
    String body =
        "{\"customer_id\":706405506930370084,\"email_address\":\"bob@example.com\","
            + "\"email_marketing_consent\":{\"state\":\""
            + state
            + "\"}}";
    var updated = (ShowEvent.ViewerUpdated) told("customers_email_marketing_consent/update", body);
    assertEquals(new Consent(null, null, null, may), updated.viewer().profile().consent());
    assertEquals("706405506930370084", updated.viewer().identity().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'customerId':'gid://shopify/Customer/706405506930370084','numberOfOrders':12,"
            + "'amountSpent':{'amount':'480.50','currencyCode':'USD'},'lastOrderId':null}",
        "{'customer_id':'gid://shopify/Customer/706405506930370084','number_of_orders':'12',"
            + "'amount_spent':{'amount':480.5,'currency_code':'USD'}}"
      })
  void whatSheBoughtInAllIsAFactOfHers(String body) {
    var told =
        (ShowEvent.ViewerUpdated) told("customers/purchasing_summary", body.replace('\'', '"'));
    assertEquals(new Patronage(12, Money.of("480.50", "USD")), told.viewer().profile().patronage());
    assertEquals(
        List.of(
            "shop:706405506930370084", "shop.customer:gid://shopify/Customer/706405506930370084"),
        links(told.viewer()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customers/purchasing_summary",
        "customer.tags_added",
        "refunds/create",
        "orders/edited",
        "customers_marketing_consent/update",
        "something/new"
      })
  void otherTopicsAreKeptAndCounted(String topic) {
    assertEquals(new ShowEvent.Unknown(topic), told(topic, "{\"id\":1}"));
  }

  @Test
  void whatTheLawAsksIsKeptAndIsADuty() {
    String body =
        "{\"shop_id\":954889,\"shop_domain\":\"xyz.myshopify.com\",\"customer\":{\"id\":191167,"
            + "\"email\":\"john@example.com\",\"phone\":\"555-625-1199\"},\"orders_to_redact\":[1]}";
    var delivery = (Reading.Delivery) read("customers/redact", "w", body);
    var arrival = delivery.arrivals().getFirst();
    assertEquals(new ShowEvent.Unknown("customers/redact"), arrival.event());
    assertFalse(arrival.raw().data().contains("john@"), arrival.raw().data());
    assertEquals(new ShopDuty.Forget(SHOP, "191167"), ShopDuty.of(arrival.raw()));
    assertEquals(new ShopDuty.Tell(SHOP, "191167"), duty("customers/data_request", body));
    assertEquals(new ShopDuty.ForgetShop(SHOP), duty("shop/redact", body));
    assertNull(duty("orders/edited", "{\"id\":1}"));
  }

  private ShopDuty duty(String topic, String body) {
    var delivery = (Reading.Delivery) read(topic, "w-" + topic, body);
    return ShopDuty.of(delivery.arrivals().getFirst().raw());
  }

  @Test
  void aProductThatChangedIsNoEventOfTheShow() {
    assertEquals(new Reading.Delivery(List.of()), read("products/update", "w", "{\"id\":1}"));
  }

  @Test
  void anAppThatWasRemovedShows() {
    told("app/uninstalled", "{\"id\":1}");
    assertEquals("uninstalled", sink.state("shop"));
  }

  @Test
  void deliveriesAreToldByWebhookAndByEvent() {
    String body = order("");
    Map<String, String> headers = headers("orders/paid", "w1", body);
    headers.put("X-Shopify-Event-Id", "e1");
    var delivery = (Reading.Delivery) connection.read(request(headers, body), NOW);
    var key = delivery.arrivals().getFirst().raw().key();
    assertEquals("hook:xyz.myshopify.com|orders/paid|w1", key.id());
    assertEquals("event:e1|orders/paid|820982911946154508", key.secondId());
  }

  @Test
  void theNextGenerationsHeadersWorkInAnyCase() {
    String body = order("");
    Map<String, String> next = new TreeMap<>();
    headers("orders/paid", "w1", body)
        .forEach((name, value) -> next.put(name.substring(2).toLowerCase(Locale.ROOT), value));
    assertEquals(
        1, ((Reading.Delivery) connection.read(request(next, body), NOW)).arrivals().size());
  }

  @ParameterizedTest(name = "{0}={1}: {2} {3}")
  @CsvSource({
    "X-Shopify-Hmac-Sha256, '', 401, signature",
    "X-Shopify-Hmac-Sha256, B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=, 401, signature",
    "X-Shopify-Topic, '', 400, header",
    "X-Shopify-Webhook-Id, '', 400, header",
    "X-Shopify-Shop-Domain, other.myshopify.com, 400, shop",
    "X-Shopify-Triggered-At, 2026-11-20T20:15:00Z, 400, stale",
    "Content-Type, text/plain, 415, media-type"
  })
  void whatIsWrongIsRefused(String header, String value, int status, String code) {
    Map<String, String> headers = headers("orders/paid", "w", order(""));
    headers.put(header, value);
    try {
      connection.read(request(headers, order("")), NOW);
      throw new AssertionError("It was taken.");
    } catch (Refusal refusal) {
      assertEquals(List.of(status, code), List.of(refusal.status(), refusal.code()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21T20:15:00Z", "2027-01-01T00:00:00Z", "rubbish"})
  void deliveriesADayLateAndWrongClocksAreTaken(String triggered) {
    Map<String, String> headers = headers("orders/paid", "w", order(""));
    headers.put("X-Shopify-Triggered-At", triggered);
    var delivery = (Reading.Delivery) connection.read(request(headers, order("")), NOW);
    assertEquals(
        Instant.parse("2026-11-22T20:00:00Z"), delivery.arrivals().getFirst().raw().occurredAt());
  }
}
