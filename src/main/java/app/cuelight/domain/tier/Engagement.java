package app.cuelight.domain.tier;

/// How deeply a viewer takes part, third dimension of the standing.
public enum Engagement {
  NONE,
  LOW,
  HIGH;

  /// The name scripts rely on: `none`, `low`, `high`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
