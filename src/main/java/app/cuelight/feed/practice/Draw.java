package app.cuelight.feed.practice;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Draws of chance that a seed repeats.
final class Draw {

  private Draw() {}

  /// The source of everything that belongs to one number of a seeded series. Neighbours have
  /// nothing in common (finaliser of MurmurHash3, 64 bit).
  static RandomGenerator of(long seed, long number) {
    return new SplittableRandom(mixed(mixed(seed) + number));
  }

  static long mixed(long value) {
    long z = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
    return z ^ z >>> 33;
  }

  static <T> T from(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  static boolean percent(int chance, RandomGenerator random) {
    return random.nextInt(100) < chance;
  }

  /// A whole number from the first to the last, both included.
  static int between(int first, int last, RandomGenerator random) {
    return first + random.nextInt(last - first + 1);
  }
}
