package app.cuelight.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Coupons whose day ends while the clocks of where she lives are put forward or back.
final class CouponClockTest {

  @ParameterizedTest
  @CsvSource({
    // A plain day, its last second, and its first.
    "Asia/Tokyo, 2026-11-23T14:59:59Z, 0, 2026-11-23T15:00:00Z",
    "Asia/Tokyo, 2026-11-23T15:00:00Z, 0, 2026-11-24T15:00:00Z",
    // Of 23 and of 25 hours.
    "Europe/Berlin, 2026-03-29T00:30:00Z, 0, 2026-03-29T22:00:00Z",
    "Europe/Berlin, 2026-10-25T00:30:00Z, 0, 2026-10-25T23:00:00Z",
    "Europe/Berlin, 2026-10-25T01:30:00Z, 0, 2026-10-25T23:00:00Z",
    "Europe/Berlin, 2026-03-28T12:00:00Z, 1, 2026-03-29T22:00:00Z",
    // The day begins at one o'clock, as there is no midnight.
    "America/Havana, 2026-03-08T03:00:00Z, 0, 2026-03-08T05:00:00Z",
    "America/Havana, 2026-03-08T05:00:00Z, 0, 2026-03-09T04:00:00Z",
    // Midnight comes twice: the day begins at the first.
    "America/Havana, 2026-11-01T03:30:00Z, 0, 2026-11-01T04:00:00Z",
    "America/Havana, 2026-11-01T04:30:00Z, 0, 2026-11-02T05:00:00Z",
    "America/Havana, 2026-11-01T05:30:00Z, 0, 2026-11-02T05:00:00Z"
  })
  void aDayEndsWhenTheNextOneBeginsThere(String zone, Instant now, int days, Instant ends) {
    assertThat(new Validity.LocalDay(days).endsAt(now, ZoneId.of(zone)))
        .isEqualTo(ends)
        .isAfter(now);
  }
}
