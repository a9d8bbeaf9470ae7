package app.cuelight.eviltwin.show;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Believes the clocks of the JDK.
final class Traveller {

  ZonedDateTime arrival(Instant at, ZoneId zone) {
    return at.atZone(zone);
  }
}
