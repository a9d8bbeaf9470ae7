package app.cuelight.feed.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bodies and requests that are made to hurt: each gets its answer, is counted, changes nothing,
/// and the next honest delivery is taken.
@Timeout(60)
class HostileBodyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");
  private static final String LIKE =
      "{\"type\":\"like\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":{\"room\":\"r\"}}";

  private final KeptEvents sink = new KeptEvents();
  private final LiveFeed feed = new LiveFeed(sink, () -> NOW);

  @AfterEach
  void theNextHonestDeliveryIsTaken() {
    assertEquals(List.of(), sink.arrivals());
    assertEquals("{\"accepted\":1,\"duplicates\":0}", feed.deliver("honest", LIKE).body());
    feed.close();
  }

  @Test
  void aBodyOverAMebibyte() {
    assertRefused(413, "too-large", feed.deliver("e", LIKE + " ".repeat(1 << 20)));
    byte[] large = new byte[5 << 20];
    assertRefused(413, "too-large", feed.deliver("e", large, NOW));
    var unannounced = feed.signed("e", large, NOW);
    unannounced.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertRefused(413, "too-large", feed.send(unannounced));
    assertEquals(Map.of("too-large", 3), sink.refused("shop"));
  }

  @Test
  void aBodyOfAMebibyteIsReadAndJudged() {
    assertRefused(400, "malformed", feed.deliver("e", "x".repeat(1 << 20)));
  }

  @Test
  void aCompressedBomb() throws Exception {
    byte[] bomb = gzip(new byte[200 << 20]);
    assertTrue(bomb.length < 1 << 20);
    assertRefused(413, "too-large", compressed("gzip", bomb));
    assertEquals(Map.of("too-large", 1), sink.refused("shop"));
  }

  @Test
  void compressionThatIsNone() throws Exception {
    byte[] packed = gzip(LIKE.getBytes(StandardCharsets.UTF_8));
    assertRefused(400, "compressed", compressed("gzip", LIKE.getBytes(StandardCharsets.UTF_8)));
    assertRefused(400, "compressed", compressed("gzip", java.util.Arrays.copyOf(packed, 20)));
    assertRefused(400, "compressed", compressed("gzip", new byte[0]));
    assertRefused(415, "compressed", compressed("br", packed));
    assertRefused(415, "compressed", compressed("gzip, gzip", packed));
    assertEquals(Map.of("compressed", 5), sink.refused("shop"));
  }

  @Test
  void badContentIsCountedByItsCode() {
    assertRefused(400, "depth", feed.deliver("e", "[".repeat(50_000)));
    assertRefused(400, "duplicate-key", feed.deliver("e", "{\"type\":\"a\",\"type\":\"b\"}"));
    assertRefused(
        400, "utf8", feed.deliver("e", new byte[] {'{', '"', (byte) 0xff, '"', '}'}, NOW));
    assertRefused(400, "too-many", feed.deliver("e", "[" + events(1_001) + "]"));
    assertRefused(400, "malformed", feed.deliver("e".repeat(513), LIKE));
    assertRefused(400, "malformed", feed.deliver("e", ""));
    assertEquals(
        Map.of("depth", 1, "duplicate-key", 1, "utf8", 1, "too-many", 1, "malformed", 2),
        sink.refused("shop"));
  }

  @Test
  void whatIsHardlyHttp() throws Exception {
    for (String request :
        List.of(
            "\r\n\r\n",
            "GET\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            "POST %zz HTTP/1.1\r\n\r\n",
            "POST mailto:x HTTP/1.1\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
            "POST / HTTP/1.1\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
            "POST / HTTP/1.1\r\nX: " + "y".repeat(1_000_000) + "\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001")) {
      String answer = raw(request);
      assertTrue(
          answer.isEmpty() || answer.matches("(?s)HTTP/1.1 4.*"),
          () -> request.substring(0, Math.min(60, request.length())) + " got " + answer);
    }
  }

  @Test
  void aSenderThatLeavesInTheMiddleIsCounted() throws Exception {
    String request =
        "POST " + LiveFeed.SHOP.path() + " HTTP/1.1\r\nContent-Length: 500\r\n\r\n{\"type\":";
    assertEquals("", raw(request));
    for (int i = 0; i < 200 && sink.refused("shop").isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertEquals(Map.of("incomplete", 1), sink.refused("shop"));
  }

  private static String events(int count) {
    String event = "{\"id\":\"e\",\"type\":\"x\",\"timestamp\":\"2026-11-22T20:15:00Z\"}";
    return String.join(",", Collections.nCopies(count, event));
  }

  private HttpResponse<String> compressed(String encoding, byte[] body) {
    return feed.send(feed.signed("e", body, NOW).header("Content-Encoding", encoding));
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), feed.shop().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketException e) {
      return "";
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(int status, String code, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().startsWith("{\"code\":\"" + code + "\""), answer.body());
  }
}
