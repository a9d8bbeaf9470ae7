package app.cuelight.feed.obs;

import org.jspecify.annotations.Nullable;

/// What OBS says, as far as it matters here.
sealed interface ObsWord {

  /// The first word: who it is, and whether it wants a password.
  record Hello(String version, int rpc, @Nullable String salt, @Nullable String challenge)
      implements ObsWord {}

  /// It talks to us.
  record Welcome() implements ObsWord {}

  /// The stream output changed, `OBS_WEBSOCKET_OUTPUT_STARTED` and its like.
  record Changed(String state) implements ObsWord {}

  /// OBS is being closed.
  record Leaving() implements ObsWord {}

  /// How the output stands; counters run since it was started.
  ///
  /// @param millis how long it has been on air
  record Status(
      boolean active,
      boolean reconnecting,
      long millis,
      double congestion,
      long bytes,
      long skipped,
      long total)
      implements ObsWord {}

  /// How the program stands; counters run since it was started.
  record Stats(double cpu, long lateFrames, long frames) implements ObsWord {}

  /// A request was refused.
  record Refused(int code, String comment) implements ObsWord {}

  /// Something that does not matter here.
  record Other() implements ObsWord {}

  /// The line is down.
  ///
  /// @param code the WebSocket close code; 0 when there never was a line, or it broke
  record Gone(int code, String reason) implements ObsWord {}
}
