package app.cuelight.launch;

import app.cuelight.show.live.LiveShow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the books of coupons name the show that is on: budgets and caps of a show begin anew with
/// the next one. They are opened before the show, which tells them its orders. Safe for any thread.
final class OnAirName implements Supplier<String> {

  private volatile @Nullable LiveShow show;

  /// It is this show, whichever of its evenings is on.
  void of(LiveShow running) {
    show = running;
  }

  @Override
  public String get() {
    LiveShow running = show;
    if (running == null) {
      throw new IllegalStateException("Nobody sends coupons before the show is there.");
    }
    return running.order().get();
  }
}
