package app.cuelight.feed.practice;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.receiver.HttpLimits;
import app.cuelight.show.port.Connections.Connection;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// A streaming platform, a shop and a chat service inside the program, to practise with.
///
/// They speak the real protocols over loopback HTTP and know nothing of the program but the
/// addresses of its receiver: the platform signs and sends one notification for each coming and
/// going, answers channel queries and takes messages by Signaling and Chat, as Agora does
/// (AgoraIO/Docs-Source: shared/notification-center-service and
/// shared/common/channel-management-api); the shop sends the events of the open contract as
/// Standard Webhooks (standard-webhooks/standard-webhooks: spec/standard-webhooks.md) and makes
/// coupon codes as Shopify does. Safe for any thread.
public final class PracticePlatform implements AutoCloseable {

  /// The topic of chance about what people do with coupons.
  private static final int PURSES = 1_000_003;

  private final PracticePlan plan;
  private final InstantSource clock;
  private final Keys keys;
  private final Story story;
  private final Purses purses;
  private final Courier courier;
  private final ExecutorService threads;
  private final HttpServer server;
  private @Nullable Conductor conductor;
  private boolean closed;

  /// Invents the audience and begins to answer channel queries; the show itself waits for [#start].
  ///
  /// @throws UncheckedIOException when no port on this computer is free
  public PracticePlatform(PracticePlan plan, InstantSource clock) {
    this.plan = plan;
    this.clock = clock;
    Instant opened = clock.instant();
    this.keys = Keys.draw(Draw.of(plan.seed(), opened.toEpochMilli()));
    var audience = new Audience(plan.seed(), MonthDay.from(opened.atOffset(ZoneOffset.UTC)));
    var seats = new Seats(plan.viewers());
    this.story = new Story(plan, audience, seats, opened);
    var goods = Goods.read();
    this.purses = new Purses(audience, goods, Draw.of(plan.seed(), PURSES));
    this.courier = new Courier(clock);
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("practice-rest-", 1).factory());
    var hall = new SignalingDesk.Hall(audience, seats, purses);
    this.server =
        open(
            Map.of(
                ChannelDesk.ROOT,
                new ChannelDesk(keys, new Roster(seats, audience, story.doors()), clock),
                SignalingDesk.ROOT,
                new SignalingDesk(keys, hall, clock),
                ChatDesk.ROOT,
                new ChatDesk(hall, clock),
                StoreDesk.ROOT,
                new StoreDesk(keys, new Till(clock, goods))));
  }

  private HttpServer open(Map<String, HttpHandler> desks) {
    HttpLimits.apply();
    try {
      var place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer opened = HttpServer.create(place, 0);
      opened.setExecutor(threads);
      desks.forEach(opened::createContext);
      opened.start();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("The practice platform could not be opened.", e);
    }
  }

  /// The connections to configure, others in every run: `agora` of kind `agora`, whose secret is
  /// two lines `ncs=…` (what notifications are signed with) and `rest=…` (the customer secret);
  /// `chat` of the same kind, by which messages reach who has left, too; `store` of kind `shopify`,
  /// which makes coupon codes; and `shop` of kind `standard-webhooks`.
  ///
  /// Chat is a connection of its own and comes after `agora`, so that who is in the room is told
  /// there.
  public List<PracticeConnection> connections() {
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    var agora =
        new Connection(
            Venue.AGORA,
            "agora",
            keys.agoraToken(),
            Map.of(
                "appId",
                keys.app(),
                "channels",
                Venue.CHANNEL,
                "customerId",
                keys.customer(),
                "signalingFrom",
                "shop",
                "signalingIds",
                Venue.UID,
                "api",
                here));
    var chat =
        new Connection(
            Venue.CHAT,
            "agora",
            keys.chatPath(),
            Map.of(
                "appId",
                keys.app(),
                "chatAppKey",
                ChatDesk.ORGANISATION + "#" + ChatDesk.APP,
                "chatApi",
                here,
                "chatIds",
                Venue.UID,
                "chatRooms",
                Venue.CHAT_ROOM + "=" + Venue.CHANNEL));
    var store =
        new Connection(
            Venue.STORE,
            "shopify",
            keys.storePath(),
            Map.of(
                "shop",
                Venue.DOMAIN,
                "clientId",
                keys.app(),
                "historyDays",
                "0",
                "pollSeconds",
                "3600",
                "api",
                here));
    var shop = new Connection(Venue.SHOP, "standard-webhooks", keys.shopToken(), Map.of());
    return List.of(
        new PracticeConnection(agora, keys.agora()),
        new PracticeConnection(chat, "certificate=" + keys.certificate()),
        new PracticeConnection(store, keys.store()),
        new PracticeConnection(shop, keys.shop()));
  }

  /// Begins the show.
  ///
  /// @param receiver where the receiver listens, `http://127.0.0.1:8787`
  /// @param paths the receiver's path for each of the [#connections]
  /// @throws IllegalArgumentException when a path is missing, or the receiver is not on this
  ///   computer
  /// @throws IllegalStateException when it has begun before, or was closed
  public synchronized void start(URI receiver, Map<ConnectionName, String> paths) {
    if (closed || conductor != null) {
      throw new IllegalStateException("A practice show begins once.");
    }
    HttpUrl agora = address(receiver, paths.get(Venue.AGORA));
    HttpUrl shop = address(receiver, paths.get(Venue.SHOP));
    conductor =
        new Conductor(
            new Conductor.Book(story, purses),
            plan.rate(),
            new Packing(agora, shop, keys),
            courier,
            clock);
    conductor.start();
  }

  private static HttpUrl address(URI receiver, @Nullable String path) {
    HttpUrl base = HttpUrl.get(receiver);
    if (base == null || path == null) {
      throw new IllegalArgumentException("The practice show does not know where to send.");
    }
    if (!List.of("127.0.0.1", "::1", "localhost").contains(base.host())) {
      throw new IllegalArgumentException("A practice show does not leave this computer.");
    }
    return base.newBuilder().encodedPath(path).build();
  }

  /// How many events the receiver has accepted so far.
  public long delivered() {
    return courier.delivered();
  }

  /// Ends the show within two seconds, wherever it is; nothing is sent afterwards.
  @Override
  public synchronized void close() {
    closed = true;
    if (conductor != null) {
      conductor.close();
    }
    courier.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
