package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.FeedService;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.feed.standard.StandardWebhooks;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.Secrets;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The same receiver answering at once, without a journal: what the ingest benchmark is measured
/// against. A process of its own, as `cuelight serve` is.
final class NoJournal {

  static final String TOKEN = "0123456789abcdefghijkl";

  private NoJournal() {}

  /// Serves until the process is ended.
  public static void main(String[] args) throws InterruptedException {
    var receiver =
        new Receiver(
            new Receiver.Place(InetAddress.getLoopbackAddress(), 0, false),
            new Sink(),
            InstantSource.system());
    var connection =
        new Connection(new ConnectionName("load"), StandardWebhooks.KIND, TOKEN, Map.of());
    try (var feed =
        new FeedService(
            receiver,
            List.of(new StandardWebhooks(new ContractReader(new ContractDecoder()))),
            new OneSecret(args[0]),
            new Sink())) {
      System.out.println("ready " + feed.start(List.of(connection)));
      System.out.flush();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /// The same secret for everybody.
  record OneSecret(String secret) implements Secrets {
    @Override
    public String get(ConnectionName connection) {
      return secret;
    }

    @Override
    public void put(ConnectionName connection, String other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(ConnectionName connection) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String place() {
      return "here";
    }
  }

  private record Sink() implements EventSink {
    @Override
    public CompletableFuture<Receipt> offer(List<Arrival> delivery) {
      return CompletableFuture.completedFuture(new Receipt(delivery.size(), 0));
    }

    @Override
    public void refused(ConnectionName connection, String code) {
      throw new AssertionError(code);
    }

    @Override
    public void state(ConnectionName connection, String state) {
      // Nobody looks.
    }
  }
}
