package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// The canonical JSON of an order out of a file: the `data` of an `order` of the open contract,
/// always in one order of keys, so that the same order is the same text.
///
/// When it was placed is the time of the event and stands in no key: the contract begins with the
/// year 2000, histories do not. Not safe for several threads.
final class OrderJson {

  private static final byte[] VIEWER = key("{\"viewer\":{\"id\":");
  private static final byte[] IDS = key(",\"ids\":{");
  private static final byte[] NAME = key(",\"name\":");
  private static final byte[] COUNTRY = key(",\"country\":");
  private static final byte[] ORDER = key("},\"order\":{\"id\":");
  private static final byte[] STATUS = key(",\"status\":\"");
  private static final byte[] TOTAL = key("\",\"total\":{\"amount\":\"");
  private static final byte[] REFUNDED = key(",\"refunded\":{\"amount\":\"");
  private static final byte[] CURRENCY = key("\",\"currency\":\"");
  private static final byte[] MONEY_ENDS = key("\"}");
  private static final byte[] ITEMS = key(",\"items\":[");
  private static final byte[] PRODUCT = key("{\"product\":{\"id\":");
  private static final byte[] TITLE = key(",\"title\":");
  private static final byte[] CATEGORY = key(",\"category\":");
  private static final byte[] QUANTITY = key(",\"quantity\":");
  private static final byte[] COUPONS = key(",\"coupons\":[");
  private static final byte[] UPDATED = key(",\"updatedAt\":\"");
  private static final byte[] END = key("}}");

  private final JsonBytes out;
  private String currency = "";
  private int decimals;

  OrderJson(JsonBytes out) {
    this.out = out;
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Writes what is said of an order; [#end] has yet to follow.
  void write(Person buyer, Order order) {
    write(buyer);
    write(order);
  }

  /// @param updatedAt null where the file does not say; the file's own time is no part of what it
  ///   says
  void end(@Nullable Instant updatedAt) {
    if (updatedAt != null) {
      out.raw(UPDATED).instant(updatedAt).raw('"');
    }
    out.raw(END);
  }

  private void write(Person buyer) {
    out.raw(VIEWER).quoted(buyer.identity().value());
    if (!buyer.further().isEmpty()) {
      out.raw(IDS);
      for (Identity further : buyer.further()) {
        out.quoted(further.namespace()).raw(':').quoted(further.value()).raw(',');
      }
      closed('}');
    }
    field(NAME, buyer.profile().name());
    field(COUNTRY, buyer.profile().country());
  }

  private void write(Order order) {
    out.raw(ORDER).quoted(order.id());
    out.raw(STATUS).plain(word(order.status()));
    out.raw(TOTAL);
    money(order.total());
    if (order.refunded().minor() != 0) {
      out.raw(REFUNDED);
      money(order.refunded());
    }
    if (!order.items().isEmpty()) {
      out.raw(ITEMS);
      order.items().forEach(this::item);
      closed(']');
    }
    if (!order.coupons().isEmpty()) {
      out.raw(COUPONS);
      order.coupons().forEach(code -> out.quoted(code).raw(','));
      closed(']');
    }
  }

  private static String word(Order.Status status) {
    return switch (status) {
      case PLACED -> "placed";
      case CANCELLED -> "cancelled";
      case PAID -> "paid";
      case SHIPPED -> "shipped";
      case COMPLETED -> "completed";
      case REFUNDED -> "refunded";
    };
  }

  private void item(Order.Item item) {
    out.raw(PRODUCT).quoted(item.product().id());
    field(TITLE, item.product().title());
    field(CATEGORY, item.product().category());
    out.raw('}');
    if (item.quantity() != 1) {
      out.raw(QUANTITY).number(item.quantity());
    }
    out.raw('}').raw(',');
  }

  private void money(Money money) {
    if (!money.currency().equals(currency)) {
      currency = money.currency();
      decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
    if (money.minor() < 0) {
      out.plain(money.amount());
    } else {
      out.decimal(money.minor(), decimals);
    }
    out.raw(CURRENCY).plain(currency).raw(MONEY_ENDS);
  }

  private void field(byte[] key, @Nullable String value) {
    if (value != null) {
      out.raw(key).quoted(value);
    }
  }

  /// The comma after the last one becomes the end.
  private void closed(char end) {
    out.cut(out.length() - 1);
    out.raw(end);
  }
}
