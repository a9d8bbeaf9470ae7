package app.cuelight.feed.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import com.standardwebhooks.Webhook;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the reference implementation signs, the receiver believes; what its own suite calls forged
/// (standard-webhooks/standard-webhooks:libraries/java WebhookTest), the receiver refuses.
class StandardWebhooksTest {

  private static final ConnectionName SHOP = LiveFeed.SHOP.name();
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String JOIN =
      """
      {"type":"viewer.join","timestamp":"2026-11-22T20:15:00Z",
       "data": {"room": "main", "viewer": {"id": "u1"}, "later": [1, 2] }}\
      """;

  private final KeptEvents sink = new KeptEvents();
  private final LiveFeed feed = new LiveFeed(sink, () -> Instant.parse("2026-11-22T20:15:30Z"));
  private final long now = Instant.parse("2026-11-22T20:15:30Z").getEpochSecond();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void whatTheReferenceLibrarySignsIsAcceptedOnce() throws Exception {
    assertEquals("{\"accepted\":1,\"duplicates\":0}", send(headers(now, JOIN), JOIN).body());
    assertEquals("{\"accepted\":0,\"duplicates\":1}", send(headers(now + 5, JOIN), JOIN).body());

    var arrival = sink.arrivals().getFirst();
    var viewer = Person.of(Identity.own(SHOP, "u1"));
    assertEquals(
        new ShowEvent.ViewerJoined(
            new RoomKey(SHOP, "main"), viewer, ShowEvent.Basis.EXACT, ShowEvent.Client.OTHER, null),
        arrival.event());
    assertEquals(EventKey.of(SHOP, ID), arrival.raw().key());
    assertEquals("contract", arrival.raw().format());
    assertEquals(
        "{\"room\": \"main\", \"viewer\": {\"id\": \"u1\"}, \"later\": [1, 2] }",
        arrival.raw().data());
    assertEquals(Instant.parse("2026-11-22T20:15:00Z"), arrival.raw().occurredAt());
    assertEquals("ok", sink.state("shop"));
  }

