package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.TzId;

/// How the times of a slot are written: by the clock of its anchor, or in UTC.
///
/// @param label the name of the anchor's `VTIMEZONE`, or empty for UTC
record SlotClock(ZoneId anchor, String label) {

  /// A time as calendars write it.
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /// A property with wall times of the anchor.
  Property property(String name, Collection<LocalDateTime> walls) {
    String times = walls.stream().map(this::value).collect(Collectors.joining(","));
    return new GivenProperty(name, new ParameterList(zone()), times);
  }

  /// A wall time of the anchor.
  String value(LocalDateTime wall) {
    return label.isEmpty() ? utc(LocalClock.instant(wall, anchor)) : MOMENT.format(wall);
  }

  private List<Parameter> zone() {
    return label.isEmpty() ? List.of() : List.of(new TzId(label));
  }

  private static String utc(Instant instant) {
    return MOMENT.format(LocalClock.at(instant, ZoneOffset.UTC)) + "Z";
  }
}
