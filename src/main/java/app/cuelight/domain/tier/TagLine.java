package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;

/// The tag line: a standing in words, the four dimensions and the last purchase, in one line a
/// manager can read and search.
///
/// `EN · High value · Active · bought ≤30 d · last: beauty`, `英语区-高价值-活跃-近30天有购买-最近一次购买是beauty类目`.
public final class TagLine {

  private TagLine() {}

  /// The tag line of a standing in both languages of the console.
  public static Bilingual of(Standing standing) {
    Evidence.Rfm rfm = standing.evidence().rfm();
    return Tag.of(standing).line(Lately.of(rfm == null ? null : (Long) rfm.recencyDays()));
  }
}
