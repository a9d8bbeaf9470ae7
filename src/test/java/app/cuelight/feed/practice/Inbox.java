package app.cuelight.feed.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/// A receiver that judges every delivery with the reference implementations, and keeps what it
/// accepted. Some deliveries it may be told to turn away.
final class Inbox extends Dispatcher implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> paths;
  private final Map<String, String> secrets;
  private final IntFunction<MockResponse> turnedAway;
  private final List<JsonNode> events = new ArrayList<>();
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private int requests;

  /// @param turnedAway the answer to the n-th request, or null to accept it
  Inbox(PracticePlatform platform, IntFunction<MockResponse> turnedAway) throws IOException {
    this.turnedAway = turnedAway;
    this.paths =
        platform.connections().stream()
            .collect(
                Collectors.toMap(c -> c.connection().path(), c -> c.connection().name().value()));
    this.secrets =
        platform.connections().stream()
            .collect(
                Collectors.toMap(c -> c.connection().name().value(), PracticeConnection::secret));
    server.setDispatcher(this);
    server.start();
  }

  /// Tells the platform to send here.
  void invite(PracticePlatform platform) {
    platform.start(
        URI.create("http://127.0.0.1:" + server.getPort()),
        platform.connections().stream()
            .collect(Collectors.toMap(c -> c.connection().name(), c -> c.connection().path())));
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    byte[] body = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    synchronized (this) {
      MockResponse refusal = turnedAway.apply(requests++);
      if (refusal != null) {
        return refusal;
      }
      try {
        String connection = paths.get(request.getUrl().encodedPath());
        if (connection.equals("agora")) {
          verifyNotice(request.getHeaders(), body);
        } else {
          verifyWebhook(request.getHeaders(), body);
        }
        JsonNode node = json.readTree(body);
        (node.isArray() ? node : List.of(node)).forEach(event -> keep(request, event));
      } catch (Exception e) {
        faults.add(e.toString());
      }
      return new MockResponse(200, Headers.of(), "{}");
    }
  }

  private void keep(RecordedRequest request, JsonNode event) {
    String id = event.path("id").asText(event.path("noticeId").asText());
    seen.merge(id.isEmpty() ? request.getHeaders().get("webhook-id") : id, 1, Integer::sum);
    events.add(event);
  }

  private void verifyNotice(Headers headers, byte[] body) throws Exception {
    String secret = secrets.get("agora").lines().findFirst().orElseThrow().substring(4);
    for (var kind :
        Map.of("Agora-Signature", "HmacSHA1", "Agora-Signature-V2", "HmacSHA256").entrySet()) {
      Mac mac = Mac.getInstance(kind.getValue());
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), kind.getValue()));
      String expected = HexFormat.of().formatHex(mac.doFinal(body));
      if (!expected.equals(headers.get(kind.getKey()))) {
        throw new IllegalStateException(kind.getKey() + " does not fit");
      }
    }
  }

  private void verifyWebhook(Headers headers, byte[] body) throws Exception {
    var map = new TreeMap<String, List<String>>();
    headers.names().forEach(name -> map.put(name.toLowerCase(Locale.ROOT), headers.values(name)));
    var http = HttpHeaders.of(map, (_, _) -> true);
    new Webhook(secrets.get("shop")).verify(new String(body, StandardCharsets.UTF_8), http);
  }

  synchronized List<JsonNode> events() {
    return List.copyOf(events);
  }

  synchronized int requests() {
    return requests;
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /// How often the busiest id came.
  int mostOfOne() {
    return seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /// Waits until so many events were accepted.
  void await(int count) throws InterruptedException {
    for (int i = 0; i < 1_000 && events().size() < count; i++) {
      Thread.sleep(10);
    }
    if (events().size() < count) {
      throw new AssertionError("only " + events().size() + " of " + count + ": " + faults());
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
