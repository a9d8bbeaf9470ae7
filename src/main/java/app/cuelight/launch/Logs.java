package app.cuelight.launch;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Where the program logs: nowhere while a verb only asks, into its home while a show runs. Never
/// on the console, which belongs to the answers. Secrets and what viewers write are never logged.
final class Logs {

  private Logs() {}

  /// Has the platform log through [PatientLogManager]. To be called before anything is logged.
  static void prepare() {
    System.setProperty("java.util.logging.manager", PatientLogManager.class.getName());
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
    try {
      root().addHandler(new LogFile(home.resolve("logs")));
    } catch (IOException e) {
      System.getLogger(Logs.class.getName()).log(Level.DEBUG, "There is no place to log to.", e);
    }
  }

  private static Logger root() {
    return LogManager.getLogManager().getLogger("");
  }
}
