package app.cuelight.feed.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What a shop is asked or told, each the GraphQL operation in the resource of its name. The tests
/// hold every one of them against Shopify's own schemas.
enum Operation {
  CODE_LOOKUP("CodeLookup", false, 2),
  DISCOUNT_LOOKUP("DiscountLookup", false, 2),
  DISCOUNT_SEARCH("DiscountSearch", false, 12),
  BASIC_CREATE("BasicCreate", true, 10),
  FREE_SHIPPING_CREATE("FreeShippingCreate", true, 10),
  CODES_ADD("CodesAdd", true, 10),
  CODES_ADDED("CodesAdded", false, 250),
  DEACTIVATE("Deactivate", true, 10),
  SHOP("Shop", false, 3),
  ORDERS("Orders", false, 400),
  PRODUCT_WINDOW("ProductWindow", false, 101),
  SUBSCRIPTIONS("Subscriptions", false, 102),
  SUBSCRIBE("Subscribe", true, 10),
  UNSUBSCRIBE("Unsubscribe", true, 10);

  private final String resource;
  private final boolean isChange;
  private final double cost;

  Operation(String resource, boolean isChange, double cost) {
    this.resource = resource;
    this.isChange = isChange;
    this.cost = cost;
  }

  /// Whether it changes something in the shop: then a lost answer leaves a question.
  boolean isChange() {
    return isChange;
  }

  /// Whether nobody waits for it: it leaves half of what the shop allows to others.
  boolean isPatient() {
    return this == ORDERS;
  }

  /// What it is thought to cost, in the shop's points, until the shop says.
  double cost() {
    return cost;
  }

  /// The text of the operation.
  String text() {
    String path = "/app/cuelight/feed/shopify/" + resource + ".graphql";
    try (InputStream in = Operation.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is part of the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
