package app.cuelight.launch;

import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Where the program logs: into its home, as soon as one is named. Never on the console, which
/// belongs to the answers. Secrets and what viewers write are never logged.
final class Logs {

  private Logs() {}

  /// Has the platform log through [PatientLogging]. To be called before anything is logged.
  static void prepare() {
    System.setProperty("java.util.logging.manager", PatientLogging.class.getName());
  }

  /// Logs nowhere.
  static void none() {
    for (Handler handler : root().getHandlers()) {
      root().removeHandler(handler);
      handler.close();
    }
  }

  /// Logs into `logs/cuelight.log` of the home from now on.
  static void in(Path home) {
    none();
    root().addHandler(new LogFile(home.resolve("logs")));
  }

  private static Logger root() {
    return LogManager.getLogManager().getLogger("");
  }
}
