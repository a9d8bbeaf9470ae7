package app.cuelight.feed.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuelight.feed.KeptEvents;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Cursors;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/// Webhooks that the console itself subscribes to, at a shop that holds every call against
/// Shopify's schema.
class SubscriptionsTest {

  private static final String ADDRESS = "https://relay.example/in/shop/0123456789abcdefghijkl";

  private final ShopifyTwin.Shop shop = ShopifyTwin.shop("hooks");
  private final ShopifyKind kind =
      new ShopifyKind(new KeptEvents(), Cursors.NONE, InstantSource.system(), new Random(7));

  private Connection connection() {
    return Minting.connection(shop, Map.of("webhooks", "https://relay.example/"));
  }

  private String test() {
    return kind.test(connection(), Minting.SECRET);
  }

  private ShopClient client() {
    ShopSecret secret = ShopSecret.of(Minting.SECRET);
    ShopSettings settings = ShopSettings.of(connection().settings(), secret);
    var http = new OkHttpClient();
    InstantSource clock = InstantSource.system();
    return new ShopClient(
        http,
        settings,
        new Tokens(http, settings, secret, clock),
        new Budget(clock, Thread::sleep),
        Thread::sleep);
  }

  private List<String> there() {
    List<String> there = new ArrayList<>();
    for (JsonNode hook : shop.ledger().path("hooks")) {
      assertThat(hook.path("uri").asText()).isEqualTo(ADDRESS);
      there.add(hook.path("topic").asText());
    }
    return there.stream().sorted().toList();
  }

  private static List<String> all() {
    return HookTopic.ALL.stream().map(Enum::name).sorted().toList();
  }

  @Test
  void whatIsMissingIsSubscribedToOnce() {
    assertThat(test())
        .endsWith(
            " to " + ADDRESS + ". The three compliance topics are set in the app’s configuration.")
        .contains("It delivers orders/create, orders/updated, ");
    assertThat(there()).isEqualTo(all());
    assertThat(test()).contains("It delivers orders/create");
    assertThat(there()).isEqualTo(all());
    assertThat(shop.calls("webhookSubscriptionCreate")).isEqualTo(HookTopic.ALL.size());
    assertThat(shop.ledger().path("invalid")).isEmpty();
  }

  @Test
  void oneThatTheShopDeletedIsMadeAgain() {
    test();
    shop.control(Map.of("add", Map.of("withoutHooks", List.of("ORDERS_UPDATED"))));
    assertThat(there()).doesNotContain("ORDERS_UPDATED");
    test();
    assertThat(there()).isEqualTo(all());
    assertThat(shop.calls("webhookSubscriptionCreate")).isEqualTo(HookTopic.ALL.size() + 1L);
  }

  private static Map<String, String> hook(String uri) {
    return Map.of("topic", "ORDERS_CREATE", "uri", uri);
  }

  private List<String> elsewhere() {
    List<String> uris = new ArrayList<>();
    for (JsonNode one : shop.ledger().path("hooks")) {
      if (!one.path("uri").asText().equals(ADDRESS)) {
        uris.add(one.path("uri").asText());
      }
    }
    return uris;
  }

  /// Those of an earlier public address and of an earlier path, behind more than a page of others’.
  @Test
  void whatGoesToAFormerAddressOfThisConnectionIsTakenBackAndNothingElse() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      others.add("https://other.example/in/shop/token-of-another-" + i);
    }
    others.add("https://relay.example/in/shop/AAAAAAAAAAAAAAAAAAAAAA");
    others.add("arn:aws:events:us-east-1::event-source/aws.partner/shopify.com/1/x");
    String hostBefore = "https://old.example/in/shop/0123456789abcdefghijkl";
    String pathBefore = "https://relay.example/in/shop/zyxwvutsrqponmlkjihgfe";
    List<Map<String, String>> hooks =
        new ArrayList<>(others.stream().map(SubscriptionsTest::hook).toList());
    hooks.add(hook(hostBefore));
    hooks.add(hook(pathBefore));
    shop.control(Map.of("add", Map.of("hooks", hooks)));
    Map<String, Instant> memory = new TreeMap<>();
    var cursors =
        new Cursors() {
          @Override
          public Instant newest(String what) {
            return memory.get(what);
          }

          @Override
          public void keep(String what, Instant newest) {
            memory.put(what, newest);
          }
        };
    cursors.keep("shop hooks " + pathBefore, Instant.EPOCH);
    var remembering =
        new ShopifyKind(new KeptEvents(), cursors, InstantSource.system(), new Random(7));
    shop.fault("webhookSubscriptionDelete", "accept-then-drop", 1);
    assertThatThrownBy(() -> remembering.test(connection(), Minting.SECRET))
        .hasMessageEndingWith("(shop-no-answer)");
    assertThat(remembering.test(connection(), Minting.SECRET))
        .contains(ADDRESS + ", and 1 no longer to where this connection was before. ");
    assertThat(elsewhere()).isEqualTo(others);
    assertThat(memory).containsKey("shop hooks " + ADDRESS);
    assertThat(remembering.test(connection(), Minting.SECRET)).contains(ADDRESS + ". ");
    assertThat(shop.ledger().path("invalid")).isEmpty();
  }

  @Test
  void aLostAnswerIsLookedUpAndNotAskedForTwice() {
    shop.fault("webhookSubscriptionCreate", "accept-then-drop", 1);
    assertThatThrownBy(this::test).hasMessageEndingWith("(shop-no-answer)");
    test();
    assertThat(there()).isEqualTo(all());
    assertThat(shop.calls("webhookSubscriptionCreate")).isEqualTo(HookTopic.ALL.size());
  }

  @Test
  void aMissingScopeIsNamedAndTheRestIsSubscribedTo() {
    shop.control(Map.of("set", Map.of("denyCustomers", true)));
    assertThatThrownBy(this::test)
        .hasMessageStartingWith(
            "The shop answers, but 8 of 10 webhooks cannot be subscribed to. orders/create: The shop"
                + " does not tell of orders/create: This app is not approved to subscribe to webhook"
                + " topics containing protected customer data.");
    assertThat(there()).containsExactly("APP_UNINSTALLED", "PRODUCTS_UPDATE");
    shop.control(Map.of("set", Map.of("denyCustomers", false, "scopes", "read_products")));
    var client =
        new Subscriptions(
            client(),
            new Subscriptions.Place(
                "https://relay.example", connection(), Cursors.NONE, InstantSource.system()));
    assertThat(
            client.keep().refused().entrySet().stream()
                .map(one -> one.getKey().word() + " " + one.getValue().en())
                .filter(text -> text.startsWith("orders/create"))
                .toList())
        .containsExactly(
            "orders/create The app has no right to do this. Grant it the scope read_orders and"
                + " install it again.");
  }

  @Test
  void aRunningConsoleSubscribesByItself() throws Exception {
    try (var _ = kind.open(connection(), Minting.SECRET)) {
      Instant end = Instant.now().plusSeconds(20);
      while (!there().equals(all()) && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }
      assertThat(there()).isEqualTo(all());
    }
  }

  @Test
  void withoutAnAddressNothingIsSubscribedTo() {
    Connection plain = Minting.connection(shop, Map.of());
    assertThat(kind.test(plain, Minting.SECRET))
        .contains("Set webhooks to the public https address");
    assertThat(there()).isEmpty();
  }
}
