package app.cuelight.domain.viewer;

import java.util.Arrays;

/// How many different products somebody looked at, or put into a basket, in one visit: who clicks
/// one product twenty times looked at one (`facts/segmentation.md` §8.5: distinct products).
///
/// Products are told apart by their ids alone: a shop that sells on several platforms at once means
/// the same product by the same id. Fingerprints of at most [#KEPT] of them are kept; order is no
/// matter ([Smallest]). Immutable.
public final class Wares {

  /// No product.
  public static final Wares NONE = new Wares(new int[0]);

  /// Up to so many different products the count is exact.
  public static final int KEPT = Smallest.KEPT;

  private final int[] prints;

  private Wares(int[] prints) {
    this.prints = prints;
  }

  /// One product.
  static Wares of(String product) {
    int hash = Smallest.START;
    for (int i = 0; i < product.length(); i++) {
      hash = Smallest.step(hash, product.charAt(i));
    }
    return new Wares(new int[] {Smallest.spread(hash)});
  }

  /// Fingerprints as they were kept; any order, any number.
  public static Wares of(int[] kept) {
    if (Smallest.isSorted(kept)) {
      return kept.length == 0 ? NONE : new Wares(kept.clone());
    }
    Wares all = NONE;
    for (int print : kept) {
      all = all.plus(new Wares(new int[] {print}));
    }
    return all;
  }

  /// The fingerprints in rising order.
  public int[] prints() {
    return prints.clone();
  }

  public boolean isEmpty() {
    return prints.length == 0;
  }

  /// How many different products these are.
  public double count() {
    return Smallest.count(prints, prints.length);
  }

  Wares plus(Wares other) {
    if (prints.length == 0) {
      return other;
    }
    int[] both = Smallest.union(prints, other.prints);
    return Arrays.equals(both, prints) ? this : new Wares(both);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wares wares && Arrays.equals(prints, wares.prints);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prints);
  }

  @Override
  public String toString() {
    return Arrays.toString(prints);
  }
}
