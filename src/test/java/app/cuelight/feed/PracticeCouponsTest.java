package app.cuelight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.agora.AgoraKind;
import app.cuelight.feed.practice.PracticeConnection;
import app.cuelight.feed.practice.PracticePlan;
import app.cuelight.feed.practice.PracticePlatform;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.Cursors;
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
import java.util.Set;
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

  @Test
  void theStoreMakesEachCodeOnceAndLookedForItIsFound() {
    try (var platform = new PracticePlatform(PracticePlan.USUAL, clock)) {
      PracticeConnection store = platform.connections().get(2);
      var kind = new ShopifyKind(sink, Cursors.NONE, clock, new Random(7));
      assertTrue(
          kind.test(store.connection(), store.secret())
              .startsWith("Practice answers; it counts in USD."));
      try (CouponMinter minter = kind.minter(store.connection(), store.secret())) {
        String five = parent(minter, "five", "FIVE");
        assertEquals(five, parent(minter, "five", "FIVE"));
        String ten = parent(minter, "ten", "TEN");
        var running =
            assertInstanceOf(
                CouponMinter.Filling.Running.class,
                minter.fill(five, List.of("A-1", "A-2", "a-1")));
        assertEquals(
            new CouponMinter.Filling.Done(List.of("A-1", "A-2", "a-1"), List.of(), List.of()),
            minter.look(five, running.id(), List.of("A-1", "A-2", "a-1")));
        assertEquals(
            false,
            assertInstanceOf(CouponMinter.Minted.Exists.class, minter.mint(five, "a-2")).isNew());
        assertEquals(
            true,
            assertInstanceOf(CouponMinter.Minted.Exists.class, minter.mint(five, "A-3")).isNew());
        assertInstanceOf(CouponMinter.Minted.Taken.class, minter.mint(ten, "A-1"));
        assertInstanceOf(CouponMinter.Ended.Done.class, minter.end(five));
      }
      var stranger = kind.minter(store.connection(), "0123456789abcdef0123456789abcdef");
      assertInstanceOf(
          CouponMinter.Minted.Failed.class, stranger.mint("gid://shopify/DiscountNode/1", "B"));
    }
  }

  private static String parent(CouponMinter minter, String id, String code) {
    var offer =
        new Offer(
            new OfferId(id),
            new CampaignId("practice"),
            id,
            new Benefit.Off(new Discount.Amount(Money.of("5.00", "USD"))),
            new ConnectionName("store"),
            List.of(),
            Money.of("5.00", "USD"),
            List.of(),
            CodeMode.UNIQUE,
            null,
            Set.of(),
            new OfferLimits(1, null, null, null),
            new Validity.Until(Instant.parse("2030-01-01T00:00:00Z")),
            Map.of("", "Hello"),
            null,
            null);
    return assertInstanceOf(CouponMinter.Parented.Here.class, minter.parent(offer, code)).id();
  }

  @Test
  void chatTakesMessagesToPeopleAndToItsRoom() {
    try (var platform = new PracticePlatform(PracticePlan.USUAL, clock)) {
      PracticeConnection chat = platform.connections().get(1);
      try (MessageChannel channel =
          new AgoraKind(sink, clock, new Random(7))
              .channels(chat.connection(), chat.secret())
              .getFirst()) {
        assertEquals("agora-chat", channel.name().channel());
        var she = new Identity(AGORA, "agora.uid", "4711");
        assertEquals(she, channel.reaches(List.of(she)));
        var room = new To.Room(new RoomKey(new ConnectionName("chat"), "practice"), List.of());
        List<Outcome> outcomes =
            channel.send(List.of(parcel(new To.One(she), "HERS"), parcel(room, "ALL")));
        assertEquals(2, outcomes.size());
        outcomes.forEach(outcome -> assertInstanceOf(Outcome.Accepted.class, outcome));
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
