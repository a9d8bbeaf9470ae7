package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.FeedService;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Secrets;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Notifications over real loopback HTTP, signed here anew.
class NotificationsTest {

  private static final String SECRET = "secret";
  private static final Connection EU =
      new Connection(new ConnectionName("agora-eu"), "agora", "0123456789abcdefghijkl", Map.of());
  private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");

  private final KeptEvents sink = new KeptEvents();
  private final HttpClient client = HttpClient.newHttpClient();
  private final FeedService feed;
  private final URI address;

  NotificationsTest() {
    var place = new Receiver.Place(InetAddress.getLoopbackAddress(), 0, true);
    var kind = new AgoraKind(sink, () -> NOW, new Random(7));
    feed =
        new FeedService(new Receiver(place, sink, () -> NOW), List.of(kind), new OneSecret(), sink);
    address = URI.create(feed.start(List.of(EU)) + EU.path());
  }

  @AfterEach
  void close() {
    feed.close();
    client.close();
  }

  @Test
  void theVectorIsAcceptedAndKeptAsUnknown() throws Exception {
    String body =
        "{\"eventMs\":1560408533119,\"eventType\":10,"
            + "\"noticeId\":\"4eb720f0-8da7-11e9-a43e-53f411c2761f\",\"notifyMs\":1560408533119,"
            + "\"payload\":{\"a\":\"1\",\"b\":2},\"productId\":1}";
    assertEquals(
        "200 {\"accepted\":1,\"duplicates\":0}",
        send(body, Map.of("Agora-Signature", "033c62f40f687675f17f0f41f91a40c71c0f134c")));
    assertEquals(
        "200 {\"accepted\":0,\"duplicates\":1}",
        send(
            body,
            Map.of(
                "Agora-Signature-V2",
                "6d3320c60b11101395b7fc8f9068748808a0aa1bfa064438e39d1bc2c7d74d99")));
    assertEquals("10", sink.arrivals().getFirst().raw().type());
    assertEquals("ok", sink.state("agora-eu"));
  }

  @Test
  void aRepetitionIsNothingHoweverItIsRepeated() throws Exception {
    assertEquals("200 {\"accepted\":1,\"duplicates\":0}", send(join("n1", 1)));
    assertEquals("200 {\"accepted\":0,\"duplicates\":1}", send(join("n1", 2)), "sent again");
    assertEquals("200 {\"accepted\":0,\"duplicates\":1}", send(join("n2", 3)), "redundantly sent");
    assertEquals(1, sink.arrivals().size());
  }

  @Test
  void theHealthCheckIsAnsweredAndNothingElse() throws Exception {
    String sample =
        """
        {"noticeId":"2000001428:4330:107","productId":1,"eventType":105,"notifyMs":1611566412672,\
        "payload":{"channelName":"test_webhook","uid":12121212,"platform":1,\
        "clientSeq":1625051035346,"ts":1560396843,"account":"test"}}\
        """;
    for (int type : new int[] {101, 102, 103, 104, 105, 106, 107, 108, 111, 112}) {
      String body = sample.replace("105", Integer.toString(type));
      assertEquals("200 {\"accepted\":0,\"duplicates\":0}", send(body), "type " + type);
    }
    assertEquals(List.of(), sink.arrivals());
    assertEquals("ok", sink.state("agora-eu"));
  }

  @Test
  void whatIsNotSignedIsRefusedBeforeItIsRead() throws Exception {
    String refused =
        "401 {\"code\":\"signature\",\"message\":\"No header Agora-Signature-V2 or Agora-Signature"
            + " fits this body.\"}";
    assertEquals(refused, send("{\"not\": even json", Map.of()));
    assertEquals(refused, send(join("n1", 1), Map.of("Agora-Signature-V2", "00")));
    assertEquals(refused, send(join("n1", 1), Map.of("Agora-Signature", hmac("HmacSHA256", ""))));
    assertEquals(Map.of("signature", 3), sink.refused("agora-eu"));
    assertEquals(List.of(), sink.arrivals());
  }

  @Test
  void whatIsSignedAndMeansNothingIsRefusedByName() throws Exception {
    assertEquals(
        "400 {\"code\":\"malformed\",\"message\":\"$.productId: is missing.\"}",
        send("{\"noticeId\":\"n\"}"));
    assertEquals(
        "400 {\"code\":\"duplicate-key\",\"message\":\"$: has a key twice.\"}",
        send("{\"noticeId\":\"n\",\"noticeId\":\"m\"}"));
    assertEquals(Map.of("duplicate-key", 1, "malformed", 1), sink.refused("agora-eu"));
  }

  private static String join(String noticeId, long notifyMs) {
    return """
    {"noticeId":"%s","productId":1,"eventType":105,"notifyMs":%d,"sid":"S","payload":\
    {"channelName":"main","uid":42,"platform":7,"clientSeq":1625051035346,"ts":1795378500}}\
    """
        .formatted(noticeId, notifyMs);
  }

  private String send(String body) throws Exception {
    return send(body, Map.of("Agora-Signature-V2", hmac("HmacSHA256", body)));
  }

  private String send(String body, Map<String, String> headers) throws Exception {
    var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
    headers.forEach(request::header);
    var answer =
        client.send(
            request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private static String hmac(String algorithm, String body) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static final class OneSecret implements Secrets {
    @Override
    public String get(ConnectionName connection) {
      return SECRET;
    }

    @Override
    public void put(ConnectionName connection, String secret) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(ConnectionName connection) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String place() {
      return "file";
    }
  }
}
