package app.cuelight.domain.tier.model;

import java.util.Arrays;

/// The customers a model is fitted to: equal ones are counted, not repeated, which makes a million
/// of them a third of that on a grid of days.
public final class Sample {

  private static final int AGE_BITS = 22;
  private static final long MOST_AGE = (1L << AGE_BITS) - 1;
  private static final long MOST_PURCHASES = (1L << 19) - 1;

  private final long[] keys;
  private final int[] counts;
  private final long customers;

  private Sample(long[] keys, int[] counts, long customers) {
    this.keys = keys;
    this.counts = counts;
    this.customers = customers;
  }

  /// A customer as one number, to be gathered by the million. Ages are whole units; what is beyond
  /// 524,287 purchases or 4,194,303 units (eleven thousand years in days) is taken as that.
  public static long key(BuyerClock clock) {
    long x = Math.min(clock.x(), MOST_PURCHASES);
    long t = Math.min(Math.round(clock.t()), MOST_AGE);
    long tx = Math.min(Math.round(clock.tx()), t);
    return x << (2 * AGE_BITS) | tx << AGE_BITS | t;
  }

  /// The customer of a [key][#key].
  public static BuyerClock clock(long key) {
    return new BuyerClock(key >>> (2 * AGE_BITS), key >>> AGE_BITS & MOST_AGE, key & MOST_AGE);
  }

  /// The customers of these [keys][#key], in any order.
  public static Sample of(long[] customers) {
    long[] sorted = customers.clone();
    Arrays.parallelSort(sorted);
    long[] keys = new long[sorted.length];
    int[] counts = new int[sorted.length];
    int groups = 0;
    for (long key : sorted) {
      if (groups == 0 || keys[groups - 1] != key) {
        keys[groups++] = key;
      }
      counts[groups - 1]++;
    }
    return new Sample(Arrays.copyOf(keys, groups), Arrays.copyOf(counts, groups), customers.length);
  }

  /// How many customers there are.
  public long customers() {
    return customers;
  }

  /// How many of them bought more than once.
  public long returned() {
    long count = 0;
    for (int i = 0; i < keys.length; i++) {
      count += x(i) > 0 ? counts[i] : 0;
    }
    return count;
  }

  int groups() {
    return keys.length;
  }

  /// Groups stand in order of their purchases.
  int x(int group) {
    return (int) (keys[group] >>> (2 * AGE_BITS));
  }

  int tx(int group) {
    return (int) (keys[group] >>> AGE_BITS & MOST_AGE);
  }

  int t(int group) {
    return (int) (keys[group] & MOST_AGE);
  }

  /// The greatest age of anybody.
  int oldest() {
    int oldest = 0;
    for (int i = 0; i < keys.length; i++) {
      oldest = Math.max(oldest, t(i));
    }
    return oldest;
  }

  int count(int group) {
    return counts[group];
  }
}
