package app.cuelight.domain.viewer;

import java.util.Arrays;

/// Sets of 32-bit fingerprints of which only the smallest [#KEPT] stay, as arrays that rise as
/// unsigned numbers.
///
/// Up to that many a set is counted exactly; beyond, it is estimated from how close together the
/// smallest lie (the bottom-k sketch: Bar-Yossef et al., Counting distinct elements in a data
/// stream, RANDOM 2002). The smallest of a union are the smallest of the smallest, so order is no
/// matter.
final class Smallest {

  /// How many fingerprints are kept.
  static final int KEPT = 48;

  /// Where a fingerprint begins.
  static final int START = 0x811c9dc5;

  private static final int FNV_PRIME = 0x01000193;

  private Smallest() {}

  /// A fingerprint with one more letter (FNV-1a); [#spread] ends it.
  static int step(int hash, int letter) {
    return (hash ^ letter) * FNV_PRIME;
  }

  /// The last step of MurmurHash3, so that small differences reach the high bits.
  static int spread(int hash) {
    int h = (hash ^ hash >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  static boolean isSorted(int[] prints) {
    boolean isSorted = prints.length <= KEPT;
    for (int i = 1; isSorted && i < prints.length; i++) {
      isSorted = Integer.compareUnsigned(prints[i - 1], prints[i]) < 0;
    }
    return isSorted;
  }

  /// The smallest of both; the first array itself where the second adds nothing.
  static int[] union(int[] one, int[] other) {
    if (one.length == 0 || other.length == 0) {
      return one.length == 0 ? other : one;
    }
    int[] both = new int[Math.min(KEPT, one.length + other.length)];
    int size = 0;
    int mine = 0;
    int hers = 0;
    while (size < KEPT && (mine < one.length || hers < other.length)) {
      int order =
          mine == one.length
              ? 1
              : hers == other.length ? -1 : Integer.compareUnsigned(one[mine], other[hers]);
      both[size++] = order <= 0 ? one[mine] : other[hers];
      mine += order <= 0 ? 1 : 0;
      hers += order >= 0 ? 1 : 0;
    }
    if (size == one.length && Arrays.equals(one, 0, size, both, 0, size)) {
      return one;
    }
    return size == both.length ? both : Arrays.copyOf(both, size);
  }

  /// How many there are of which these are the smallest.
  ///
  /// @param counted how many of the smallest are to be counted at all
  static double count(int[] prints, int counted) {
    if (prints.length < KEPT) {
      return counted;
    }
    double most = Integer.toUnsignedLong(prints[KEPT - 1]) / (double) (1L << Integer.SIZE);
    return Math.max(counted, (KEPT - 1) / most * counted / KEPT);
  }
}
