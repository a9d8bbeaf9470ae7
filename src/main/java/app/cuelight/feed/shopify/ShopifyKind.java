package app.cuelight.feed.shopify;

import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.ShopWindow;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The kind `shopify`: a shop's orders and customers by webhook and by asking, its coupon codes,
/// and its products. For the settings and secrets see [ShopSettings] and [ShopSecret]; what Shopify
/// has to be told beforehand is in `src/docs/shopify.md`. Safe for any thread.
public final class ShopifyKind implements ConnectionKind {

  /// The name of the kind.
  public static final String KIND = "shopify";

  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final int MOST_IDLE = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String COMPLIANCE =
      "The three compliance topics are set in the app’s configuration.";

  private static final String SUBSCRIBE =
      "Set webhooks to the public https address of this console, and it subscribes to what it needs"
          + " to be told; without it, orders are asked for every minute or so. "
          + COMPLIANCE;

  private static final Set<String> SCOPES =
      Set.of("read_orders", "read_customers", "read_products", "write_discounts");

  private final EventSink sink;
  private final Cursors cursors;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Pause pause;
  private final ShopifyDecoder decoder = new ShopifyDecoder();
  private final Map<Key, Shop> shops = new ConcurrentHashMap<>();
  private final OkHttpClient http;

  private record Key(ShopSettings settings, ShopSecret secret) {}

  /// What all who speak to one shop share: its token, its budget, what was seen of its products.
  private record Shop(ShopClient client, ShopifyWindow window) {}

  /// @param cursors remembers how far asking has come
  /// @param random spreads retries; safe for any thread, as [java.util.Random] is
  public ShopifyKind(EventSink sink, Cursors cursors, InstantSource clock, RandomGenerator random) {
    this(new Intake(sink, cursors), clock, random, Thread::sleep, TIMEOUT);
  }

  /// Where goes what a shop tells.
  record Intake(EventSink sink, Cursors cursors) {}

  ShopifyKind(
      Intake intake, InstantSource clock, RandomGenerator random, Pause pause, Duration timeout) {
    this.sink = intake.sink();
    this.cursors = intake.cursors();
    this.clock = clock;
    this.random = random;
    this.pause = pause;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(timeout)
            .readTimeout(timeout)
            // The token goes where the user sent it, and nowhere else.
            .followRedirects(false)
            .followSslRedirects(false)
            // A change whose answer is lost may have been made: nobody but the caller tries again.
            .retryOnConnectionFailure(false)
            // For the same reason a line is given up before the other end may hang up on it.
            .connectionPool(new ConnectionPool(MOST_IDLE, IDLE.toMillis(), TimeUnit.MILLISECONDS))
            .build();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void check(Connection connection, @Nullable String secret) {
    ShopSecret secrets = ShopSecret.of(secret);
    ShopSettings.of(connection.settings(), secrets);
    if (secrets.client() == null) {
      throw new IllegalArgumentException(
          "A connection of this kind needs the app's client secret: webhooks are signed with it.");
    }
  }

  @Override
  public OpenConnection open(Connection connection, @Nullable String secret) {
    var keeping = new Keeping(sink, decoder, pause);
    Key key = key(connection, secret);
    if (key == null) {
      return new ShopifyConnection(connection.name(), null, null, keeping, null, List.of());
    }
    Shop shop = shop(key);
    var poller =
        new OrderPoller(
            connection.name(),
            shop.client,
            decoder,
            keeping,
            new OrderPoller.Timing(clock, pause, random),
            cursors);
    List<Thread> working = new ArrayList<>();
    working.add(Thread.ofVirtual().name("shopify-poll-" + connection.name()).start(poller::run));
    Subscriptions subscriptions = subscriptions(connection, key.settings, shop);
    if (subscriptions != null) {
      var subscriber = new Subscriber(connection.name(), subscriptions, pause);
      working.add(
          Thread.ofVirtual().name("shopify-hooks-" + connection.name()).start(subscriber::run));
    }
    String client = key.secret.client();
    return new ShopifyConnection(
        connection.name(),
        client == null ? null : new HookSignature(client),
        key.settings.shop(),
        keeping,
        shop.window,
        working);
  }

  /// Null when no address is said at which the shop could deliver.
  private @Nullable Subscriptions subscriptions(
      Connection connection, ShopSettings settings, Shop shop) {
    String address = settings.webhooks();
    return address == null
        ? null
        : new Subscriptions(
            shop.client, new Subscriptions.Place(address, connection, cursors, clock));
  }

  /// Tries a connection out: asks the shop its name, and what the app may do there.
  ///
  /// @return a sentence for the user on what was found
  /// @throws IllegalArgumentException as [#check] does, and when the shop refuses or does not
  ///   answer
  public String test(Connection connection, @Nullable String secret) {
    check(connection, secret);
    Key key = key(connection, secret);
    if (key == null) {
      throw new IllegalArgumentException(Troubles.secret().en());
    }
    Shop shop = shop(key);
    String found =
        switch (shop.client.ask(Operation.SHOP, Map.of())) {
          case Reply.Failed(RemoteTrouble trouble) -> throw refusal(trouble);
          case Reply.Data(JsonNode data) -> found(data);
        };
    Subscriptions subscriptions = subscriptions(connection, key.settings, shop);
    return found + " " + (subscriptions == null ? SUBSCRIBE : told(subscriptions));
  }

  private static IllegalArgumentException refusal(RemoteTrouble trouble) {
    return new IllegalArgumentException(trouble.en() + " (" + trouble.code() + ")");
  }

  /// Subscribes to what is missing, and says which topics are there.
  private static String told(Subscriptions subscriptions) {
    Subscriptions.Standing standing = subscriptions.keep();
    if (standing.trouble() != null) {
      throw refusal(standing.trouble());
    }
    if (!standing.isWhole()) {
      throw new IllegalArgumentException(
          "The shop answers, but %d of %d webhooks cannot be subscribed to. %s"
              .formatted(
                  standing.refused().size(), HookTopic.ALL.size(), Subscriber.refusals(standing)));
    }
    return "It delivers "
        + standing.there().stream().map(HookTopic::word).collect(Collectors.joining(", "))
        + " to "
        + subscriptions.uri()
        + (standing.former() == 0
            ? ". "
            : ", and %d no longer to where this connection was before. "
                .formatted(standing.former()))
        + COMPLIANCE;
  }

  private static String found(JsonNode data) {
    Set<String> missing = new TreeSet<>(SCOPES);
    boolean isAll = false;
    for (JsonNode scope : Json.at(data, "currentAppInstallation", "accessScopes")) {
      String handle = Json.text(scope, "handle");
      missing.remove(handle);
      isAll |= "read_all_orders".equals(handle);
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The shop answers, but the app may not do everything. Grant it "
              + String.join(", ", missing)
              + " and install it again. (shop-scope)");
    }
    return "%s answers; it counts in %s. %s"
        .formatted(
            Json.text(data, "shop", "name"),
            Json.text(data, "shop", "currencyCode"),
            isAll
                ? "All of its orders can be read."
                : "Orders of the last 60 days can be read; for older ones the app needs"
                    + " read_all_orders, or import a file of orders.");
  }

