package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Purchase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/// Takes money that went back without naming an order off the orders it may be for: the newest one
/// before it that came to exactly as much, else the newest before it and on to older ones. An order
/// that nothing is left of does not count any more (`facts/segmentation.md` §8.1: somebody who
/// bought for 77,183.60 and sent it all back minutes later never was a buyer). What is more than
/// she bought here is for orders nobody knows of, and stays out.
///
/// Money that names its order goes off that one and no other, and off nothing where the order was
/// never paid. An order may tell the same money itself: of what it says and of what rows beside it
/// come to, the larger went back.
///
/// Orders and credits are gone through once, in the order of time: a wholesaler has a hundred
/// thousand of both. For each currency those orders are at hand that were placed by then and still
/// count, the newest of them first, altogether and by what is left of them.
final class Credits {

  private final List<Purchase> orders;
  private final boolean[] isGone;
  private final Map<String, Purse> purses = new HashMap<>();

  /// How often an order was looked at.
  private final long[] looks = new long[1];

  /// The orders of one currency, by their places.
  private static final class Purse {
    private final List<Integer> open = new ArrayList<>();
    private final Map<Long, Queue<Integer>> byRest = new HashMap<>();

    void rest(long minor, int place) {
      byRest.computeIfAbsent(minor, _ -> new PriorityQueue<>(Comparator.reverseOrder())).add(place);
    }
  }

  private Credits(List<Purchase> orders) {
    this.orders = orders;
    this.isGone = new boolean[orders.size()];
  }

  /// Settles what went back.
  ///
  /// @param paid what counts, changed in place
  /// @return how often an order was looked at
  static long settle(List<Purchase> paid, Collection<Purchase> orders, ExchangeRates rates) {
    List<Purchase> credits = new ArrayList<>();
    List<Purchase> named = new ArrayList<>(0);
    for (Purchase order : orders) {
      if (order.isCredit()) {
        (order.isBackFor() == null ? credits : named).add(order.in(rates));
      }
    }
    if (!named.isEmpty()) {
      credits.addAll(settleNamed(paid, orders, named));
    }
    credits.sort(Buying.OLDEST_FIRST);
    paid.sort(Buying.OLDEST_FIRST);
    var settling = new Credits(new ArrayList<>(paid));
    settling.settle(credits);
    paid.clear();
    for (int i = 0; i < settling.isGone.length; i++) {
      if (!settling.isGone[i]) {
        paid.add(settling.orders.get(i));
      }
    }
    return settling.looks[0];
  }

  /// @return those that name an order nobody knows of
  private static List<Purchase> settleNamed(
      List<Purchase> paid, Collection<Purchase> orders, List<Purchase> named) {
    Set<Purchase.Key> known = new HashSet<>();
    orders.forEach(order -> known.add(order.key()));
    List<Purchase> strays = new ArrayList<>();
    Map<Purchase.Key, List<Money>> back = new HashMap<>();
    for (Purchase credit : named) {
      Purchase.Key order = credit.isBackFor();
      if (order == null || !known.contains(order)) {
        strays.add(credit);
      } else {
        back.computeIfAbsent(order, _ -> new ArrayList<>()).add(credit.refunded());
      }
    }
    paid.replaceAll(order -> less(order, back.getOrDefault(order.key(), List.of())));
    paid.removeIf(order -> !order.counts());
    return strays;
  }

  private static Purchase less(Purchase order, List<Money> back) {
    long sum = 0;
    for (Money some : back) {
      sum += some.currency().equals(order.total().currency()) ? some.minor() : 0;
    }
    long more = Math.min(sum, order.total().minor()) - order.refunded().minor();
    return more > 0 ? order.refundedBy(more) : order;
  }

  private void settle(List<Purchase> credits) {
    int next = 0;
    for (Purchase credit : credits) {
      while (next < orders.size() && orders.get(next).placedAt() <= credit.placedAt()) {
        open(next++);
      }
      Purse purse = purses.get(credit.refunded().currency());
      if (purse != null && !takesEqual(purse, credit.refunded().minor())) {
        take(purse, credit.refunded().minor());
      }
    }
  }

  /// An order from which money may go back from now on. One that cost nothing has none to give.
  private void open(int place) {
    looks[0]++;
    Purchase order = orders.get(place);
    if (order.net().minor() > 0) {
      Purse purse = purses.computeIfAbsent(order.total().currency(), _ -> new Purse());
      purse.open.add(place);
      purse.rest(order.net().minor(), place);
    }
  }

  private boolean takesEqual(Purse purse, long minor) {
    Queue<Integer> equal = purse.byRest.get(minor);
    while (equal != null && !equal.isEmpty()) {
      int place = equal.remove();
      looks[0]++;
      if (!isGone[place] && orders.get(place).net().minor() == minor) {
        isGone[place] = true;
        return true;
      }
    }
    return false;
  }

  private void take(Purse purse, long minor) {
    long left = minor;
    while (left > 0 && !purse.open.isEmpty()) {
      int place = purse.open.getLast();
      looks[0]++;
      Purchase order = orders.get(place);
      if (!isGone[place] && order.net().minor() > left) {
        Purchase rest = order.refundedBy(left);
        orders.set(place, rest);
        purse.rest(rest.net().minor(), place);
        return;
      }
      left -= isGone[place] ? 0 : order.net().minor();
      isGone[place] = true;
      purse.open.removeLast();
    }
  }
}