  @Test
  void svixNamesAndAnyCaseWillDo() throws Exception {
    var renamed = new ArrayList<String[]>();
    headers(now, JOIN)
        .forEach(
            (name, value) -> renamed.add(new String[] {name.replace("webhook", "SVIX"), value}));
    var request = HttpRequest.newBuilder(feed.shop());
    renamed.forEach(header -> request.header(header[0], header[1]));
    request.POST(HttpRequest.BodyPublishers.ofString(JOIN));
    assertEquals(200, feed.send(request).statusCode());
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() throws Exception {
    var headers = headers(now, JOIN);
    String good = headers.get("webhook-signature");
    String wrong = "Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";
    headers.put("webhook-signature", "v1," + wrong + " v2," + wrong + " " + good + " v1," + wrong);
    assertEquals(200, send(headers, JOIN).statusCode());
  }

  @Test
  void theReferenceVectorFits() throws Exception {
    String body = "{\"test\": 2432232314}";
    var signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    assertEquals(signature, new Webhook(LiveFeed.SECRET).sign(ID, 1614265330, body));
    assertEquals(
        signature,
        new app.cuelight.feed.contract.StandardSignature(LiveFeed.SECRET)
            .sign(ID, "1614265330", body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aBatchHasAnIdForEachEvent() throws Exception {
    String first =
        "{\"id\":\"e1\",\"type\":\"like\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":{\"room\":\"r\"}}";
    String second = first.replace("e1", "e2");
    String body = " [" + first + ",\n" + second + "]";
    assertEquals("{\"accepted\":2,\"duplicates\":0}", send(headers(now, body), body).body());
    String again = "[" + second + "," + first.replace("e1", "e3") + "]";
    assertEquals("{\"accepted\":1,\"duplicates\":1}", send(headers(now, again), again).body());
    assertEquals(
        List.of("e1", "e2", "e3"), sink.arrivals().stream().map(a -> a.raw().key().id()).toList());
  }

  @Test
  void oneBadElementRefusesTheWholeBatch() throws Exception {
    String good =
        "{\"id\":\"e1\",\"type\":\"like\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":{\"room\":\"r\"}}";
    String bad =
        "{\"id\":\"e2\",\"type\":\"order\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":"
            + "{\"viewer\":{\"id\":\"u\"},\"order\":{\"id\":\"o\",\"status\":\"paid\","
            + "\"total\":{\"amount\":\"12.345\",\"currency\":\"USD\"}}}}";
    String body = "[" + good + "," + bad + "]";
    var answer = send(headers(now, body), body);
    assertEquals(400, answer.statusCode());
    assertEquals(
        "{\"code\":\"malformed\",\"message\":\"$[1].data.order.total.amount: is no amount of this"
            + " currency: An amount in USD has at most 2 decimals.\"}",
        answer.body());
    assertEquals(List.of(), sink.arrivals());
    assertEquals(Map.of("malformed", 1), sink.refused("shop"));
  }

  @Test
  void forgedHeadersAreRefused() throws Exception {
    refused("signature", with("webhook-id", null));
    refused("signature", with("webhook-timestamp", null));
    refused("signature", with("webhook-signature", null));
    refused(
        "signature", with("webhook-signature", "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    refused("signature", with("webhook-signature", "invalid_signature"));
    refused("signature", with("webhook-signature", "v1,invalid_signature"));
    refused("signature", with("webhook-signature", "v1,"));
    refused("signature", with("webhook-signature", " "));
    refused("signature", with("webhook-id", ID + "x"));
    refused("signature", with("webhook-timestamp", Long.toString(now - 1)));
    refused("signature", with("webhook-timestamp", "yesterday"));
    refused("stale", headers(now - 301, JOIN));
    refused("stale", headers(now + 301, JOIN));
    assertEquals(Map.of("signature", 11, "stale", 2), sink.refused("shop"));
    assertEquals(200, send(headers(now - 300, JOIN), JOIN).statusCode());
    assertEquals(200, send(headers(now + 300, JOIN), JOIN).statusCode());
  }

  @Test
  void aChangedBodyIsRefusedBeforeItIsRead() throws Exception {
    var answer = send(headers(now, JOIN), "{\"type\": not even json");
    assertEquals(401, answer.statusCode());
    assertEquals(Map.of("signature", 1), sink.refused("shop"));
  }

  @Test
  void aSecretThatIsNoneIsSaidSo() {
    var kind = LiveFeed.kinds().getFirst();
    for (String secret : new String[] {null, "", "whsec_", "whsec_c2hvcnQ=", "not base64!"}) {
      var e = assertThrows(IllegalArgumentException.class, () -> kind.check(LiveFeed.SHOP, secret));
      assertEquals(true, e.getMessage().endsWith("."), e.getMessage());
    }
    kind.check(LiveFeed.SHOP, LiveFeed.SECRET.substring("whsec_".length()));
  }

  private void refused(String code, Map<String, String> headers) {
    var answer = send(headers, JOIN);
    assertEquals(401, answer.statusCode(), () -> code + " for " + headers);
    assertEquals("{\"code\":\"" + code + "\"", answer.body().substring(0, code.length() + 10));
  }

  private Map<String, String> with(String name, String value) throws Exception {
    var headers = headers(now, JOIN);
    if (value == null) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return headers;
  }

  private static Map<String, String> headers(long timestamp, String body) throws Exception {
    var headers = new java.util.TreeMap<String, String>();
    headers.put("content-type", "application/json");
    headers.put("webhook-id", ID);
    headers.put("webhook-timestamp", Long.toString(timestamp));
    headers.put("webhook-signature", new Webhook(LiveFeed.SECRET).sign(ID, timestamp, body));
    return headers;
  }

  private HttpResponse<String> send(Map<String, String> headers, String body) {
    var request = HttpRequest.newBuilder(feed.shop());
    headers.forEach(request::header);
    return feed.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
