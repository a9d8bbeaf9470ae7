package app.cuelight.launch;

import java.util.logging.LogManager;

/// A log that stays open while the program shuts down.
///
/// The platform's own manager closes all logs in a shutdown hook of its own, at the same time as
/// everybody else's hooks run, and the last words of a show would be lost.
public final class PatientLogging extends LogManager {

  /// Does nothing: the process ends, and what was logged is written already.
  @Override
  public void reset() {}
}
