package app.cuelight.domain.locale;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZoneRule;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the clock on the wall says somewhere, and when it says it, by ICU's zone rules.
///
/// ICU's rules are newer than the JDK's: Vancouver left daylight-saving time in 2026 and Casablanca
/// changed its winter clock, and a JDK of that year is an hour off for both. Every local hour of
/// the house comes from here. ICU keeps the rules it has read; its frozen zones may be shared by
/// threads.
public final class LocalClock {

  /// No clock is further from UTC.
  private static final Duration FURTHEST = Duration.ofSeconds(ZoneOffset.MAX.getTotalSeconds());

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
    TimeZone rules = rules(zone);
    return rules == null
        ? zone.getRules().getOffset(instant)
        : ZoneOffset.ofTotalSeconds(
            rules.getOffset(Math.multiplyExact(instant.getEpochSecond(), 1000L)) / 1000);
  }

  /// When the clock of a zone shows a wall time: the first time where it does twice, moved forward
  /// by the width of the gap where it never does.
  public static Instant instant(LocalDateTime wall, ZoneId zone) {
    return read(wall, zone).instant();
  }

  /// When the clock of a zone shows a wall time, and how often.
  public static ClockSpan.Reading read(LocalDateTime wall, ZoneId zone) {
    Instant utc = wall.toInstant(ZoneOffset.UTC);
    Instant from = utc.minus(FURTHEST);
    Instant until = utc.plus(FURTHEST).plusSeconds(1);
    ZoneOffset before = offset(from, zone);
    // No clock was ever changed twice within 36 hours so that both cancel out.
    if (before.equals(offset(until, zone))) {
      return new ClockSpan.Reading(wall.toInstant(before), 1);
    }
    return span(zone, from, until).read(wall).orElseThrow();
  }

  /// The changes of a zone's clocks from an instant on and before another, in order.
  public static List<ZoneChange> changes(ZoneId zone, Instant from, Instant until) {
    List<ZoneChange> changes = new ArrayList<>();
    ZoneChange next = next(zone, from.minusMillis(1));
    while (next != null && next.at().isBefore(until)) {
      changes.add(next);
      next = next(zone, next.at());
    }
    return changes;
  }

  /// What a zone's clocks do within some time.
  public static ClockSpan span(ZoneId zone, Instant from, Instant until) {
    return new ClockSpan(from, until, offset(from, zone), changes(zone, from.plusMillis(1), until));
  }

  private static @Nullable TimeZone rules(ZoneId zone) {
    TimeZone rules = TimeZone.getFrozenTimeZone(zone.getId());
    return rules.getID().equals(TimeZone.UNKNOWN_ZONE_ID) ? null : rules;
  }

  private static @Nullable ZoneChange next(ZoneId zone, Instant after) {
    TimeZone rules = zone instanceof ZoneOffset ? null : rules(zone);
    if (rules == null) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(after);
      return next == null
          ? null
          : new ZoneChange(next.getInstant(), next.getOffsetBefore(), next.getOffsetAfter());
    }
    if (!(rules instanceof BasicTimeZone zoneRules)) {
      throw new IllegalStateException("The rules of " + zone + " cannot be read.");
    }
    TimeZoneTransition next = zoneRules.getNextTransition(after.toEpochMilli(), false);
    // The name of a time may change and the time stay.
    while (next != null && offset(next.getFrom()).equals(offset(next.getTo()))) {
      next = zoneRules.getNextTransition(next.getTime(), false);
    }
    return next == null
        ? null
        : new ZoneChange(
            Instant.ofEpochMilli(next.getTime()), offset(next.getFrom()), offset(next.getTo()));
  }

  private static ZoneOffset offset(TimeZoneRule rule) {
    return ZoneOffset.ofTotalSeconds((rule.getRawOffset() + rule.getDSTSavings()) / 1000);
  }
}
