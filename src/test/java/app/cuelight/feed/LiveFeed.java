package app.cuelight.feed;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.cloudevents.CloudEvents;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.StandardSignature;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.feed.standard.StandardWebhooks;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The real feed on a real loopback port, with one connection of each kind: `shop`
/// (standard-webhooks) and `bus` (cloudevents).
public final class LiveFeed implements AutoCloseable {

  public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  public static final String BEARER = "token-of-the-bus";
  public static final Connection SHOP =
      new Connection(
          new ConnectionName("shop"), "standard-webhooks", "0123456789abcdefghijkl", Map.of());
  public static final Connection BUS =
      new Connection(new ConnectionName("bus"), "cloudevents", "ABCDEFGHIJ0123456789-_", Map.of());

  private final FeedService service;
  private final String address;
  private final InstantSource clock;
  private final HttpClient client = HttpClient.newHttpClient();
  private final StandardSignature signature = new StandardSignature(SECRET);

  public LiveFeed(EventSink sink) {
    this(sink, InstantSource.system());
  }

  public LiveFeed(EventSink sink, InstantSource clock) {
    this.clock = clock;
    var place = new Receiver.Place(InetAddress.getLoopbackAddress(), 0, true);
    service = new FeedService(new Receiver(place, sink, clock), kinds(), new Kept(), sink);
    address = service.start(List.of(SHOP, BUS));
  }

  public static List<ConnectionKind> kinds() {
    var reader = new ContractReader(new ContractDecoder());
    return List.of(new StandardWebhooks(reader), new CloudEvents(reader));
  }

  public FeedService service() {
    return service;
  }

  public String address() {
    return address;
  }

  public URI shop() {
    return URI.create(address + SHOP.path());
  }

  public URI bus() {
    return URI.create(address + BUS.path());
  }

  /// Sends a signed delivery to `shop`.
  public HttpResponse<String> deliver(String id, String body) {
    return deliver(id, body.getBytes(StandardCharsets.UTF_8), clock.instant());
  }

  public HttpResponse<String> deliver(String id, byte[] body, Instant sentAt) {
    return send(signed(id, body, sentAt));
  }

  public HttpRequest.Builder signed(String id, byte[] body, Instant sentAt) {
    String timestamp = Long.toString(sentAt.getEpochSecond());
    return HttpRequest.newBuilder(shop())
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", signature.sign(id, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    service.close();
    client.close();
  }

  /// The secrets of the two connections.
  public static final class Kept implements Secrets {
    @Override
    public String get(ConnectionName connection) {
      return switch (connection.value()) {
        case "shop" -> SECRET;
        case "bus" -> BEARER;
        default -> null;
      };
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
