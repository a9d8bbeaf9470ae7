package app.cuelight.eviltwin.domain.coupon;

import app.cuelight.eviltwin.domain.metric.Count;

/// Sees a stranger.
public final class Voucher {

  Count seen;
}
