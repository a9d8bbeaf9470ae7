package app.cuelight.domain.tier;

/// Where a viewer stands in her life with the shop, first dimension of the standing.
public enum LifeCycle {
  /// Known, but has neither bought nor shown herself by name.
  PROSPECT,
  /// First order, or first shows, a short while ago.
  NEW,
  /// Comes or buys at the usual pace.
  ACTIVE,
  /// Silent long enough that returning has become unlikely.
  DORMANT,
  /// Gone, by the shop's own measure.
  CHURNED;

  /// The name scripts rely on: `prospect`, `new`, `active`, `dormant`, `churned`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
