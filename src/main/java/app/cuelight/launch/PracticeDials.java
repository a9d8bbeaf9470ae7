package app.cuelight.launch;

import app.cuelight.domain.tier.TierHistory;
import app.cuelight.show.port.TierStore;
import java.util.List;

/// The dials of a practice show: they begin as those of the real shows stand, and whatever is
/// turned in practice stays there.
final class PracticeDials {

  private PracticeDials() {}

  /// What a practice show is to be judged by.
  ///
  /// @param real only read
  /// @param practice begins anew
  static TierStore of(TierStore real, TierStore practice) {
    TierHistory begins = new TierHistory(List.of(), real.get().now());
    practice.change(_ -> begins);
    return practice;
  }
}
