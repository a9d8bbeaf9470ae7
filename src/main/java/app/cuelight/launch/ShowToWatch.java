package app.cuelight.launch;

import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OutputBoard;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.tiers.TierDesk;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A show that a window can be opened on.
interface ShowToWatch extends AutoCloseable {

  LiveShow show();

  /// What it says; may be changed while it runs.
  Speech speech();

  /// What the host reads, for the window and the page alike.
  HostPoster poster();

  /// Where a coupon’s code is put up for all.
  CodeBoard codes();

  /// What the shop says of the product on air.
  Supplier<@Nullable OnShelf> shelf();

  /// Where the dials of the tier engine are turned.
  TierDesk tiers();

  /// Finding people in its cache, and what can be done to one.
  PeopleWiring people();

  /// Seeing to people off air.
  CareDesk care();

  /// Taking the shop's past in while it runs.
  ImportWiring history();

  /// What can be done with its coupons, or null where none can be kept.
  default @Nullable CouponDesk coupons() {
    return null;
  }

  /// How well its streams get out.
  OutputBoard outputs();

  /// The plan of shows, or null where none can be kept.
  default @Nullable Planning planning() {
    return null;
  }

  @Override
  void close();
}
