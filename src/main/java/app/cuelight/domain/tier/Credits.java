package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.viewer.Purchase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Takes money that went back without naming an order off the orders it may be for: the newest one
/// before it that came to exactly as much, else the newest before it and on to older ones. An order
/// that nothing is left of does not count any more (`facts/segmentation.md` §8.1: somebody who
/// bought for 77,183.60 and sent it all back minutes later never was a buyer). What is more than
/// she bought here is for orders nobody knows of, and stays out.
final class Credits {

  private Credits() {}

  /// @param paid what counts, changed in place
  static void settle(List<Purchase> paid, Collection<Purchase> orders, ExchangeRates rates) {
    List<Purchase> credits = new ArrayList<>();
    for (Purchase order : orders) {
      if (order.isCredit()) {
        credits.add(order.in(rates));
      }
    }
    credits.sort(Buying.OLDEST_FIRST);
    paid.sort(Buying.OLDEST_FIRST);
    for (Purchase credit : credits) {
      settle(paid, credit);
    }
  }

  private static void settle(List<Purchase> paid, Purchase credit) {
    long left = credit.refunded().minor();
    int equal = -1;
    for (int i = paid.size() - 1; i >= 0 && equal < 0; i--) {
      equal = isBefore(paid.get(i), credit) && paid.get(i).net().minor() == left ? i : -1;
    }
    if (equal >= 0) {
      paid.remove(equal);
      return;
    }
    for (int i = paid.size() - 1; i >= 0 && left > 0; i--) {
      Purchase order = paid.get(i);
      if (isBefore(order, credit) && order.net().minor() > 0) {
        long part = Math.min(left, order.net().minor());
        left -= part;
        if (part == order.net().minor()) {
          paid.remove(i);
        } else {
          paid.set(i, order.refundedBy(part));
        }
      }
    }
  }

  private static boolean isBefore(Purchase order, Purchase credit) {
    return order.placedAt() <= credit.placedAt()
        && order.total().currency().equals(credit.refunded().currency());
  }
}
