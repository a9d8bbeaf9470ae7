package app.cuelight.domain.tier;

/// What a dial is about.
public enum DialGroup {
  /// When a buyer counts as new, active, dormant, churned.
  LIFE_CYCLE,
  /// Recency, frequency and money.
  SCORES,
  SPEND,
  /// Where the purchase model begins, and when a season corrects it.
  FORECAST,
  WARNING,
  /// How people come to shows.
  SHOWS,
  /// What a signal is worth.
  ENGAGEMENT,
  ADVOCATE;

  /// The name scripts rely on, such as `life-cycle`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
