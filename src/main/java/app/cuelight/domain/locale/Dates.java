package app.cuelight.domain.locale;

import app.cuelight.domain.basic.Locality;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What day it is somewhere.
public final class Dates {

  private Dates() {}

  /// The dates on the calendars where a viewer may be: one where her clock is certain, else one or
  /// two over all zones of her country. Empty where not even her country is known, because it is
  /// never the same day everywhere: clocks lie 26 hours apart.
  public static Set<LocalDate> at(Instant now, Locality locality) {
    ZoneId zone = locality.zone();
    if (zone != null) {
      return Set.of(LocalClock.at(now, zone).toLocalDate());
    }
    Set<LocalDate> dates = new TreeSet<>();
    for (String name : zones(locality)) {
      TimeZone rules = TimeZone.getFrozenTimeZone(name);
      long seconds = now.getEpochSecond() + rules.getOffset(now.toEpochMilli()) / 1000;
      dates.add(LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L)));
    }
    return dates;
  }

  private static List<String> zones(Locality locality) {
    String country = locality.country();
    return country == null
        ? List.of()
        : new ArrayList<>(
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null));
  }
}
