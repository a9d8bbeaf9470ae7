package app.cuelight.show.schedule;

/// How much of a series a change is about.
public enum Scope {
  /// This show only.
  THIS,
  /// This show and those that follow: the series is cut in two.
  LATER,
  /// The whole series.
  ALL
}
