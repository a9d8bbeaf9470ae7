package app.cuelight.domain.locale;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What the clock on the wall says somewhere, by ICU's zone rules.
///
/// ICU's rules are newer than the JDK's: Vancouver left daylight-saving time in 2026 and Casablanca
/// changed its winter clock, and a JDK of that year is an hour off for both. Every local hour of
/// the house comes from here. ICU keeps the rules it has read; its frozen zones may be shared by
/// threads.
public final class LocalClock {

  private LocalClock() {}

  /// The version of the zone rules in use, such as `2026b`.
  public static String rulesVersion() {
    return TimeZone.getTZDataVersion();
  }

  /// The wall clock of a zone at an instant. A zone ICU does not know follows the JDK.
  public static LocalDateTime at(Instant instant, ZoneId zone) {
    return LocalDateTime.ofEpochSecond(
        instant.getEpochSecond(), instant.getNano(), offset(instant, zone));
  }

  /// The distance from UTC in force in a zone at an instant.
  public static ZoneOffset offset(Instant instant, ZoneId zone) {
    if (zone instanceof ZoneOffset fixed) {
      return fixed;
    }
    TimeZone rules = TimeZone.getFrozenTimeZone(zone.getId());
    if (rules.getID().equals(TimeZone.UNKNOWN_ZONE_ID)) {
      return zone.getRules().getOffset(instant);
    }
    return ZoneOffset.ofTotalSeconds(rules.getOffset(instant.getEpochSecond() * 1000) / 1000);
  }
}
