package app.cuelight.domain.locale;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Zones by the names that other programs have for them. Safe for any thread.
public final class ForeignZones {

  private static final Map<String, String> IANA = iana();

  private ForeignZones() {}

  private static Map<String, String> iana() {
    Map<String, String> names = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      names.put(id.toLowerCase(Locale.ROOT), id);
    }
    return Map.copyOf(names);
  }

  /// The zone of an IANA name, whatever its case, also behind something else such as
  /// `/freeassociation.sourceforge.net/Europe/Amsterdam`.
  public static Optional<ZoneId> named(String name) {
    String rest = name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      String id = IANA.get(rest);
      if (id != null) {
        return Optional.of(ZoneId.of(id));
      }
      int slash = rest.indexOf('/');
      rest = slash < 0 ? "" : rest.substring(slash + 1);
    }
    return Optional.empty();
  }

  /// The zone Windows calls by a name such as `Pacific Standard Time` (CLDR's windowsZones).
  public static Optional<ZoneId> windows(String name) {
    String id = TimeZone.getIDForWindowsID(name.strip(), "001");
    return id == null ? Optional.empty() : named(id);
  }

  /// A zone whose clocks do exactly that; of several the one wished for, or else the first by name.
  public static Optional<ZoneId> doing(ClockSpan clock, ZoneId wished) {
    if (does(wished, clock)) {
      return Optional.of(wished);
    }
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
        .sorted(Comparator.naturalOrder())
        .map(TimeZone::getIanaID)
        .flatMap(id -> named(id == null ? "" : id).stream())
        .filter(zone -> does(zone, clock))
        .findFirst();
  }

  /// Whether the clocks of a zone do exactly that.
  public static boolean does(ZoneId zone, ClockSpan clock) {
    return LocalClock.offset(clock.from(), zone).equals(clock.first())
        && LocalClock.span(zone, clock.from(), clock.until()).equals(clock);
  }
}
