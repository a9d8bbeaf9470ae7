package app.cuelight.show.host;

/// How far the host has got with trying the clicker before the first viewer is there.
public enum ClickerTrial {
  /// Nothing is tried: a click greets.
  OFF,
  WAITING,
  CLICKED
}
