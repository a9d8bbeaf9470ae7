package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.FeedService;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.feed.receiver.Refusal;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.Secrets;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyKindTest {

  private final ShopifyTwin.Shop shop = ShopifyTwin.shop("kind");
  private final KeptEvents sink = new KeptEvents();
  private final ShopifyKind kind =
      new ShopifyKind(sink, Cursors.NONE, InstantSource.system(), new Random(7));

  private Connection connection(String key, String value) {
    return Minting.connection(shop, Map.of(key, value));
  }

  private Connection connection() {
    return Minting.connection(shop, Map.of());
  }

  @Test
  void aClientSecretIsNeededAndATokenMayBe() {
    assertDoesNotThrow(() -> kind.check(connection(), "hush"));
    assertDoesNotThrow(() -> kind.check(connection("clientId", ""), "hush shpat_abc"));
    for (String secret : new String[] {null, "", "shpat_abc"}) {
      assertEquals(
          "A connection of this kind needs the app's client secret: webhooks are signed with it.",
          refusal(connection(), secret));
    }
    for (String secret : new String[] {"hush hush", "shpat_hush shpat_hush", "hüsh"}) {
      assertFalse(refusal(connection(), secret).contains("hush"), secret);
    }
    assertEquals("ShopSecret[client=kept, token=none]", ShopSecret.of("hush").toString());
  }

  private String refusal(Connection connection, String secret) {
    return assertThrows(IllegalArgumentException.class, () -> kind.check(connection, secret))
        .getMessage();
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "shop | www.example.com | The setting shop is the shop's address at Shopify, such as"
            + " xyz.myshopify.com, not the address customers see.",
        "shop | evil.com/xyz.myshopify.com | The setting shop is the shop's address at Shopify,"
            + " such as xyz.myshopify.com, not the address customers see.",
        "clientId | '' | The setting clientId is needed: the client ID of the app in Shopify's Dev"
            + " Dashboard.",
        "apiVersion | 2026-11 | The setting apiVersion is a version of Shopify's Admin API such as"
            + " 2026-10.",
        "pollSeconds | 9 | The setting pollSeconds is a number from 10 to 3600.",
        "webhooks | http://relay.example | The setting webhooks is the public https address at which"
            + " the shop reaches this console, without the connection's path.",
        "historyDays | often | The setting historyDays is a number from 0 to 3650.",
        "api | http://api.example.com | The setting api is an https address; http only on this"
            + " computer."
      })
  void wrongSettingsAreSaidInASentence(String key, String value, String sentence) {
    assertEquals(sentence, refusal(connection(key, value), "hush"));
  }

  @Test
  void theTestIsAHumanSentence() {
    assertEquals(
        "Cuelight Test answers; it counts in USD. Orders of the last 60 days can be read; for older"
            + " ones the app needs read_all_orders, or import a file of orders. Set webhooks to the"
            + " public https address of this console, and it subscribes to what it needs to be told;"
            + " without it, orders are asked for every minute or so. The three compliance topics are"
            + " set in the app’s configuration.",
        kind.test(connection(), "hush"));
    shop.control(Map.of("set", Map.of("scopes", "read_orders,read_all_orders")));
    assertEquals(
        "The shop answers, but the app may not do everything. Grant it read_customers,"
            + " read_products, write_discounts and install it again. (shop-scope)",
        failure("hush"));
    assertEquals(
        "Shopify does not know this client ID with this secret. Copy both again from the Dev"
            + " Dashboard. (shop-client)",
        failure("other"));
    shop.control(Map.of("set", Map.of("notPermitted", true)));
    assertEquals(
        "The app and the shop do not belong to the same organisation, so Shopify gives it no token."
            + " Create the app in the shop's own organisation. (shop-not-permitted)",
        failure("another"));
  }

  private String failure(String secret) {
    return assertThrows(IllegalArgumentException.class, () -> kind.test(connection(), secret))
        .getMessage();
  }

  @Test
  void theLinkPutsTheCodeIntoTheBasket() {
    var plain =
        new Connection(
            new ConnectionName("shop"),
            ShopifyKind.KIND,
            "0123456789abcdefghijkl",
            Map.of("shop", "xyz.myshopify.com"));
    assertEquals(
        "https://xyz.myshopify.com/discount/WELCOME-1?redirect=%2Fproducts%2Fred-dress",
        ShopifyKind.link(plain, "WELCOME-1", "/products/red-dress"));
    assertEquals("https://xyz.myshopify.com/discount/A%2FB", ShopifyKind.link(plain, "A/B", null));
    var none = new Connection(plain.name(), plain.kind(), plain.token(), Map.of());
    assertNull(ShopifyKind.link(none, "A", null));
  }

  @Test
  void deliveriesOverHttpAreTakenOnceAndForgedOnesAreNot() throws Exception {
    var place = new Receiver.Place(InetAddress.getLoopbackAddress(), 0, true);
    var receiver = new Receiver(place, sink, InstantSource.system());
    try (var feed = new FeedService(receiver, List.of(kind), new OneSecret(), sink);
        var client = HttpClient.newHttpClient()) {
      Connection one = connection();
      URI address = URI.create(feed.start(List.of(one)) + one.path());
      String body =
          "{\"id\":820982911946154508,\"updated_at\":\"2026-11-22T15:00:00-05:00\","
              + "\"first_name\":\"Bob\"}";
      assertEquals("200 {\"accepted\":1,\"duplicates\":0}", send(client, address, "w1", body));
      assertEquals("200 {\"accepted\":0,\"duplicates\":1}", send(client, address, "w1", body));
      assertEquals("401", send(client, address, "w2", body.replace("Bob", "Eve")).substring(0, 3));
      assertEquals(Map.of("signature", 1), sink.refused("shop"));
    }
  }

  private static final HookSignature SIGNATURE = new HookSignature(Minting.SECRET);

  private static String send(HttpClient client, URI address, String id, String body)
      throws Exception {
    String signed = body.replace("Eve", "Bob");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("X-Shopify-Topic", "customers/update")
            .header("X-Shopify-Shop-Domain", "kind.myshopify.com")
            .header("X-Shopify-Webhook-Id", id)
            .header(
                "X-Shopify-Hmac-SHA256", SIGNATURE.sign(signed.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void aConnectionOfNoUseRefusesAndAsksNothing() {
    var settings = new HashMap<>(connection().settings());
    settings.put("shop", "nonsense");
    var broken =
        new Connection(
            new ConnectionName("shop"), ShopifyKind.KIND, "0123456789abcdefghijkl", settings);
    try (var open = kind.open(broken, "hush")) {
      var request = new RawRequest("POST", "/", Map.of(), new byte[0]);
      var refused = assertThrows(Refusal.class, () -> open.read(request, Instant.EPOCH));
      assertEquals(401, refused.status());
    }
    assertEquals(0, shop.ledger().path("calls").asInt());
  }

  private static final class OneSecret implements Secrets {
    @Override
    public String get(ConnectionName connection) {
      return Minting.SECRET;
    }

    @Override
    public void put(ConnectionName connection, String secret) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(ConnectionName connection) {}

    @Override
    public String place() {
      return "file";
    }
  }
}
