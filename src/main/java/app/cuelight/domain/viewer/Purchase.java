package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.MoneyBack;
import app.cuelight.domain.event.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The latest state of one of a viewer's orders.
///
/// @param title what was bought first on the list, or null
/// @param category its category, or null
/// @param placedAt milliseconds since 1970
/// @param placedSaid when it was last said apart when she placed it, milliseconds since 1970;
///   [#UNSAID] while no report did. A report that does not say is taken to be of the moment it
///   came, so that of such reports the earliest is nearest to the truth: the refund of an old order
///   does not make it a new one
/// @param updatedAt milliseconds since 1970; the latest report holds
public record Purchase(
    Key key,
    Order.Status status,
    Money total,
    Money refunded,
    @Nullable String title,
    @Nullable String category,
    long placedAt,
    long placedSaid,
    long updatedAt,
    boolean test) {

  /// No report said apart when the order was placed.
  public static final long UNSAID = Long.MIN_VALUE;

  /// An order's name: its id within its connection.
  public record Key(ConnectionName connection, String order) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byConnection = connection.compareTo(other.connection);
      return byConnection != 0 ? byConnection : order.compareTo(other.order);
    }
  }

  private static final Comparator<Purchase> BY_REPORT =
      Comparator.comparingLong(Purchase::updatedAt)
          .thenComparing(Purchase::status)
          .thenComparingLong(purchase -> purchase.refunded.minor())
          .thenComparing(Purchase::content);

  /// Who says when it was placed: the latest who does, of those who do not the earliest.
  private static final Comparator<Purchase> BY_PLACE =
      Comparator.comparingLong(Purchase::placedSaid)
          .thenComparing(Comparator.comparingLong(Purchase::placedAt).reversed());

  static Purchase of(ConnectionName connection, Order order) {
    boolean empty = order.items().isEmpty();
    long placedAt = order.placedAt().toEpochMilli();
    long updatedAt = order.updatedAt().toEpochMilli();
    return new Purchase(
        new Key(connection, order.id()),
        order.status(),
        order.total(),
        order.refunded(),
        empty ? null : order.items().getFirst().product().label(),
        empty ? null : order.items().getFirst().product().category(),
        placedAt,
        said(placedAt, updatedAt),
        updatedAt,
        order.test());
  }

  /// When a report says apart when its order was placed: it does where that was before.
  public static long said(long placedAt, long updatedAt) {
    return placedAt < updatedAt ? updatedAt : UNSAID;
  }

  /// Orders by their keys, where they are in that order already.
  public static Map<Key, Purchase> inOrder(List<Purchase> orders) {
    return OrderedMap.of(orders, Purchase::key);
  }

  static Purchase later(Purchase one, Purchase other) {
    Purchase latest = BY_REPORT.compare(one, other) >= 0 ? one : other;
    Purchase place = BY_PLACE.compare(one, other) >= 0 ? one : other;
    return latest.placedAt == place.placedAt && latest.placedSaid == place.placedSaid
        ? latest
        : latest.placed(place.placedAt, place.placedSaid);
  }

  private Purchase placed(long at, long said) {
    return new Purchase(key, status, total, refunded, title, category, at, said, updatedAt, test);
  }

  /// What two reports of the same instant may differ in.
  private String content() {
    return total + " " + title + " " + category + " " + test;
  }

  /// What the shop keeps of it.
  public Money net() {
    boolean isWhole = refunded.minor() == 0 && refunded.currency().equals(total.currency());
    return isWhole ? total : total.minus(refunded);
  }

  /// Whether it counts as a paid order: paid, no trial, and not refunded in full
  /// (`facts/segmentation.md` §8.1).
  public boolean counts() {
    return status.isPaid()
        && !test
        && (net().minor() > 0 || total.minor() == 0 && refunded.minor() == 0);
  }

  /// Whether this is money back that names no order of its own, such as a cancellation invoice: it
  /// goes off what she bought before.
  public boolean isCredit() {
    return status.isPaid() && !test && total.minor() == 0 && refunded.minor() > 0;
  }

  /// The order of hers that this is money back for, or null when it names none.
  public @Nullable Key isBackFor() {
    String order = isCredit() ? MoneyBack.order(key.order) : null;
    return order == null ? null : new Key(key.connection, order);
  }

  /// The same with more money gone back.
  public Purchase refundedBy(long minor) {
    Money more = new Money(Math.addExact(refunded.minor(), minor), refunded.currency());
    return new Purchase(
        key, status, total, more, title, category, placedAt, placedSaid, updatedAt, test);
  }

  /// The same in the base currency, at the rate of the day it was placed; as it is while no rate is
  /// known.
  public Purchase in(ExchangeRates rates) {
    Money converted = rates.convert(total, placedAt);
    Money back = rates.convert(refunded, placedAt);
    return converted == null || back == null || converted.equals(total)
        ? this
        : new Purchase(
            key, status, converted, back, title, category, placedAt, placedSaid, updatedAt, test);
  }
}
