package app.cuelight.show.port;

import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Broadcast;
import java.time.Instant;
import java.util.List;

/// Who came when, summarised. Safe for any thread, and while another process writes.
public interface Attendance {

  /// What the people of the cache did within some time.
  ///
  /// Reads everybody once, piece by piece, so that no writer waits; a million people take seconds.
  ///
  /// @param since the first instant of interest; rounded down to the full hour
  /// @param until the first instant no longer of interest
  Audience audience(Instant since, Instant until);

  /// What went live within some time, by start; whatever made it known: a platform, OBS or a hand.
  ///
  /// @param since the first instant of interest
  /// @param until the first instant no longer of interest
  List<Broadcast> broadcasts(Instant since, Instant until);
}
