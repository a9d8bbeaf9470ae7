package app.cuelight.launch;

import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.OutputBoard;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.tiers.TierDesk;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A show in a window, and what is served to others nearby beside it.
record ShowWithPage(ShowToWatch watched, PageWatch page, CalendarWatch calendar)
    implements ShowToWatch {

  /// @param home whose settings say what is served
  static ShowWithPage of(Wiring wiring, Path home, ShowToWatch show) {
    return new ShowWithPage(
        show, PageWatch.start(wiring, home, show), CalendarWatch.start(wiring, home));
  }

  @Override
  public LiveShow show() {
    return watched.show();
  }

  @Override
  public Speech speech() {
    return watched.speech();
  }

  @Override
  public HostPoster poster() {
    return watched.poster();
  }

  @Override
  public TierDesk tiers() {
    return watched.tiers();
  }

  @Override
  public PeopleWiring people() {
    return watched.people();
  }

  @Override
  public ImportWiring history() {
    return watched.history();
  }

  @Override
  public OutputBoard outputs() {
    return watched.outputs();
  }

  @Override
  public CodeBoard codes() {
    return watched.codes();
  }

  @Override
  public Supplier<@Nullable OnShelf> shelf() {
    return watched.shelf();
  }

  @Override
  public CareDesk care() {
    return watched.care();
  }

  @Override
  public @Nullable CouponDesk coupons() {
    return watched.coupons();
  }

  @Override
  public @Nullable Planning planning() {
    return watched.planning();
  }

  @Override
  public void close() {
    calendar.close();
    page.close();
    watched.close();
  }
}
