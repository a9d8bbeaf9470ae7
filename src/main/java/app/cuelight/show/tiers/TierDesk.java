package app.cuelight.show.tiers;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierHistory;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.port.TierStore;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Where the dials of the tier engine are turned: rehearsed, applied, taken back. A running show on
/// the same home notices within a second and judges everybody again.
///
/// Safe for any thread; every verb touches the disk.
public final class TierDesk {

  private final TierStore store;
  private final Rehearser rehearser;
  private final InstantSource clock;

  /// Rehearses on whatever cache is at hand.
  @FunctionalInterface
  public interface Rehearser {
    /// What these settings would do. Changes nothing.
    ///
    /// @throws java.util.concurrent.CancellationException when it was ended before it was done
    Effect rehearse(TierSettings settings, Progress progress);
  }

  public TierDesk(TierStore store, Rehearser rehearser, InstantSource clock) {
    this.store = store;
    this.rehearser = rehearser;
    this.clock = clock;
  }

  /// How the dials stand and stood.
  public TierHistory history() {
    return store.get();
  }

  /// What these settings would do. Changes nothing.
  ///
  /// @throws java.util.concurrent.CancellationException when it was ended before it was done
  public Effect rehearse(TierSettings settings, Progress progress) {
    return rehearser.rehearse(settings, progress);
  }

  /// Sets the dials.
  public TierHistory apply(TierSettings settings) {
    return store.change(history -> history.apply(settings, clock.instant()));
  }

  /// Sets some dials to their defaults.
  public TierHistory reset(Collection<Dial> dials) {
    return store.change(history -> {
      Map<Dial, Double> turned = new EnumMap<>(Dial.class);
      turned.putAll(history.now().chosen());
      turned.keySet().removeAll(dials);
      return history.apply(TierSettings.of(turned), clock.instant());
    });
  }

  /// Takes the last change back; nothing happens when there is none.
  public TierHistory undo() {
    return store.change(TierHistory::undo);
  }
}