  /// Makes coupon codes at the shop of a connection. What is wrong with its settings or secret
  /// shows in every answer.
  public CouponMinter minter(Connection connection, @Nullable String secret) {
    Key key = key(connection, secret);
    if (key == null) {
      return new UnusableMinter(connection.name());
    }
    ShopClient client = shop(key).client;
    var discounts = new Discounts(client, clock);
    return new ShopifyMinter(
        connection.name(), discounts, new RedeemCodes(client, discounts, pause));
  }

  /// What the shop of a connection shows of its products.
  public ShopWindow window(Connection connection, @Nullable String secret) {
    Key key = key(connection, secret);
    return key == null ? _ -> new ShopWindow.Sight.Failed(Troubles.secret()) : shop(key).window;
  }

  /// The address that puts a code into a customer's basket and shows her a page of the shop:
  /// `https://xyz.myshopify.com/discount/CODE?redirect=%2Fproducts%2Fred-dress`.
  ///
  /// @param page a path of the shop, or null for its first page
  /// @return null when the connection names no shop
  public static @Nullable String link(Connection connection, String code, @Nullable String page) {
    String shop = connection.settings().get("shop");
    if (shop == null || shop.isBlank()) {
      return null;
    }
    var url =
        new okhttp3.HttpUrl.Builder()
            .scheme("https")
            .host(shop.strip())
            .addPathSegment("discount")
            .addPathSegment(code);
    // A slash in a query needs no escape, but some mail programs end a link there.
    return page == null
        ? url.build().toString()
        : url.addEncodedQueryParameter("redirect", URLEncoder.encode(page, StandardCharsets.UTF_8))
            .build()
            .toString();
  }

  private Shop shop(Key key) {
    return shops.computeIfAbsent(
        key,
        _ -> {
          var tokens = new Tokens(http, key.settings, key.secret, clock);
          var client = new ShopClient(http, key.settings, tokens, new Budget(clock, pause), pause);
          return new Shop(client, new ShopifyWindow(client, clock));
        });
  }

  /// Null when settings or secret are of no use; the state of the connection says so.
  private static @Nullable Key key(Connection connection, @Nullable String secret) {
    try {
      ShopSecret secrets = ShopSecret.of(secret);
      ShopSettings settings = ShopSettings.of(connection.settings(), secrets);
      boolean isUsable = secrets.client() != null || secrets.token() != null;
      return isUsable ? new Key(settings, secrets) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
