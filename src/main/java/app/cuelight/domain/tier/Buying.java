package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A viewer's paid orders, read by the buyer clock (`facts/segmentation.md` §8.1).
///
/// @param paid the orders that count, oldest first
record Buying(List<Purchase> paid) {

  /// The trailing window of frequency and money.
  static final Duration WINDOW = Duration.ofDays(365);

  private static final Buying NOTHING = new Buying(List.of());

  /// Orders closer together than this are one occasion to buy.
  private static final long OCCASION = Duration.ofHours(6).toMillis();

  static Buying of(Map<Purchase.Key, Purchase> orders) {
    if (orders.isEmpty()) {
      return NOTHING;
    }
    return new Buying(
        orders.values().stream()
            .filter(Purchase::counts)
            .sorted(Comparator.comparingLong(Purchase::placedAt).thenComparing(Purchase::key))
            .toList());
  }

  boolean isBuyer() {
    return !paid.isEmpty();
  }

  Purchase last() {
    return paid.getLast();
  }

  Instant lastAt() {
    return Instant.ofEpochMilli(paid.getLast().placedAt());
  }

  Instant firstAt() {
    return Instant.ofEpochMilli(paid.getFirst().placedAt());
  }

  long silentDays(Instant now) {
    return Math.max(0, Duration.between(lastAt(), now).toDays());
  }

  List<Purchase> inWindow(Instant now) {
    long from = now.minus(WINDOW).toEpochMilli();
    return paid.stream().filter(order -> order.placedAt() > from).toList();
  }

  /// How many occasions the orders make.
  static long occasions(List<Purchase> orders) {
    long count = 0;
    long last = Long.MIN_VALUE / 2;
    for (Purchase order : orders) {
      if (order.placedAt() - last >= OCCASION) {
        count++;
        last = order.placedAt();
      }
    }
    return count;
  }

  /// The currency she buys in most often; of equals the first by name.
  String currency() {
    Map<String, Integer> counts = new TreeMap<>();
    paid.forEach(order -> counts.merge(order.total().currency(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /// What the shop kept of these orders, in her main currency. Orders in other currencies are left
  /// out here until there are exchange rates.
  Money net(List<Purchase> orders) {
    String currency = currency();
    long sum =
        orders.stream()
            .filter(order -> order.total().currency().equals(currency))
            .mapToLong(order -> order.net().minor())
            .sum();
    return new Money(sum, currency);
  }

  /// Days between the last two occasions; 0 when there was only one.
  long lastGapDays() {
    for (int i = paid.size() - 2; i >= 0; i--) {
      long gap = paid.getLast().placedAt() - paid.get(i).placedAt();
      if (gap >= OCCASION) {
        return Duration.ofMillis(gap).toDays();
      }
    }
    return 0;
  }

  /// Repeat days, age at the last one and age now, in days (one occasion a day, UTC days).
  Evidence.Clock model(Instant now) {
    if (!isBuyer()) {
      return new Evidence.Clock(0, 0, 0);
    }
    long days =
        paid.stream().mapToLong(order -> Math.floorDiv(order.placedAt(), DAY)).distinct().count();
    double lastAge = (last().placedAt() - paid.getFirst().placedAt()) / (double) DAY;
    double age = Math.max(0, (now.toEpochMilli() - paid.getFirst().placedAt()) / (double) DAY);
    return new Evidence.Clock(days - 1, lastAge, age);
  }

  private static final long DAY = Duration.ofDays(1).toMillis();
}
