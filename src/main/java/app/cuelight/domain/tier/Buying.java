package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.viewer.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A viewer's paid orders, read by the buyer clock (`facts/segmentation.md` §8.1).
///
/// @param paid the orders that count, oldest first
/// @param currency the one she buys in most often, of equals the first by name; empty when she
///   never bought
public record Buying(List<Purchase> paid, String currency) {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private static final Buying NOTHING = new Buying(List.of(), "");

  static final Comparator<Purchase> OLDEST_FIRST =
      Comparator.comparingLong(Purchase::placedAt).thenComparing(Purchase::key);

  public Buying {
    paid = List.copyOf(paid);
  }

  /// The orders of a viewer that count, in the currencies they came in.
  public static Buying of(Map<Purchase.Key, Purchase> orders) {
    return of(orders, ExchangeRates.NONE);
  }

  /// The orders of a viewer that count, in the base currency where the rate of their day is known.
  public static Buying of(Map<Purchase.Key, Purchase> orders, ExchangeRates rates) {
    if (orders.isEmpty()) {
      return NOTHING;
    }
    List<Purchase> paid = new ArrayList<>(orders.size());
    boolean hasCredits = false;
    for (Purchase order : orders.values()) {
      if (order.counts()) {
        paid.add(rates.isEmpty() ? order : order.in(rates));
      } else {
        hasCredits |= order.isCredit();
      }
    }
    if (hasCredits) {
      Credits.settle(paid, orders.values(), rates);
    }
    if (paid.isEmpty()) {
      return NOTHING;
    }
    paid.sort(OLDEST_FIRST);
    return new Buying(paid, mainCurrency(paid));
  }

  /// Those placed before an instant or at it.
  public Buying until(Instant when) {
    int count = 0;
    while (count < paid.size() && paid.get(count).placedAt() <= when.toEpochMilli()) {
      count++;
    }
    return count == 0 ? NOTHING : new Buying(paid.subList(0, count), currency);
  }

  public boolean isBuyer() {
    return !paid.isEmpty();
  }

  Purchase last() {
    return paid.getLast();
  }

  Instant lastAt() {
    return Instant.ofEpochMilli(paid.getLast().placedAt());
  }

  /// Whole days since the last order.
  public long silentDays(Instant now) {
    return Math.max(0, Math.floorDiv(now.toEpochMilli() - last().placedAt(), DAY));
  }

  /// The orders of the trailing window before an instant, usually 365 days.
  public List<Purchase> inWindow(Instant now, TierSettings settings) {
    long from = now.toEpochMilli() - settings.buyers().window();
    int first = 0;
    while (first < paid.size() && paid.get(first).placedAt() <= from) {
      first++;
    }
    return paid.subList(first, paid.size());
  }

  /// How many occasions the orders make: orders less than some hours apart are one, usually six.
  public static long occasions(List<Purchase> orders, TierSettings settings) {
    long apart = settings.buyers().occasion();
    long count = 0;
    long last = Long.MIN_VALUE / 2;
    for (Purchase order : orders) {
      if (order.placedAt() - last >= apart) {
        count++;
        last = order.placedAt();
      }
    }
    return count;
  }

  /// What the shop kept of these orders, in her main currency. Orders in other currencies whose
  /// rate is not known are left out.
  public Money net(List<Purchase> orders) {
    long sum = 0;
    for (Purchase order : orders) {
      if (order.total().currency().equals(currency)) {
        sum += order.net().minor();
      }
    }
    return new Money(sum, currency);
  }

  /// Orders in her main currency.
  public int ordersInCurrency() {
    int count = 0;
    for (Purchase order : paid) {
      count += order.total().currency().equals(currency) ? 1 : 0;
    }
    return count;
  }

  /// What an order of hers brought on average, in whole minor units of her main currency: as cut
  /// points are taken, so that who stands at one is not below it by a rounding.
  public long meanOrder() {
    return Math.round(net(paid).minor() / (double) Math.max(1, ordersInCurrency()));
  }

  /// Days between the last two occasions; 0 when there was only one.
  long lastGapDays(TierSettings settings) {
    long apart = settings.buyers().occasion();
    for (int i = paid.size() - 2; i >= 0; i--) {
      long gap = paid.getLast().placedAt() - paid.get(i).placedAt();
      if (gap >= apart) {
        return Duration.ofMillis(gap).toDays();
      }
    }
    return 0;
  }

  /// The days on which she bought, each once, in order (days since 1970, UTC). Where a day ends is
  /// no matter to orders of one occasion: a show in the evening of New York passes midnight UTC.
  public long[] days(TierSettings settings) {
    long apart = settings.buyers().occasion();
    long[] days = new long[paid.size()];
    long last = Long.MIN_VALUE / 2;
    int count = 0;
    for (Purchase order : paid) {
      long day = Math.floorDiv(order.placedAt(), DAY);
      if (count == 0 || days[count - 1] != day && order.placedAt() - last >= apart) {
        days[count++] = day;
        last = order.placedAt();
      }
    }
    return Arrays.copyOf(days, count);
  }

  /// The clock of the purchase models: repeat days, age at the last of them and age now, in whole
  /// days. She ages at the hour of her first order, so that not all age at once.
  public BuyerClock clock(Instant now, TierSettings settings) {
    if (!isBuyer()) {
      return BuyerClock.START;
    }
    long apart = settings.buyers().occasion();
    long first = Math.floorDiv(paid.getFirst().placedAt(), DAY);
    long at = paid.getFirst().placedAt();
    long last = first;
    long count = 0;
    for (Purchase order : paid) {
      long day = Math.floorDiv(order.placedAt(), DAY);
      if (day > last && order.placedAt() - at >= apart) {
        count++;
        last = day;
        at = order.placedAt();
      }
    }
    long age = Math.floorDiv(now.toEpochMilli() - paid.getFirst().placedAt(), DAY);
    return new BuyerClock(count, last - first, Math.max(last - first, age));
  }

  /// When she will be a whole day older (milliseconds).
  long nextDay(Instant now) {
    long first = paid.getFirst().placedAt();
    return first + (Math.floorDiv(now.toEpochMilli() - first, DAY) + 1) * DAY;
  }

  private static String mainCurrency(List<Purchase> paid) {
    String first = paid.getFirst().total().currency();
    if (paid.stream().allMatch(order -> order.total().currency().equals(first))) {
      return first;
    }
    Map<String, Integer> counts = new TreeMap<>();
    paid.forEach(order -> counts.merge(order.total().currency(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
