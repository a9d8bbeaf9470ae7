package app.cuelight.show.port;

import app.cuelight.domain.schedule.Audience;
import java.time.Instant;

/// Who came when, summarised. Safe for any thread, and while another process writes.
public interface Attendance {

  /// What the people of the cache did within some time.
  ///
  /// Reads everybody once, piece by piece, so that no writer waits; a million people take seconds.
  ///
  /// @param since the first instant of interest; rounded down to the full hour
  /// @param until the first instant no longer of interest
  Audience audience(Instant since, Instant until);
}
