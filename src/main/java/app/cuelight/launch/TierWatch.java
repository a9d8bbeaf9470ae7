package app.cuelight.launch;

import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.live.Standings;
import app.cuelight.show.port.TierStore;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks twice a second whether the dials of the tier engine were turned, here or by another
/// process, and tells those who judge.
final class TierWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(TierWatch.class.getName());
  private static final long EVERY_MILLIS = 500;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-dials").daemon().unstarted(task));

  private final Wiring wiring;
  private final TierStore store;
  private final Standings standings;

  private TierWatch(Wiring wiring, TierStore store, Standings standings) {
    this.wiring = wiring;
    this.store = store;
    this.standings = standings;
  }

  static TierWatch start(Wiring wiring, TierStore store, Standings standings) {
    var watch = new TierWatch(wiring, store, standings);
    var _ =
        watch.thread.scheduleWithFixedDelay(
            watch::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  @Override
  public void close() {
    thread.close();
  }

  private void look() {
    try {
      TierSettings now = store.get().now();
      store.notices().forEach(wiring::tell);
      if (!now.equals(standings.wished())) {
        standings.wish(now);
        LOG.log(Level.INFO, "The dials were turned: " + now);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The dials could not be looked at; they stay as they are.", e);
    }
  }
}
