package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A show of a plan as its clashes are looked for: in seconds since 1970, with the nights it takes.
///
/// @param no its place in the plan; a show that is tried otherwise keeps it
/// @param busyFrom when host and studio are taken, from
/// @param busyUntil when host and studio are taken, until
/// @param nights days (since 1970) of whose hours from 00:00 to 06:00 it takes some, where the host
///   lives
record Booking(
    int no,
    Occurrence show,
    long start,
    long end,
    long busyFrom,
    long busyUntil,
    List<Long> nights) {

  /// When a night ends.
  static final LocalTime MORNING = LocalTime.of(6, 0);

  static Booking of(int no, Occurrence show, ZoneId hostZone) {
    Instant from = show.busyFrom();
    Instant until = show.busyUntil();
    return new Booking(
        no,
        show,
        show.start().getEpochSecond(),
        show.end().getEpochSecond(),
        from.getEpochSecond(),
        until.getEpochSecond(),
        show.slot().crew().host() == null ? List.of() : nights(from, until, hostZone));
  }

  static List<Long> nights(Instant from, Instant until, ZoneId zone) {
    LocalDateTime begins = LocalClock.at(from, zone);
    LocalDateTime ends = LocalClock.at(until, zone);
    List<Long> nights = new ArrayList<>(2);
    for (LocalDate day = begins.toLocalDate(); !day.isAfter(ends.toLocalDate()); ) {
      if (begins.isBefore(day.atTime(MORNING)) && ends.isAfter(day.atStartOfDay())) {
        nights.add(day.toEpochDay());
      }
      day = day.plusDays(1);
    }
    return nights.isEmpty() ? List.of() : nights;
  }

  @Nullable String host() {
    return show.slot().crew().host();
  }

  /// When whatever a kind of clash is about is taken, from.
  long from(Clash.Kind kind) {
    return isOnAirOnly(kind) ? start : busyFrom;
  }

  /// When whatever a kind of clash is about is taken, until.
  long until(Clash.Kind kind) {
    return isOnAirOnly(kind) ? end : busyUntil;
  }

  /// Rooms and markets are taken while the show is on air; people and studios before and after,
  /// too.
  private static boolean isOnAirOnly(Clash.Kind kind) {
    return kind == Clash.Kind.ROOM || kind == Clash.Kind.MARKET;
  }
}
