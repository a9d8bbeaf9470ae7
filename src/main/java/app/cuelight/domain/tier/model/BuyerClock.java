package app.cuelight.domain.tier.model;

/// What the purchase models need to know of a customer: her repeat purchases and two ages. Any unit
/// of time, as long as the model was fitted in the same.
///
/// @param x purchases after the first
/// @param tx her age at the last of them, 0 when there was none
/// @param t her age now, counted from the first purchase; not below `tx`
public record BuyerClock(long x, double tx, double t) {

  /// Nobody's: a customer who bought for the first time this instant.
  public static final BuyerClock START = new BuyerClock(0, 0, 0);

  public BuyerClock {
    if (x < 0 || !(tx >= 0) || !(t >= tx) || Double.isInfinite(t)) {
      throw new IllegalArgumentException("A customer's age is not below her age at a purchase.");
    }
  }
}
