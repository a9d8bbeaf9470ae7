package app.cuelight.desk.kit;

import javafx.application.Platform;

/// The one door to the FX thread.
///
/// Data never comes through here (it waits in the published view for the next frame, see
/// [FramePump]); only rare things do, such as fonts that have finished loading. One call per event
/// is the classic way to freeze a screen.
public final class FxThread {

  private FxThread() {}

  /// Runs this on the FX thread: at once when already there, else soon.
  public static void run(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }
}
