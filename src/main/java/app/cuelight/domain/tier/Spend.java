package app.cuelight.domain.tier;

/// What a viewer spends, second dimension of the standing.
public enum Spend {
  NONE,
  LOW,
  POTENTIAL,
  HIGH;

  /// The name scripts rely on: `none`, `low`, `potential`, `high`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
