package app.cuelight.show.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The times of a show on every clock, for a message: dates and hours in figures, places by the
/// city their zone is named after, so that it reads the same in every language.
final class TimesText {

  private TimesText() {}

  /// ```text
  /// Spring knitwear
  /// New York 2027-03-02 20:00–22:30 (UTC-05:00)
  /// Shanghai 2027-03-03 09:00–11:30 (UTC+08:00) CN
  /// ```
  static String of(Occurrence show, Roster roster) {
    Map<ZoneId, String> clocks = new LinkedHashMap<>();
    clocks.put(show.slot().anchor(), "");
    Stream.concat(show.slot().markets().stream(), roster.ribbons().stream())
        .forEach(market -> add(clocks, market));
    clocks.putIfAbsent(roster.studioZone(), "");
    var text = new StringBuilder(show.slot().title());
    clocks.forEach((zone, countries) ->
        text.append('\n')
            .append(line(show, zone))
            .append(countries.isEmpty() ? "" : " " + countries));
    return text.toString();
  }

  private static void add(Map<ZoneId, String> clocks, Market market) {
    ZoneId zone = market.zone();
    if (zone != null) {
      clocks.merge(
          zone,
          market.country(),
          (some, country) ->
              some.isEmpty() ? country : some.contains(country) ? some : some + " " + country);
    }
  }

  private static String line(Occurrence show, ZoneId zone) {
    LocalDateTime from = LocalClock.at(show.start(), zone);
    LocalDateTime until = LocalClock.at(show.end(), zone);
    String end =
        until.toLocalDate().equals(from.toLocalDate())
            ? until.toLocalTime().toString()
            : until.toLocalDate() + " " + until.toLocalTime();
    return "%s %s %s–%s (%s)"
        .formatted(
            city(zone), from.toLocalDate(), from.toLocalTime(), end, distance(show.start(), zone));
  }

  private static String distance(Instant at, ZoneId zone) {
    String offset = LocalClock.offset(at, zone).getId();
    return offset.equals("Z") ? "UTC" : "UTC" + offset;
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
