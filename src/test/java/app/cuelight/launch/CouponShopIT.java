package app.cuelight.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.shopify.ShopifyTwin;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A shop at Shopify and Agora Chat driven from outside, as somebody who has only the program: from
/// an order over the coupon and its message to the order that uses it.
@Timeout(480)
class CouponShopIT {

  private static final String SECRET = "hush";
  private static final String CUSTOMER = "gid://shopify/Customer/115310627314723954";

  @TempDir private Path home;

  @Test
  void aBuyerGetsACodeByChatAndBuysWithIt() throws Exception {
    var program = new Program(home);
    var striker = new Striker();
    var postbox = new Postbox(striker);
    ShopifyTwin.Shop twin = ShopifyTwin.shop("outside");
    try (Shop app = Shop.called("app");
        Wicket mail = new Wicket(postbox)) {
      String joins = ServeIT.connect(program, app, "app");
      String orders =
          connect(
              program,
              SECRET,
              "shopify",
              "north",
              Map.of("shop", "north.myshopify.com", "clientId", "client", "api", twin.api()));
      connect(
          program,
          "ncs=keep certificate=" + Booth.AGORA,
          "agora",
          "agora",
          Map.of(
              "appId",
              Booth.AGORA,
              "chatAppKey",
              "shop#live",
              "chatApi",
              mail.address(),
              "chatFrom",
              "studio"));
      said(program, "coupons", "campaign", "add", "spring", "--name", "Spring");
      said(program, "coupons", "campaign", "move", "spring", "approved");
      said(program, "coupons", "campaign", "move", "spring", "running");
      said(
          program,
          "coupons",
          "offer",
          "add",
          "thanks",
          "--campaign",
          "spring",
          "--title",
          "Five off",
          "--off",
          "5USD",
          "--shop",
          "north");
      try (Serving serving = program.serve("--port", "0")) {
        assertEquals(200, order(serving.url() + orders, "w1", "1001", hoursAgo(2), ""));
        assertEquals(401, forged(serving.url() + orders, "w2"));
        String ids = "\"agora.chat\":\"marisol\",\"shop.customer\":\"" + CUSTOMER + "\"";
        String join = "[" + Booth.join("marisol", ids) + "]";
        assertEquals(200, app.post(serving.url() + joins, "j1", join).statusCode());
        String viewer = viewer(program);

        said(program, "coupons", "send", "thanks", viewer);
        await(() -> postbox.to("marisol") == 1, () -> outbox(program).toString());
        JsonNode row = outbox(program).get(0);
        assertEquals(1, outbox(program).size());
        String code = row.path("code").asText();
        assertEquals(
            List.of("thanks", "spring", viewer, "agora/agora-chat", "accepted", "1"),
            texts(row, "offer", "campaign", "viewer", "channel", "state", "attempts"));
        assertTrue(row.path("why").isNull(), row::toString);
        assertEquals(List.of(code), twin.codes("cuelight/spring/thanks/"));
        Postbox.Message message = postbox.ledger().getFirst();
        assertEquals(code, message.code());
        assertTrue(
            message.text().contains(code + " https://north.myshopify.com/discount/" + code),
            message::text);

        assertEquals(200, order(serving.url() + orders, "w3", "1002", Instant.now(), code));
        assertEquals(200, order(serving.url() + orders, "w3", "1002", Instant.now(), code));
        await(() -> grant(program).contains("REDEEMED"), () -> audit(program).toString());
        assertEquals(List.of("RESERVED", "MINTED", "ISSUED", "REDEEMED"), grant(program));
        assertEquals(1, postbox.ledger().size());
        assertEquals(0, serving.stop());
      }
    }
  }

  private static String connect(
      Program program, String secret, String kind, String name, Map<String, String> settings)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("connection", "add", kind, name, "--secret-stdin", "--format", "json"));
    settings.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
    var added = ServeIT.json(program.runWith(secret + "\n", words.toArray(String[]::new)));
    return added.path("receiver").asText();
  }

  private static void said(Program program, String... words) {
    Program.Outcome outcome = program.run(words);
    assertEquals(0, outcome.code(), outcome::toString);
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours));
  }

  /// Posts an order as Shopify does, signed with base64 of the HMAC over the bytes of the body.
  private static int order(String url, String webhook, String id, Instant at, String code)
      throws Exception {
    String codes =
        code.isEmpty()
            ? "[]"
            : "[{\"code\":\"" + code + "\",\"amount\":\"5.00\",\"type\":\"fixed_amount\"}]";
    String body =
        """
        {"id":%1$s,"admin_graphql_api_id":"gid://shopify/Order/%1$s","created_at":"%2$s",\
        "processed_at":"%2$s","updated_at":"%2$s","test":false,"financial_status":"paid",\
        "currency":"USD","total_price":"40.00","current_total_price":"40.00",\
        "total_price_set":{"shop_money":{"amount":"40.00","currency_code":"USD"}},\
        "current_total_price_set":{"shop_money":{"amount":"40.00","currency_code":"USD"}},\
        "discount_codes":%3$s,"refunds":[],"line_items":[],\
        "customer":{"id":115310627314723954,"first_name":"Marisol","last_name":"Vega",\
        "admin_graphql_api_id":"%4$s"}}\
        """
            .formatted(id, at, codes, CUSTOMER);
    return post(url, webhook, body, SECRET);
  }

  private static int forged(String url, String webhook) throws Exception {
    return post(url, webhook, "{}", "a guess");
  }

  private static int post(String url, String webhook, String body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    String signature = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("X-Shopify-Topic", "orders/paid")
            .header("X-Shopify-Shop-Domain", "north.myshopify.com")
            .header("X-Shopify-Webhook-Id", webhook)
            .header("X-Shopify-Hmac-Sha256", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }

  private static String viewer(Program program) throws IOException {
    JsonNode viewers = ServeIT.json(program.run("viewers", "--format", "json"));
    assertEquals(1, viewers.size(), viewers::toString);
    return viewers.get(0).path("id").asText();
  }

  private static JsonNode outbox(Program program) {
    return json(program, "outbox", "--format", "json");
  }

  private static JsonNode audit(Program program) {
    return json(program, "coupons", "audit", "--format", "json");
  }

  /// What became of the one grant, step by step.
  private static List<String> grant(Program program) {
    List<String> steps = new ArrayList<>();
    for (JsonNode note : audit(program)) {
      if (note.path("what").asText().equals("grant")) {
        steps.add(note.path("became").asText());
      }
    }
    return steps;
  }

  private static JsonNode json(Program program, String... words) {
    try {
      return ServeIT.json(program.run(words));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(JsonNode node, String... names) {
    return List.of(names).stream().map(name -> node.path(name).asText()).toList();
  }

  private static void await(BooleanSupplier what, java.util.function.Supplier<String> otherwise)
      throws InterruptedException {
    Instant end = Instant.now().plusSeconds(90);
    while (!what.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(otherwise.get());
      }
      Thread.sleep(100);
    }
  }
}
