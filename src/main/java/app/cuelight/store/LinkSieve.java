package app.cuelight.store;

import java.util.BitSet;

/// Which links may be in a file that was empty when its writer began: a link that was never let in
/// is not there, and need not be looked for. One bit for each link's hash, so a few that are not
/// there are looked for in vain.
///
/// One thread's.
final class LinkSieve {

  /// 16 million bits, two megabytes: at a million links one in seventeen is looked for in vain.
  private static final int BITS = 1 << 24;

  /// 2^32 divided by the golden ratio, as in [OrderParts].
  private static final int SPREAD = 0x9E3779B9;

  private static final int SHIFT = 8;

  private final BitSet bits = new BitSet();

  void add(String link) {
    bits.set(place(link));
  }

  boolean mayHold(String link) {
    return bits.get(place(link));
  }

  private static int place(String link) {
    return (link.hashCode() * SPREAD >>> SHIFT) & BITS - 1;
  }
}
