package app.cuelight.domain.schedule;

/// What the clock of a zone does at a wall time.
public enum Edge {
  /// It shows it once.
  PLAIN,
  /// It skips it: the clocks go forward over it.
  GAP,
  /// It shows it twice: the clocks go back over it.
  OVERLAP
}
