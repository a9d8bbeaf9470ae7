package app.cuelight.launch;

import java.util.BitSet;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which people are worth reading whole, by their numbers. The first who are asked for all are, so
/// that whoever soon has enough need not wait; then everybody is sifted, once. One thread's.
final class Sifted implements LongPredicate {

  private final Supplier<BitSet> sift;
  private int unsifted;
  private @Nullable BitSet found;

  /// @param unsifted how many pass before everybody is sifted
  Sifted(int unsifted, Supplier<BitSet> sift) {
    this.unsifted = unsifted;
    this.sift = sift;
  }

  @Override
  public boolean test(long no) {
    if (unsifted > 0) {
      unsifted--;
      return true;
    }
    BitSet all = found;
    if (all == null) {
      all = sift.get();
      found = all;
    }
    return all.get(Math.toIntExact(no));
  }
}
