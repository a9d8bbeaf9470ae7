package app.cuelight.feed.files.orders;

import app.cuelight.domain.locale.LocalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of one zone, asked row after row: it remembers the last day, and how far from UTC the
/// clock stands all that day, so that zone rules are asked once a day of the file. Not safe for
/// several threads.
final class WallClock {

  private static final int DAY = 86_400;
  private static final int FURTHEST = ZoneOffset.MAX.getTotalSeconds();

  /// For a day near which the clock is changed.
  private static final int CHANGES = Integer.MAX_VALUE;

  private final ZoneId zone;
  private int date = -1;
  private long dateDay;
  private long day = Long.MIN_VALUE;
  private int ahead;

  WallClock(ZoneId zone) {
    this.zone = zone;
  }

  ZoneId zone() {
    return zone;
  }

  /// A date as days since 1970.
  ///
  /// @throws java.time.DateTimeException when there is no such date
  long day(int year, int month, int dayOfMonth) {
    int asked = (year * 100 + month) * 100 + dayOfMonth;
    if (asked != date) {
      dateDay = LocalDate.of(year, month, dayOfMonth).toEpochDay();
      date = asked;
    }
    return dateDay;
  }

  /// When the clock shows a time, in seconds since 1970.
  ///
  /// @param onDay as days since 1970
  /// @param second of that day
  long seconds(long onDay, int second) {
    if (zone instanceof ZoneOffset fixed) {
      return onDay * DAY + second - fixed.getTotalSeconds();
    }
    if (onDay != day) {
      // As `LocalClock.read` asks for one time; no clock since 1990 was changed twice within three
      // days so that both cancel out.
      int before = ahead(onDay * DAY - FURTHEST);
      ahead = before == ahead(onDay * DAY + DAY + FURTHEST) ? before : CHANGES;
      day = onDay;
    }
    return ahead == CHANGES
        ? LocalClock.instant(
                LocalDateTime.ofEpochSecond(onDay * DAY + second, 0, ZoneOffset.UTC), zone)
            .getEpochSecond()
        : onDay * DAY + second - ahead;
  }

  private int ahead(long second) {
    return LocalClock.offset(Instant.ofEpochSecond(second), zone).getTotalSeconds();
  }
}
