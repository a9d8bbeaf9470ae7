package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.receiver.MediaType;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One connection: webhooks that are genuine, and the thread that asks for orders.
///
/// What the law makes Shopify ask (forget a customer, tell what is known of her, forget the shop)
/// is kept in the log without addresses and carried out by who reads it there ([ShopDuty]).
final class ShopifyConnection implements OpenConnection {

  private static final System.Logger LOG = System.getLogger(ShopifyConnection.class.getName());
  private static final Duration LAST_ROUND = Duration.ofSeconds(5);

  private final ConnectionName connection;
  private final @Nullable HookSignature signature;
  private final @Nullable String shop;
  private final Keeping keeping;
  private final @Nullable ShopifyWindow window;
  private final List<Thread> working;

  /// @param signature null when there is no secret to verify with
  /// @param shop the address deliveries must name, or null when the settings are of no use
  /// @param working running threads: asking for orders, keeping subscriptions
  ShopifyConnection(
      ConnectionName connection,
      @Nullable HookSignature signature,
      @Nullable String shop,
      Keeping keeping,
      @Nullable ShopifyWindow window,
      List<Thread> working) {
    this.connection = connection;
    this.signature = signature;
    this.shop = shop;
    this.keeping = keeping;
    this.window = window;
    this.working = List.copyOf(working);
  }

  @Override
  public Reading read(RawRequest request, Instant receivedAt) {
    if (signature == null || shop == null) {
      throw new Refusal(401, "secret", "This connection has no secret to verify with.");
    }
    String given = Hook.signature(request);
    if (given == null || !signature.verifies(request.body(), given)) {
      throw new Refusal(
          401, "signature", "The header X-Shopify-Hmac-Sha256 does not fit this body.");
    }
    MediaType.requireJson(request);
    Hook hook = Hook.of(request, receivedAt);
    if (!hook.shop().equals(shop)) {
      throw new Refusal(400, "shop", "The delivery is about another shop than this connection's.");
    }
    Arrival arrival = keeping.decoder().read(hook, request.body(), connection, receivedAt);
    return switch (hook.topic()) {
      case "products/update" -> {
        changed(arrival);
        yield new Reading.Delivery(List.of());
      }
      case "app/uninstalled" -> {
        keeping.sink().state(connection, "uninstalled");
        LOG.log(Level.WARNING, "The app was removed from " + shop + ": install it again.");
        yield new Reading.Delivery(List.of(arrival));
      }
      default -> new Reading.Delivery(List.of(arrival));
    };
  }

  private void changed(Arrival arrival) {
    String id = Buyers.id(keeping.decoder().told(arrival), "id", "admin_graphql_api_id");
    if (window != null && id != null) {
      window.changed(id);
    }
  }

  @Override
  public void close() {
    working.forEach(Thread::interrupt);
    try {
      for (Thread thread : working) {
        var _ = thread.join(LAST_ROUND);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
