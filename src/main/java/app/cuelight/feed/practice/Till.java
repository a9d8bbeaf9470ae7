package app.cuelight.feed.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The discounts of the practice shop and their codes, and its products, answered for as Shopify's
/// Admin API answers (`facts/commerce.md` §1.3): a code is unique whatever its case, a batch of
/// codes is made after the call that asks for it, and says of each code by itself whether it could
/// be. Whole fields are answered, whatever was selected of them. Safe for any thread.
final class Till {

  private static final int MOST_CODES = 250;
  private static final String NODE = "gid://shopify/DiscountCodeNode/";
  private static final String BATCH = "gid://shopify/DiscountRedeemCodeBulkCreation/";

  private final InstantSource clock;
  private final Shelves shelf;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Discount> discounts = new LinkedHashMap<>();
  private final Map<String, Discount> byCode = new HashMap<>();
  private final Map<String, ObjectNode> batches = new HashMap<>();
  private long count = 1_000;

  /// One discount.
  private static final class Discount {
    private final String id;
    private final String type;
    private final String title;
    private final @Nullable String endsAt;
    private boolean ended;

    Discount(String id, String type, String title, @Nullable String endsAt) {
      this.id = id;
      this.type = type;
      this.title = title;
      this.endsAt = endsAt;
    }
  }

  Till(InstantSource clock, Goods goods) {
    this.clock = clock;
    this.shelf = new Shelves(goods);
  }

  /// How many codes there are.
  synchronized int codes() {
    return byCode.size();
  }

  /// What a field of the API comes to.
  ///
  /// @param said the variables of the call
  /// @return null for a field that this shop does not know
  synchronized @Nullable ObjectNode answer(String field, JsonNode said) {
    ObjectNode data = json.createObjectNode();
    switch (field) {
      case "shop" -> shop(data);
      case "codeDiscountNodeByCode" ->
          data.set(field, node(byCode.get(key(said.path("code").asText())), "codeDiscount"));
      case "discountNode" -> data.set(field, node(known(said.path("id")), "discount"));
      case "discountNodes" -> data.set(field, found(said.path("query").asText()));
      case "discountCodeBasicCreate" ->
          data.set(field, create("DiscountCodeBasic", said.path("discount")));
      case "discountCodeFreeShippingCreate" ->
          data.set(field, create("DiscountCodeFreeShipping", said.path("discount")));
      case "discountCodeDeactivate" -> data.set(field, end(known(said.path("id"))));
      case "discountRedeemCodeBulkAdd" ->
          data.set(field, add(known(said.path("discount")), said.path("codes")));
      case "discountRedeemCodeBulkCreation" ->
          data.set(field, batches.get(said.path("id").asText()));
      case "orders" -> {
        ObjectNode orders = data.putObject(field);
        orders.putArray("nodes");
        orders.putObject("pageInfo").put("hasNextPage", false).putNull("endCursor");
      }
      case "product" -> {
        data.set(field, shelf.product(said.path("id").asText()));
        data.putObject("shop").put("currencyCode", Shelves.CURRENCY);
      }
      default -> {
        return null;
      }
    }
    return data;
  }

  private static void shop(ObjectNode data) {
    data.putObject("shop")
        .put("name", "Practice")
        .put("myshopifyDomain", Venue.DOMAIN)
        .put("currencyCode", Shelves.CURRENCY)
        .put("ianaTimezone", "America/New_York");
    ArrayNode scopes = data.putObject("currentAppInstallation").putArray("accessScopes");
    for (String scope : StoreDesk.SCOPES.split(",")) {
      scopes.addObject().put("handle", scope);
    }
  }

  private static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  /// By its number; the API has two kinds of ids for one discount.
  private @Nullable Discount known(JsonNode id) {
    String text = id.asText();
    return discounts.get(NODE + text.substring(text.lastIndexOf('/') + 1));
  }

