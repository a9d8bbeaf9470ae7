package app.cuelight.eviltwin.domain.greet;

import app.cuelight.eviltwin.domain.coupon.Voucher;

/// Sees a stranger.
public final class Hello {

  Voucher seen;
}
