package app.cuelight.domain.locale;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Zone names and the clock of each country, worked out once from ICU's zone rules.
final class Zones {

  private final Map<String, String> byName;
  private final Map<String, String> byCountry;

  /// @param main the zones of countries where one clock stands for all (see [Places])
  /// @param now countries whose zones agree for a year from here on have one clock
  Zones(Map<String, String> main, Instant now) {
    this.byName = names();
    this.byCountry = countries(main, now);
  }

  /// The zone of an IANA name, under its present name; null when there is none.
  @Nullable ZoneId named(@Nullable String name) {
    return name == null ? null : zone(byName.get(name));
  }

  /// The one clock of a country, or null when it has several.
  @Nullable ZoneId of(String country) {
    return zone(byCountry.get(country));
  }

  /// Names turn into zones when asked for: all of them at once would read all the JDK's rules.
  private static @Nullable ZoneId zone(@Nullable String name) {
    return name == null ? null : ZoneId.of(name);
  }

  private static Map<String, String> names() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    Map<String, String> names = new HashMap<>();
    for (String name : TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, null, null)) {
      String today = TimeZone.getIanaID(name);
      if (today != null && known.contains(today)) {
        names.put(name, today);
      }
    }
    names.remove(TimeZone.UNKNOWN_ZONE_ID);
    return Map.copyOf(names);
  }

  private Map<String, String> countries(Map<String, String> main, Instant now) {
    Map<String, Set<String>> zones = new TreeMap<>();
    for (String name :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String today = byName.get(name);
      if (today != null) {
        zones.computeIfAbsent(TimeZone.getRegion(name), _ -> new TreeSet<>()).add(today);
      }
    }
    Map<String, String> clocks = new HashMap<>();
    zones.forEach((country, names) -> {
      String chosen = byName.get(main.getOrDefault(country, ""));
      if (chosen != null) {
        clocks.put(country, chosen);
      } else if (agree(names, now)) {
        clocks.put(country, names.iterator().next());
      }
    });
    return Map.copyOf(clocks);
  }

  private static boolean agree(Set<String> names, Instant now) {
    if (names.size() == 1) {
      return true;
    }
    Set<List<Long>> years = new HashSet<>();
    for (String name : names) {
      years.add(year(TimeZone.getTimeZone(name), now));
    }
    return years.size() == 1;
  }

  /// The offset now, then every change of it within a year and the offset after it.
  private static List<Long> year(TimeZone zone, Instant now) {
    long end = now.plus(366, ChronoUnit.DAYS).toEpochMilli();
    long at = now.toEpochMilli();
    List<Long> year = new ArrayList<>();
    year.add((long) zone.getOffset(at));
    while (zone instanceof BasicTimeZone rules) {
      TimeZoneTransition next = rules.getNextTransition(at, false);
      if (next == null || next.getTime() > end) {
        break;
      }
      at = next.getTime();
      long offset = zone.getOffset(at);
      if (offset != year.getLast()) {
        year.add(at);
        year.add(offset);
      }
    }
    return year;
  }
}
