package app.cuelight.domain.coupon;

/// Whose code a coupon carries.
public enum CodeMode {
  /// Everybody has a code of her own, out of a pool filled before the show.
  UNIQUE,
  /// One code for all, capped in total.
  SHARED,
  /// The platform has its own vouchers; there is no code to send, only something to pin.
  PLATFORM
}
