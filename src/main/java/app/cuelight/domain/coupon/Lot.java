package app.cuelight.domain.coupon;

/// Chance that is the same whenever it is asked (`facts/commerce.md` §3, deterministic holdout).
///
/// FNV-1a over the words (Fowler, Noll, Vo), then the finalizer of SplitMix64 (Steele et al.,
/// OOPSLA 2014), so that names that differ in one digit fall independently.
public final class Lot {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Lot() {}

  /// A number from 0 to 9,999 drawn for a person in a campaign.
  public static int of(String salt, String campaign, String cluster) {
    long hash = FNV_OFFSET;
    String words = salt + '\n' + campaign + '\n' + cluster;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * FNV_PRIME;
    }
    long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (int) Long.remainderUnsigned(z ^ (z >>> 31), Campaign.WHOLE);
  }
}
