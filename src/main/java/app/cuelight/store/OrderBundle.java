package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Purchase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders of one viewer in one value, with all that is known of each: a row for every order costs
/// more than what it says.
///
/// Orders stand in the order of their names, and one that shares its connection, its currency or
/// what was bought with the one before says so by a bit. Times are distances: from the order
/// before, and from when it was placed. The first byte is the version. One thread's at a time.
final class OrderBundle {

  private static final int VERSION = 1;

  /// Paid, nothing refunded, no trial.
  private static final int PLAIN = 1;

  private static final int TRIAL = 2;
  private static final int SAME_CONNECTION = 4;
  private static final int SAME_CURRENCY = 8;
  private static final int SAME_GOODS = 16;

  /// When it was said apart when it was placed does not follow from its times.
  private static final int SAID = 32;

  private final Texts texts;
  private final ByteWriter out = new ByteWriter();

  OrderBundle(Texts texts) {
    this.texts = texts;
  }

  /// @param orders in the order of their names
  byte[] of(Collection<Purchase> orders) {
    out.put(VERSION);
    Purchase before = null;
    for (Purchase order : orders) {
      put(order, before);
      before = order;
    }
    return out.take();
  }

  private void put(Purchase order, @Nullable Purchase before) {
    String currency = order.total().currency();
    boolean isPlain =
        order.status() == Order.Status.PAID && order.refunded().minor() == 0 && !order.test();
    boolean hasSameConnection =
        before != null && before.key().connection().equals(order.key().connection());
    boolean hasSameCurrency = before != null && before.total().currency().equals(currency);
    boolean hasSameGoods =
        before == null
            ? order.title() == null && order.category() == null
            : same(before.title(), order.title()) && same(before.category(), order.category());
    boolean isSaid = order.placedSaid() != Purchase.said(order.placedAt(), order.updatedAt());
    out.put(
        (isPlain ? PLAIN : 0)
            | (order.test() ? TRIAL : 0)
            | (hasSameConnection ? SAME_CONNECTION : 0)
            | (hasSameCurrency ? SAME_CURRENCY : 0)
            | (hasSameGoods ? SAME_GOODS : 0)
            | (isSaid ? SAID : 0));
    if (!hasSameConnection) {
      out.text(order.key().connection().value());
    }
    out.text(order.key().order());
    if (!hasSameCurrency) {
      out.text(currency);
    }
    if (!isPlain) {
      out.put(OrderPack.code(order.status())).signed(order.refunded().minor());
    }
    if (!hasSameGoods) {
      textOrNone(order.title());
      textOrNone(order.category());
    }
    out.signed(order.total().minor())
        .signed(order.placedAt() - (before == null ? 0 : before.placedAt()))
        .signed(order.updatedAt() - order.placedAt());
    if (isSaid) {
      out.signed(order.placedSaid());
    }
  }

  private void textOrNone(@Nullable String text) {
    out.put(text == null ? 0 : 1);
    if (text != null) {
      out.text(text);
    }
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }

  /// Adds the orders of a bundle, in the order of their names.
  void read(byte[] bundle, List<Purchase> orders) throws SQLException {
    var in = new ByteReader(bundle);
    if (in.take() != VERSION) {
      throw Damage.found("orders are written in a way this program does not know");
    }
    Purchase before = null;
    try {
      while (in.hasMore()) {
        before = next(in, before);
        orders.add(before);
      }
    } catch (IllegalArgumentException e) {
      throw Damage.found("an order makes no sense: " + e.getMessage());
    }
  }

  private Purchase next(ByteReader in, @Nullable Purchase before) throws SQLException {
    int flags = in.take();
    if (before == null && (flags & (SAME_CONNECTION | SAME_CURRENCY)) != 0) {
      throw Damage.found("an order is said to be like the one before, and there is none");
    }
    ConnectionName connection =
        before != null && (flags & SAME_CONNECTION) != 0
            ? before.key().connection()
            : texts.connection(in.text(texts));
    String id = in.text();
    String currency =
        before != null && (flags & SAME_CURRENCY) != 0 ? before.total().currency() : in.text(texts);
    boolean isPlain = (flags & PLAIN) != 0;
    Order.Status status = isPlain ? Order.Status.PAID : OrderPack.state(in.take());
    long refunded = isPlain ? 0 : in.signed();
    boolean hasSameGoods = (flags & SAME_GOODS) != 0;
    String like = before == null ? null : before.title();
    String title = hasSameGoods ? like : readTextOrNone(in);
    like = before == null ? null : before.category();
    String category = hasSameGoods ? like : readTextOrNone(in);
    long total = in.signed();
    long placedAt = in.signed() + (before == null ? 0 : before.placedAt());
    long updatedAt = in.signed() + placedAt;
    return new Purchase(
        new Purchase.Key(connection, id),
        status,
        new Money(total, currency),
        texts.money(refunded, currency),
        title,
        category,
        placedAt,
        (flags & SAID) != 0 ? in.signed() : Purchase.said(placedAt, updatedAt),
        updatedAt,
        (flags & TRIAL) != 0);
  }

  private @Nullable String readTextOrNone(ByteReader in) throws SQLException {
    return in.take() == 0 ? null : in.text(texts);
  }
}
