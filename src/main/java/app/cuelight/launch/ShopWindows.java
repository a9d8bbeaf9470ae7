package app.cuelight.launch;

import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.ShopWindow;
import java.util.List;
import java.util.function.Supplier;

/// The windows of the shops that are connected now; in a practice show that is the shop inside it.
record ShopWindows(ShopifyKind shopify, Accounts accounts) implements Supplier<List<ShopWindow>> {

  @Override
  public List<ShopWindow> get() {
    return accounts.connections().all().stream()
        .filter(connection -> connection.kind().equals(ShopifyKind.KIND))
        .map(this::window)
        .toList();
  }

  private ShopWindow window(Connection connection) {
    return shopify.window(connection, accounts.secrets().get(connection.name()));
  }
}
