package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Purchase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The orders of a viewer as far as a standing rests on them, in one short value: everybody can be
/// judged again without stepping through five million rows. Neither names of orders nor what was
/// bought are in it; the order of the names is.
///
/// The first byte is the version. One thread's at a time.
final class OrderPack {

  /// Whoever has more is read from her bundles: her history is not written anew with each order.
  private static final int MOST = 200;

  private static final int VERSION = 1;

  /// Paid, nothing refunded, no trial.
  private static final int PLAIN = 1;

  private static final int SAME_CURRENCY = 2;
  private static final int TRIAL = 4;

  /// The place is the code; new ones go at the end.
  private static final List<Order.Status> STATES =
      List.of(
          Order.Status.PLACED,
          Order.Status.CANCELLED,
          Order.Status.PAID,
          Order.Status.SHIPPED,
          Order.Status.COMPLETED,
          Order.Status.REFUNDED);

  private static final ConnectionName NAMELESS = new ConnectionName("x");

  /// Orders come in the order of their names, and these names are in that order, too.
  private static final List<Purchase.Key> KEYS = keys();

  private final Texts texts;
  private final ByteWriter out = new ByteWriter();

  OrderPack(Texts texts) {
    this.texts = texts;
  }

  /// Null when they are too many, or when money went back that names one of them: for that the
  /// names are needed.
  byte @Nullable [] of(Collection<Purchase> orders) {
    if (orders.size() > MOST || orders.stream().anyMatch(order -> order.isBackFor() != null)) {
      return null;
    }
    out.put(VERSION);
    String currency = "";
    long before = 0;
    for (Purchase order : orders) {
      String paidIn = order.total().currency();
      boolean isPlain =
          order.status() == Order.Status.PAID && order.refunded().minor() == 0 && !order.test();
      boolean isSame = paidIn.equals(currency) && order.refunded().currency().equals(paidIn);
      out.put((isPlain ? PLAIN : order.test() ? TRIAL : 0) | (isSame ? SAME_CURRENCY : 0));
      if (!isSame) {
        out.text(paidIn);
      }
      if (!isPlain) {
        out.put(code(order.status())).signed(order.refunded().minor());
      }
      out.signed(order.total().minor()).signed(order.placedAt() - before);
      currency = paidIn;
      before = order.placedAt();
    }
    return out.take();
  }

  /// Orders without their names and without what was bought.
  Map<Purchase.Key, Purchase> read(byte[] packed) throws SQLException {
    var in = new ByteReader(packed);
    if (in.take() != VERSION) {
      throw Damage.found("orders are written in a way this program does not know");
    }
    List<Purchase> orders = new ArrayList<>();
    String currency = "";
    long placedAt = 0;
    while (in.hasMore()) {
      int flags = in.take();
      if ((flags & SAME_CURRENCY) == 0) {
        currency = in.text(texts);
      }
      boolean isPlain = (flags & PLAIN) != 0;
      Order.Status status = isPlain ? Order.Status.PAID : state(in.take());
      long refunded = isPlain ? 0 : in.signed();
      long total = in.signed();
      placedAt += in.signed();
      orders.add(
          new Purchase(
              key(orders.size()),
              status,
              new Money(total, currency),
              texts.money(refunded, currency),
              null,
              null,
              placedAt,
              Purchase.UNSAID,
              placedAt,
              (flags & TRIAL) != 0));
    }
    return Purchase.inOrder(orders);
  }

  static int code(Order.Status status) {
    return STATES.indexOf(status);
  }

  static Order.Status state(int code) throws SQLException {
    if (code >= STATES.size()) {
      throw Damage.found("an order is in no state this program knows");
    }
    return STATES.get(code);
  }

  /// A name for the order at a place.
  private static Purchase.Key key(int place) {
    return place < KEYS.size() ? KEYS.get(place) : made(place);
  }

  private static Purchase.Key made(int place) {
    return new Purchase.Key(NAMELESS, String.format(Locale.ROOT, "%010d", place));
  }

  private static List<Purchase.Key> keys() {
    List<Purchase.Key> keys = new ArrayList<>();
    for (int place = 0; place < MOST; place++) {
      keys.add(made(place));
    }
    return List.copyOf(keys);
  }
}
