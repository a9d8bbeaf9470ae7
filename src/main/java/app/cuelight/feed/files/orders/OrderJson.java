package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The canonical JSON of an order out of a file: the `data` of an `order` of the open contract,
/// always in one order of keys, so that the same order is the same text.
///
/// When it was placed is the time of the event and stands in no key: the contract begins with the
/// year 2000, histories do not.
final class OrderJson {

  private static final String END = "}}";
  private static final String UPDATED = ",\"updatedAt\":\"";

  private final StringBuilder out = new StringBuilder(512);

  private OrderJson() {}

  /// @param updatedAt null where the file does not say; the file's own time is no part of what it
  ///   says
  static String of(Person buyer, Order order, @Nullable Instant updatedAt) {
    var json = new OrderJson();
    json.write(buyer);
    json.write(order);
    json.out.append(END);
    String said = json.out.toString();
    return updatedAt == null ? said : updated(said, updatedAt.toString());
  }

  /// The same order, of which is known as of when it is so.
  ///
  /// @param json without that
  static String updated(String json, String at) {
    return json.substring(0, json.length() - END.length()) + UPDATED + at + '"' + END;
  }

  private void write(Person buyer) {
    out.append("{\"viewer\":{\"id\":");
    text(buyer.identity().value());
    if (!buyer.further().isEmpty()) {
      out.append(",\"ids\":{");
      for (Identity further : buyer.further()) {
        text(further.namespace());
        out.append(':');
        text(further.value());
        out.append(',');
      }
      out.setCharAt(out.length() - 1, '}');
    }
    field(",\"name\":", buyer.profile().name());
    field(",\"country\":", buyer.profile().country());
    out.append('}');
  }

  private void write(Order order) {
    out.append(",\"order\":{\"id\":");
    text(order.id());
    field(",\"status\":", order.status().name().toLowerCase(Locale.ROOT));
    money(",\"total\":", order.total());
    if (order.refunded().minor() != 0) {
      money(",\"refunded\":", order.refunded());
    }
    if (!order.items().isEmpty()) {
      out.append(",\"items\":[");
      for (Order.Item item : order.items()) {
        out.append("{\"product\":{\"id\":");
        text(item.product().id());
        field(",\"title\":", item.product().title());
        field(",\"category\":", item.product().category());
        out.append('}');
        if (item.quantity() != 1) {
          out.append(",\"quantity\":").append(item.quantity());
        }
        out.append("},");
      }
      out.setCharAt(out.length() - 1, ']');
    }
    if (!order.coupons().isEmpty()) {
      out.append(",\"coupons\":[");
      for (String code : order.coupons()) {
        text(code);
        out.append(',');
      }
      out.setCharAt(out.length() - 1, ']');
    }
  }

  private void money(String key, Money money) {
    out.append(key).append("{\"amount\":\"").append(money.amount());
    out.append("\",\"currency\":\"").append(money.currency()).append("\"}");
  }

  private void field(String key, @Nullable String value) {
    if (value != null) {
      out.append(key);
      text(value);
    }
  }

  private void text(String value) {
    out.append('"');
    if (isPlain(value)) {
      out.append(value);
    } else {
      escaped(value);
    }
    out.append('"');
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
  }
}