  private ObjectNode found(String query) {
    int from = query.indexOf('"') + 1;
    String wanted = query.substring(from, Math.max(from, query.lastIndexOf('"')));
    ObjectNode page = json.createObjectNode();
    ArrayNode nodes = page.putArray("nodes");
    discounts.values().stream()
        .filter(discount -> discount.title.contains(wanted))
        .forEach(discount -> nodes.add(node(discount, "discount")));
    return page;
  }

  private JsonNode node(@Nullable Discount discount, String field) {
    if (discount == null) {
      return json.nullNode();
    }
    ObjectNode node = json.createObjectNode().put("id", discount.id);
    String endsAt = discount.endsAt;
    boolean over =
        discount.ended || endsAt != null && !clock.instant().isBefore(Instant.parse(endsAt));
    node.putObject(field)
        .put("__typename", discount.type)
        .put("title", discount.title)
        .put("status", over ? "EXPIRED" : "ACTIVE")
        .put("endsAt", endsAt);
    return node;
  }

  private ObjectNode create(String type, JsonNode input) {
    String code = input.path("code").asText();
    if (code.isBlank() || byCode.containsKey(key(code))) {
      return refused(
          "codeDiscountNode",
          code.isBlank() ? "BLANK" : "TAKEN",
          code.isBlank()
              ? "Code can't be blank"
              : "Code must be unique. Please try a different code.");
    }
    var discount =
        new Discount(
            NODE + ++count,
            type,
            input.path("title").asText(),
            input.path("endsAt").isTextual() ? input.path("endsAt").asText() : null);
    discounts.put(discount.id, discount);
    byCode.put(key(code), discount);
    return done("codeDiscountNode", json.createObjectNode().put("id", discount.id));
  }

  private ObjectNode end(@Nullable Discount discount) {
    if (discount == null) {
      return refused("codeDiscountNode", "INVALID", "Code discount does not exist.");
    }
    discount.ended = true;
    return done("codeDiscountNode", json.createObjectNode().put("id", discount.id));
  }

  private ObjectNode add(@Nullable Discount discount, JsonNode codes) {
    if (discount == null || codes.size() > MOST_CODES) {
      return refused("bulkCreation", "INVALID", "Code discount does not exist.");
    }
    String id = BATCH + ++count;
    ObjectNode batch = json.createObjectNode().put("id", id).put("done", true);
    ArrayNode nodes = batch.putObject("codes").putArray("nodes");
    int made = 0;
    for (JsonNode each : codes) {
      String code = each.path("code").asText();
      ObjectNode told = nodes.addObject().put("code", code);
      if (code.isBlank() || byCode.putIfAbsent(key(code), discount) != null) {
        told.putNull("discountRedeemCode");
        told.putArray("errors")
            .addObject()
            .putNull("code")
            .put("message", "must be unique. Please try a different code.");
      } else {
        told.putObject("discountRedeemCode")
            .put("id", "gid://shopify/DiscountRedeemCode/" + ++count);
        told.putArray("errors");
        made++;
      }
    }
    batch
        .put("codesCount", codes.size())
        .put("importedCount", made)
        .put("failedCount", codes.size() - made);
    batch.putObject("discountCode").put("id", discount.id);
    batches.put(id, batch);
    return done(
        "bulkCreation",
        json.createObjectNode()
            .put("id", id)
            .put("done", false)
            .put("importedCount", 0)
            .put("failedCount", 0));
  }

  private ObjectNode done(String field, ObjectNode made) {
    ObjectNode payload = json.createObjectNode();
    payload.set(field, made);
    payload.putArray("userErrors");
    return payload;
  }

  private ObjectNode refused(String field, String code, String message) {
    ObjectNode payload = json.createObjectNode();
    payload.putNull(field);
    ObjectNode error = payload.putArray("userErrors").addObject();
    error.putArray("field").add("code");
    error.put("code", code).put("message", message);
    return payload;
  }
}
