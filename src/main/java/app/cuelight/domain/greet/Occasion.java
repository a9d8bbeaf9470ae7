package app.cuelight.domain.greet;

import app.cuelight.domain.tier.Tier;

/// Why somebody is greeted; each has its line in the phrasebook.
public enum Occasion {
  /// She is here for the first time, as far as we know.
  NEW(LineKey.NEW),
  /// One of the shop's best.
  VIP(LineKey.VIP),
  /// She is back, as often.
  BACK(LineKey.BACK),
  /// She is back after a long time.
  ABSENT(LineKey.ABSENT),
  /// It is her birthday where she is, and she agreed to hear it.
  BIRTHDAY(LineKey.BIRTHDAY);

  private final LineKey line;

  Occasion(LineKey line) {
    this.line = line;
  }

  /// The line said on this occasion.
  public LineKey line() {
    return line;
  }

  /// The phrasebook key, `new`, `vip`, `back`, `absent`, `bday`.
  public String code() {
    return line.code();
  }

  /// The occasion of a viewer: her birthday goes before everything, then what her tier says.
  ///
  /// @param birthday whether [Birthday#isToday] says so
  public static Occasion of(Tier tier, boolean birthday) {
    if (birthday) {
      return BIRTHDAY;
    }
    return switch (tier) {
      case VIP -> VIP;
      case WIN_BACK -> ABSENT;
      case RISING, MEMBER -> BACK;
      case NEW, GUEST -> NEW;
    };
  }
}
