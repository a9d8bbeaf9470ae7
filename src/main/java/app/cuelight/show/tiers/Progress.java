package app.cuelight.show.tiers;

/// Listens to how far a rehearsal is, and may end it. Called by one thread at a time, not always
/// the same; never goes back, and ends with all.
public interface Progress {

  /// Nobody listens, nobody ends it.
  Progress UNHEARD = (_, _) -> true;

  /// So many people of so many are looked at.
  ///
  /// @return whether to go on
  boolean at(long done, long all);
}
