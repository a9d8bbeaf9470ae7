package app.cuelight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.practice.PracticeConnection;
import app.cuelight.feed.practice.PracticePlan;
import app.cuelight.feed.practice.PracticePlatform;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Secrets;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The practice platform and the real receiver, over real HTTP.
class PracticeShowTest {

  @Test
  void theReceiverBelievesTheShopAndUnderstandsEveryWord() throws Exception {
    InstantSource clock = InstantSource.system();
    var sink = new KeptEvents();
    var place = new Receiver.Place(InetAddress.getLoopbackAddress(), 0, true);
    try (var platform = new PracticePlatform(new PracticePlan(5_000, 2_000, 7), clock);
        var feed =
            new FeedService(
                new Receiver(place, sink, clock), LiveFeed.kinds(), new Told(platform), sink)) {
      var connections =
          platform.connections().stream().map(PracticeConnection::connection).toList();
      String address = feed.start(connections);
      platform.start(
          URI.create(address),
          connections.stream().collect(Collectors.toMap(Connection::name, Connection::path)));
      for (int i = 0; i < 1_000 && sink.arrivals().size() < 3_000; i++) {
        Thread.sleep(10);
      }
      assertTrue(sink.arrivals().size() >= 3_000, sink.arrivals().size() + " events");
      assertEquals(Map.of(), sink.refused("shop"));
      assertEquals("ok", sink.state("shop"));
      assertTrue(sink.events().stream().noneMatch(ShowEvent.Unknown.class::isInstance));
    }
  }

  /// The secrets a practice platform tells.
  record Told(PracticePlatform platform) implements Secrets {
    @Override
    public String get(ConnectionName connection) {
      return platform.connections().stream()
          .filter(known -> known.connection().name().equals(connection))
          .map(PracticeConnection::secret)
          .findFirst()
          .orElse(null);
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
