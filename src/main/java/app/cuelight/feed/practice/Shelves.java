package app.cuelight.feed.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The products of the practice shop, told as Shopify's Admin API tells them: ids of two kinds,
/// money as decimal text in the shop's currency. Immutable.
final class Shelves {

  /// What the shop reckons in; its customers pay in their own.
  static final String CURRENCY = "USD";

  private static final String PRODUCT = "gid://shopify/Product/";
  private static final String VARIANT = "gid://shopify/ProductVariant/";

  private final Goods goods;
  private final JsonMapper json = new JsonMapper();

  Shelves(Goods goods) {
    this.goods = goods;
  }

  /// One product, or the null of JSON.
  JsonNode product(String id) {
    return goods.articles().stream()
        .filter(article -> id.equals(PRODUCT + article.id()))
        .findFirst()
        .<JsonNode>map(this::told)
        .orElseGet(json::nullNode);
  }

  private ObjectNode told(Goods.Article article) {
    ObjectNode product =
        json.createObjectNode()
            .put("id", PRODUCT + article.id())
            .put("title", article.title())
            .put("status", "ACTIVE")
            .put("tracksInventory", true)
            .put(
                "totalInventory", article.variants().stream().mapToLong(Goods.Variant::left).sum());
    ArrayNode nodes = product.putObject("variants").putArray("nodes");
    int number = 0;
    for (Goods.Variant variant : article.variants()) {
      nodes
          .addObject()
          .put("id", VARIANT + article.id() + number++)
          .put("title", variant.title())
          .put(
              "price",
              BigDecimal.valueOf(article.dollars()).setScale(2, RoundingMode.HALF_EVEN).toString())
          .put("inventoryQuantity", variant.left())
          .put("availableForSale", variant.left() > 0);
    }
    return product;
  }
}
