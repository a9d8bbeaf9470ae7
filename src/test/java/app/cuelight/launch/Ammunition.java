package app.cuelight.launch;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Signed HTTP requests, written out before the clock starts, so that a benchmark measures the
/// receiver and not its sender.
///
/// The stream is what a large room sends: joins and leaves of 100,000 viewers in six countries,
/// comments, likes, baskets and a few orders.
final class Ammunition {

  private static final int VIEWERS = 100_000;
  private static final String[] LOCALES = {"en-US", "es-MX", "pt-BR", "th-TH", "ko-KR", "ar-SA"};
  private static final String[] COUNTRIES = {"US", "MX", "BR", "TH", "KR", "SA"};

  private final URI url;
  private final Webhook webhook;
  private final Random random;
  private long number;

  Ammunition(String url, String secret, long seed) {
    this.url = URI.create(url);
    this.random = new Random(seed);
    try {
      this.webhook = new Webhook(secret);
    } catch (EmptyWebhookSecretException e) {
      throw new AssertionError(e);
    }
  }

  /// Requests of `perRequest` events each.
  List<byte[]> requests(int count, int perRequest) {
    List<byte[]> requests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      requests.add(request(perRequest));
    }
    return requests;
  }

  /// Joins of people never seen before, each its own request.
  List<byte[]> joins(int count) {
    List<byte[]> requests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String body =
          "{\"type\":\"viewer.join\",\"timestamp\":\""
              + Instant.now()
              + "\",\"data\":{\"room\":\"main\",\"viewer\":{\"id\":\"j"
              + i
              + "\",\"name\":\"Viewer\",\"locale\":\""
              + LOCALES[i % LOCALES.length]
              + "\"}}}";
      requests.add(signed("join-" + random.nextLong(), body));
    }
    return requests;
  }

  private byte[] request(int events) {
    String id = "load-" + random.nextLong() + "-" + number;
    StringBuilder body = new StringBuilder();
    if (events == 1) {
      body.append(event("", Instant.now()));
    } else {
      for (int i = 0; i < events; i++) {
        body.append(i == 0 ? "[" : ",").append(event(id + "." + i, Instant.now()));
      }
      body.append(']');
    }
    return signed(id, body.toString());
  }

  private byte[] signed(String id, String body) {
    long now = Instant.now().getEpochSecond();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      String head =
          "POST "
              + url.getPath()
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nwebhook-id: "
              + id
              + "\r\nwebhook-timestamp: "
              + now
              + "\r\nwebhook-signature: "
              + webhook.sign(id, now, body)
              + "\r\nContent-Length: "
              + bytes.length
              + "\r\n\r\n";
      ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + bytes.length);
      out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(bytes);
      return out.toByteArray();
    } catch (WebhookSigningException e) {
      throw new AssertionError(e);
    }
  }

  private String event(String id, Instant at) {
    number++;
    int viewer = random.nextInt(VIEWERS);
    int market = viewer % LOCALES.length;
    String who =
        "\"room\":\"main\",\"viewer\":{\"id\":\"u"
            + viewer
            + "\",\"name\":\"Viewer "
            + viewer
            + "\",\"locale\":\""
            + LOCALES[market]
            + "\",\"country\":\""
            + COUNTRIES[market]
            + "\"}";
    int kind = random.nextInt(100);
    String type;
    String data;
    if (kind < 45) {
      type = "viewer.join";
      data = who;
    } else if (kind < 70) {
      type = "viewer.leave";
      data = who + ",\"seconds\":" + random.nextInt(600);
    } else if (kind < 88) {
      type = "like";
      data = who + ",\"count\":" + (1 + random.nextInt(20));
    } else if (kind < 97) {
      type = "comment";
      data = who + ",\"messageId\":\"m" + number + "\",\"text\":\"does it come in black?\"";
    } else if (kind < 99) {
      type = "cart.add";
      data = who + ",\"product\":{\"id\":\"p7\",\"title\":\"Wool coat\"},\"quantity\":1";
    } else {
      type = "order";
      data =
          who
              + ",\"order\":{\"id\":\"o"
              + number
              + "\",\"status\":\"paid\",\"total\":{\"amount\":\"89.00\",\"currency\":\"USD\"}}";
    }
    String name = id.isEmpty() ? "" : "\"id\":\"" + id + "\",";
    return "{"
        + name
        + "\"type\":\""
        + type
        + "\",\"timestamp\":\""
        + at
        + "\",\"data\":{"
        + data
        + "}}";
  }
}
