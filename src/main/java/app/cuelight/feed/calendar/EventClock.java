package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Reads the times of one event, whatever clocks they are written by. Used by one thread.
final class EventClock {

  private final ZoneFinder zones;
  private final ZoneId home;
  private final List<Bilingual> remarks = new ArrayList<>();

  /// @param home the clock of times without one
  EventClock(ZoneFinder zones, ZoneId home) {
    this.zones = zones;
    this.home = home;
  }

  /// Sentences on what was read otherwise than it stood there.
  List<Bilingual> remarks() {
    return remarks;
  }

  /// Remarks on something, once.
  void remark(Bilingual remark) {
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
  }

  /// The zone a time is written by; for UTC the one of the calendar, because nobody lives there.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it is unknown
  ZoneId zone(Line line) {
    String name = line.parameter("TZID");
    if (!name.isEmpty() && !Moment.read(line.value()).utc()) {
      ZoneFinder.Found found = zones.find(name);
      if (found == null) {
        throw Refused.of(
            "Its time zone '%s' is unknown, and the file does not say what its clock does.",
            "时区“%s”未知，文件也没有说明它的时钟。", name);
      }
      Bilingual remark = found.remark();
      if (remark != null) {
        remark(remark);
      }
      return found.zone();
    }
    if (name.isEmpty() && !Moment.read(line.value()).utc()) {
      remark(
          Bilingual.of(
              "It has no time zone; it is read by the clock of %s.", "没有时区；按 %s 的时钟读取。", home));
    }
    return home;
  }

  /// The instant of a time.
  Instant instant(Line line, String value) {
    Moment moment = Moment.read(value);
    if (moment.utc()) {
      return moment.wall().toInstant(ZoneOffset.UTC);
    }
    String name = line.parameter("TZID");
    ZoneFinder.Found found = name.isEmpty() ? null : zones.find(name);
    return LocalClock.instant(moment.wall(), found == null ? home : found.zone());
  }

  /// A time by the clock of the anchor.
  ///
  /// @param start what a date without a time is completed by
  LocalDateTime wall(Line line, String value, ZoneId anchor, LocalDateTime start) {
    Moment moment = Moment.read(value);
    if (moment.date()) {
      return moment.wall().toLocalDate().atTime(start.toLocalTime());
    }
    String name = line.parameter("TZID");
    ZoneFinder.Found found = name.isEmpty() ? null : zones.find(name);
    ZoneId written = found == null ? home : found.zone();
    return !moment.utc() && written.equals(anchor)
        ? moment.wall()
        : LocalClock.at(instant(line, value), anchor);
  }
}
