package app.cuelight.desk.shell;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.show.coupon.CouponView;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When the coupon on a key that ends next does, as long as that is within the hour: what a host
/// counts down aloud.
final class CouponEnds {

  private static final Duration SOON = Duration.ofHours(1);

  private CouponEnds() {}

  static @Nullable Instant next(CouponView view, Instant now) {
    return view.lines().stream()
        .filter(line -> line.offer().slot() != null)
        .map(CouponView.Line::campaign)
        .filter(campaign -> campaign.state() == Campaign.State.RUNNING)
        .map(Campaign::end)
        .filter(Objects::nonNull)
        .filter(end -> end.isAfter(now) && !end.isAfter(now.plus(SOON)))
        .min(Instant::compareTo)
        .orElse(null);
  }
}
