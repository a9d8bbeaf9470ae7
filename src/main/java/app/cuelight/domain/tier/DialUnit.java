package app.cuelight.domain.tier;

/// What the number of a dial counts.
public enum DialUnit {
  DAYS,
  HOURS,
  MINUTES,
  SECONDS,
  SHOWS,
  PERCENT,
  POINTS,
  /// Median orders of the shop.
  MEDIANS,
  /// One of the five classes of a score.
  CLASS,
  /// People, orders, visits, messages.
  COUNT,
  /// A number of nothing in particular, such as a parameter of a distribution.
  NUMBER;

  /// The name scripts rely on, such as `days`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
