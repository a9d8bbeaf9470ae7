package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/// How the times of a slot are written: by the clock of its anchor, or in UTC.
///
/// @param label the name of the anchor's `VTIMEZONE`, or empty for UTC
record SlotClock(ZoneId anchor, String label) {

  /// A property with wall times of the anchor.
  String property(String name, Collection<LocalDateTime> walls) {
    String zone = label.isEmpty() ? "" : ";TZID=" + label;
    return name + zone + ":" + walls.stream().map(this::value).collect(Collectors.joining(","));
  }

  /// A wall time of the anchor.
  String value(LocalDateTime wall) {
    return label.isEmpty() ? utc(LocalClock.instant(wall, anchor)) : LineWriter.MOMENT.format(wall);
  }

  /// An instant as calendars write it.
  static String utc(Instant instant) {
    return LineWriter.MOMENT.format(LocalClock.at(instant, ZoneOffset.UTC)) + "Z";
  }
}
