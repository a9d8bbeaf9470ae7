package app.cuelight.domain.greet;

import app.cuelight.domain.basic.ViewerId;

/// Who is left ungreeted by chance, so that the review can say whether greetings help.
///
/// Chance, but the same whenever it is asked: the lot is drawn from the viewer and the show, so a
/// restart or a second console cannot change it, and another show draws anew.
public final class Holdout {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int PERCENT = 100;

  private Holdout() {}

  /// Whether a viewer is held back in a show.
  ///
  /// FNV-1a over the viewer's id (Fowler, Noll, Vo), then the finalizer of SplitMix64 (Steele et
  /// al., OOPSLA 2014) over it and the show, so that ids that differ in one digit fall
  /// independently.
  ///
  /// @param percent 0 to 100
  public static boolean holds(ViewerId viewer, long show, int percent) {
    long hash = FNV_OFFSET;
    String id = viewer.value();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    return Long.remainderUnsigned(mixed(hash + show * 0x9e3779b97f4a7c15L), PERCENT) < percent;
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
