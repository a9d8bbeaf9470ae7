package app.cuelight.terminal.bench;

import app.cuelight.show.tiers.TierDesk;

/// The dials of the tier engine.
public interface Tuning {

  TierDesk desk();

  /// Sees to it that everybody is judged by the dials as they stand.
  Judged settle();

  /// Who judges.
  enum Judged {
    /// The cache is empty.
    NOBODY,
    /// Everybody was judged again.
    NOW,
    /// A show is running on this home; it judges within a second.
    BY_THE_SHOW
  }
}
