package app.cuelight.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Coupons whose day ends while the clocks of where she lives are put forward or back.
final class CouponClockTest {

  private static final ConsentMatrix MATRIX =
      new ConsentMatrix(
          Map.of(
              "US",
              new ConsentMatrix.Rule(
                  ConsentMatrix.Basis.OPT_OUT, LocalTime.of(9, 0), LocalTime.of(20, 0), List.of()),
              "DE",
              new ConsentMatrix.Rule(ConsentMatrix.Basis.SOFT_OPT_IN, null, null, List.of())),
          LocalDate.of(2027, 5, 1));

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

  @ParameterizedTest
  @CsvSource({
    // The shop is quiet from 22, the rule of the country ends at 20.
    "America/New_York, 2026-11-23T18:00:00Z, US, 2026-11-24T01:00:00Z",
    "Europe/Berlin, 2026-11-23T18:00:00Z, DE, 2026-11-23T21:00:00Z",
    // After midnight in a plain zone; over the night in which the clocks go forward, and back.
    "Europe/Berlin, 2026-03-29T06:00:00Z, DE, 2026-03-29T20:00:00Z",
    "Europe/Berlin, 2026-10-25T07:00:00Z, DE, 2026-10-25T21:00:00Z",
    // Not now.
    "Europe/Berlin, 2026-11-23T21:00:00Z, DE, 2026-11-23T21:00:00Z",
    "Europe/Berlin, 2026-11-24T06:59:59Z, DE, 2026-11-24T06:59:59Z"
  })
  void aMessageMayLeaveUntilTheHoursEndThere(
      String zone, Instant now, String country, Instant closes) {
    var hours = new ContactHours(GuardRails.USUAL, MATRIX.rule(country));
    assertThat(hours.closes(now, ZoneId.of(zone))).isEqualTo(closes);
  }

  @Test
  void whereNoHourIsQuietItMayAlways() {
    GuardRails usual = GuardRails.USUAL;
    LocalTime noon = LocalTime.NOON;
    var awake =
        new GuardRails(null, null, null, 2, 4, 10, null, noon, noon, false, 0, 0, usual.salt());
    assertThat(
            new ContactHours(awake, MATRIX.rule("DE"))
                .closes(Instant.parse("2026-11-23T18:00:00Z"), ZoneId.of("UTC")))
        .isEqualTo(Instant.MAX);
  }
}
