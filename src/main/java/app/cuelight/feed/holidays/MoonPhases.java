package app.cuelight.feed.holidays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// When the moon is new or full, to some minutes.
///
/// Source: Jean Meeus, Astronomical Algorithms, chapter 49, the terms of more than 0.0001 of a day;
/// dynamical time is taken to be 70 s ahead of UTC, as it is within some seconds until 2040. That
/// decides on which day a moon falls unless it falls within minutes of midnight.
final class MoonPhases {

  /// Between two new moons, on average.
  private static final double MONTH = 29.530588861;

  /// The new moon of January 2000, as a Julian day.
  private static final double FIRST = 2451550.09766;

  /// The Julian day of 1970-01-01T00:00.
  private static final double EPOCH = 2440587.5;

  private static final double SECONDS_OF_DAY = 86_400;
  private static final double AHEAD_OF_UTC = 70;
  private static final double HALF = 0.5;
  private static final double MOONS_OF_CENTURY = 1236.85;

  private MoonPhases() {}

  /// On which day the new moon is that is nearest to a day's noon, by a clock.
  static LocalDate newMoon(LocalDate near, ZoneOffset clock) {
    return day(instant(Math.rint(count(near))), clock);
  }

  /// On which day the full moon is that is nearest to a day's noon, by a clock.
  static LocalDate fullMoon(LocalDate near, ZoneOffset clock) {
    return day(instant(Math.rint(count(near) - HALF) + HALF), clock);
  }

  /// The first new moon after an instant.
  static Instant newMoonAfter(Instant after) {
    double days = after.getEpochSecond() / SECONDS_OF_DAY;
    // The moon is up to 14 hours before or behind an even pace.
    double moon = Math.floor((days + EPOCH - FIRST) / MONTH - HALF);
    while (!instant(moon).isAfter(after)) {
      moon++;
    }
    return instant(moon);
  }

  private static LocalDate day(Instant moon, ZoneOffset clock) {
    return moon.atOffset(clock).toLocalDate();
  }

  private static double count(LocalDate day) {
    return (day.toEpochDay() + HALF + EPOCH - FIRST) / MONTH;
  }

  /// @param k how many moons since January 2000: whole for a new moon, and a half for a full one
  private static Instant instant(double k) {
    double t = k / MOONS_OF_CENTURY;
    double e = 1 - 0.002516 * t;
    double sun = Math.toRadians(2.5534 + 29.10535670 * k);
    double own = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double wide = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
    double node = Math.toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
    double days =
        FIRST
            + MONTH * k
            + 0.00015437 * t * t
            - 0.40720 * Math.sin(own)
            + 0.17241 * e * Math.sin(sun)
            + 0.01608 * Math.sin(2 * own)
            + 0.01039 * Math.sin(2 * wide)
            + 0.00739 * e * Math.sin(own - sun)
            - 0.00514 * e * Math.sin(own + sun)
            + 0.00208 * e * e * Math.sin(2 * sun)
            - 0.00111 * Math.sin(own - 2 * wide)
            - 0.00057 * Math.sin(own + 2 * wide)
            + 0.00056 * e * Math.sin(2 * own + sun)
            - 0.00042 * Math.sin(3 * own)
            + 0.00042 * e * Math.sin(sun + 2 * wide)
            + 0.00038 * e * Math.sin(sun - 2 * wide)
            - 0.00024 * e * Math.sin(2 * own - sun)
            - 0.00017 * Math.sin(node);
    return Instant.ofEpochSecond(Math.round((days - EPOCH) * SECONDS_OF_DAY - AHEAD_OF_UTC));
  }
}
