package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Order.Status;
import app.cuelight.domain.event.Product;
import app.cuelight.feed.contract.BadEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Orders in the two shapes Shopify has for them: the one of webhooks (`snake_case`) and the one of
/// the Admin API (`camelCase`). Both give the same order for the same sale.
///
/// Money is the shop's own (`shop_money`), after edits and returns. Without money back, the order
/// comes to what it comes to now; with money back, to what it came to at first, less what went
/// back.
final class Sales {

  private static final int MOST_ITEMS = 100;
  private static final int LONGEST = 500;

  private Sales() {}

  /// The order.
  ///
  /// @throws BadEvent when it is none
  static Order order(JsonNode node) {
    boolean isHook = node.has("updated_at");
    String id = Buyers.id(node, "id", isHook ? "admin_graphql_api_id" : "id");
    Instant updated = Hook.instant(Json.text(node, isHook ? "updated_at" : "updatedAt"));
    Instant processed = Hook.instant(Json.text(node, isHook ? "processed_at" : "processedAt"));
    Instant created = Hook.instant(Json.text(node, isHook ? "created_at" : "createdAt"));
    Instant placed = processed == null ? created : processed;
    if (id == null || updated == null || placed == null) {
      throw new BadEvent(BadEvent.MALFORMED, "$", "is an order without id or time.", -1);
    }
    Money first = money(node, isHook ? "total_price" : "totalPrice", isHook);
    Money now = money(node, isHook ? "current_total_price" : "currentTotalPrice", isHook);
    Money went = isHook ? wentBack(node, now.currency()) : money(node, "totalRefunded", false);
    boolean isBack = went.minor() > 0;
    long total = isBack ? Math.max(first.minor(), now.minor()) : now.minor();
    long back = isBack ? Math.min(total, Math.max(total - now.minor(), went.minor())) : 0;
    return new Order(
        id,
        status(node, isHook),
        new Money(total, now.currency()),
        new Money(back, now.currency()),
        items(node, isHook),
        coupons(node, isHook),
        placed,
        updated,
        node.path("test").asBoolean(false));
  }

  private static Status status(JsonNode node, boolean isHook) {
    String paid = Json.text(node, isHook ? "financial_status" : "displayFinancialStatus");
    String sent = Json.text(node, isHook ? "fulfillment_status" : "displayFulfillmentStatus");
    boolean isCancelled = Json.text(node, isHook ? "cancelled_at" : "cancelledAt") != null;
    return switch (paid == null ? "" : paid.toLowerCase(Locale.ROOT)) {
      case "paid", "partially_refunded" ->
          "fulfilled".equalsIgnoreCase(sent) ? Status.SHIPPED : Status.PAID;
      case "refunded" -> Status.REFUNDED;
      case "voided", "expired" -> Status.CANCELLED;
      default -> isCancelled ? Status.CANCELLED : Status.PLACED;
    };
  }

  private static Money money(JsonNode node, String name, boolean isHook) {
    JsonNode set =
        Json.at(node, name + (isHook ? "_set" : "Set"), isHook ? "shop_money" : "shopMoney");
    String currency = Json.text(set, isHook ? "currency_code" : "currencyCode");
    if (currency == null && isHook) {
      return amount(node.path(name), Json.text(node, "currency"), name);
    }
    return amount(set.path("amount"), currency, name);
  }

  /// An amount as text or as a number, rounded to what its currency has: shops quote more decimals
  /// than some currencies know.
  static Money amount(JsonNode value, @Nullable String currency, String name) {
    try {
      if (currency == null || !value.isTextual() && !value.isNumber()) {
        throw new BadEvent(BadEvent.MALFORMED, "$." + name, "is no amount of money.", -1);
      }
      BigDecimal amount =
          value.isNumber() ? value.decimalValue() : new BigDecimal(value.textValue());
      int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
      return Money.of(amount.setScale(digits, RoundingMode.HALF_UP).toPlainString(), currency);
    } catch (IllegalArgumentException e) {
      throw new BadEvent(BadEvent.MALFORMED, "$." + name, "is no amount of money.", -1);
    }
  }

  /// What was really paid back: successful refund transactions, where they are in the shop's money;
  /// else the lines taken back.
  private static Money wentBack(JsonNode node, String currency) {
    Money sum = Money.zero(currency);
    for (JsonNode refund : node.path("refunds")) {
      Money paid = Money.zero(currency);
      for (JsonNode each : refund.path("transactions")) {
        if ("refund".equals(Json.text(each, "kind"))
            && "success".equals(Json.text(each, "status"))) {
          String in = Json.text(each, "currency");
          if (in == null || in.equals(currency)) {
            paid = paid.plus(amount(each.path("amount"), currency, "refunds"));
          }
        }
      }
      Money lines = Money.zero(currency);
      for (JsonNode line : refund.path("refund_line_items")) {
        JsonNode set = Json.at(line, "subtotal_set", "shop_money", "amount");
        JsonNode value = set.isMissingNode() ? line.path("subtotal") : set;
        if (value.isNumber() || value.isTextual()) {
          lines = lines.plus(amount(value, currency, "refunds"));
        }
      }
      sum = sum.plus(paid.minor() == 0 ? lines : paid);
    }
    return sum;
  }

  private static List<Order.Item> items(JsonNode node, boolean isHook) {
    List<Order.Item> items = new ArrayList<>();
    for (JsonNode line : isHook ? node.path("line_items") : Json.at(node, "lineItems", "nodes")) {
      String title = Json.text(line, "title");
      String id =
          isHook
              ? Buyers.id(line, "product_id", "product_gid")
              : Buyers.id(line.path("product"), "id", "id");
      String name = id == null ? title : id;
      if (name != null && name.length() <= LONGEST && items.size() < MOST_ITEMS) {
        String category = Json.text(line, "product", "productType");
        long quantity = Math.max(0, line.path("quantity").asLong(1));
        items.add(new Order.Item(new Product(name, title, category, null), quantity, null));
      }
    }
    return items;
  }

  private static List<String> coupons(JsonNode node, boolean isHook) {
    List<String> codes = new ArrayList<>();
    for (JsonNode each : node.path(isHook ? "discount_codes" : "discountCodes")) {
      String code = each.isTextual() ? each.textValue() : Json.text(each, "code");
      if (code != null && !code.isBlank() && code.length() <= LONGEST) {
        codes.add(code);
      }
    }
    return codes;
  }
}
