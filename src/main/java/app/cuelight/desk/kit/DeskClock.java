package app.cuelight.desk.kit;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The time, as handed in: no clock is read anywhere in the desk but through this.
///
/// @param time the time of day of events and shows
/// @param nanos a running count, for measuring spans
/// @param home the zone of the studio
/// @param zoneOf the zone of a country's shoppers, or null for a country nobody knows
public record DeskClock(
    InstantSource time,
    LongSupplier nanos,
    ZoneId home,
    Function<String, ? extends @Nullable ZoneId> zoneOf) {

  private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public Instant now() {
    return time.instant();
  }

  /// The clock on the wall there: `07:24`.
  public static String wall(Instant at, ZoneId zone) {
    return HOURS.format(LocalClock.at(at, zone));
  }
}
