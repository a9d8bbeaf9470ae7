package app.cuelight.domain.event;

import java.time.Instant;

/// How well the program that makes the stream gets it out (`facts/platforms.md` §2.7).
///
/// @param state how the output stands
/// @param at when this was so
/// @param bitsPerSecond what leaves for the platform, over the last seconds; 0 while nothing does
/// @param dropped frames that never left, 0 to 1 of all frames of the last seconds
/// @param congestion how full the way out is, 0 to 1
/// @param late frames that were drawn too late, 0 to 1 of all frames of the last seconds
/// @param cpu what the program takes of the computer, in percent
public record OutputHealth(
    State state,
    Instant at,
    long bitsPerSecond,
    double dropped,
    double congestion,
    double late,
    double cpu) {

  /// From here on viewers see it stutter.
  private static final double MANY_DROPPED = 0.01;

  private static final double FULL = 0.5;

  /// How an output stands.
  public enum State {
    /// The program cannot be reached.
    LOST,
    OFF,
    STARTING,
    ON_AIR,
    /// It lost the platform and tries again.
    RECONNECTING
  }

  /// Nothing leaves.
  public static OutputHealth idle(State state, Instant at) {
    return new OutputHealth(state, at, 0, 0, 0, 0, 0);
  }

  /// Whether viewers notice: a lost connection on air, 1 % of the frames dropped or late, or a way
  /// out that is more than half full.
  public boolean isBad() {
    return switch (state) {
      case RECONNECTING -> true;
      case ON_AIR -> dropped >= MANY_DROPPED || late >= MANY_DROPPED || congestion > FULL;
      case LOST, OFF, STARTING -> false;
    };
  }
}
