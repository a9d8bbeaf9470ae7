package app.cuelight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.agora.AgoraKind;
import app.cuelight.feed.practice.PracticeConnection;
import app.cuelight.feed.practice.PracticePlan;
import app.cuelight.feed.practice.PracticePlatform;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Coupons can be rehearsed: our own Signaling channel sends to the practice platform, which says
/// who got them, and some of its people use them.
class PracticeCouponsTest {

  private static final ConnectionName AGORA = new ConnectionName("agora");

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(ahead.get());
  private final KeptEvents sink = new KeptEvents();

  @Test
  void whoIsThereGetsACouponAndSomeBuyWithIt() throws Exception {
    List<ConnectionKind> kinds = new ArrayList<>(LiveFeed.kinds());
    kinds.add(new AgoraKind(sink, clock, new Random(8)));
    var place = new Receiver.Place(InetAddress.getLoopbackAddress(), 0, true);
    try (var platform = new PracticePlatform(new PracticePlan(300, 150, 7), clock);
        var feed =
            new FeedService(
                new Receiver(place, sink, clock),
                kinds,
                new PracticeShowTest.Told(platform),
                sink)) {
      PracticeConnection agora = platform.connections().getFirst();
      try (MessageChannel channel = signaling(agora)) {
        var connections =
            platform.connections().stream().map(PracticeConnection::connection).toList();
        String address = feed.start(connections);
        platform.start(
            URI.create(address),
            connections.stream().collect(Collectors.toMap(Connection::name, Connection::path)));
        await(() -> here().size() >= 30);
        List<Parcel> parcels = new ArrayList<>();
        for (Identity one : here()) {
          parcels.add(parcel(new To.One(one), "HERS-" + one.value()));
        }
        List<Outcome> outcomes = channel.send(parcels);
        long got = outcomes.stream().filter(Outcome.Delivered.class::isInstance).count();
        assertTrue(got >= 20, got + " of " + parcels.size());
        var nobody = new Identity(AGORA, "agora.uid", "1");
        assertEquals(
            List.of(new Outcome.Offline()),
            channel.send(List.of(parcel(new To.One(nobody), "NONE"))));
        var room = new To.Room(new RoomKey(AGORA, "practice"), List.of("vip"));
        assertTrue(channel.reaches(room));
        assertInstanceOf(
            Outcome.Accepted.class, channel.send(List.of(parcel(room, "ALL"))).getFirst());
        ahead.set(Duration.ofSeconds(60));
        await(() -> used("HERS-") >= 3 && claimed() >= 5);
        assertEquals(0, used("NONE"));
      }
    }
  }

  private MessageChannel signaling(PracticeConnection agora) {
    return new AgoraKind(sink, clock, new Random(7))
        .channels(agora.connection(), agora.secret()).stream()
            .filter(one -> one.name().channel().equals("agora-signaling"))
            .findFirst()
            .orElseThrow();
  }

  private static Parcel parcel(To to, String code) {
    return new Parcel("key-" + code, to, "Use " + code, "en", Map.of("code", code));
  }

  private List<Identity> here() {
    return sink.events().stream()
        .filter(ShowEvent.ViewerJoined.class::isInstance)
        .flatMap(event -> ((ShowEvent.ViewerJoined) event).viewer().further().stream())
        .filter(identity -> identity.namespace().equals("agora.uid"))
        .distinct()
        .toList();
  }

  private long used(String code) {
    return sink.events().stream()
        .filter(ShowEvent.OrderChanged.class::isInstance)
        .flatMap(event -> ((ShowEvent.OrderChanged) event).order().coupons().stream())
        .filter(one -> one.startsWith(code))
        .distinct()
        .count();
  }

  private long claimed() {
    return sink.events().stream().filter(ShowEvent.CouponMoved.class::isInstance).count();
  }

  private static void await(BooleanSupplier that) throws InterruptedException {
    for (int i = 0; i < 1_500 && !that.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(that.getAsBoolean());
  }
}
