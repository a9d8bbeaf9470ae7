package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a viewer's wall clock says.
final class LocalClockTest {

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    // Newer than the JDK's rules: British Columbia stays on -07, Morocco on its winter clock.
    "2027-01-15T12:00:00Z, America/Vancouver, 2027-01-15T05:00",
    "2026-12-15T12:00:00Z, Africa/Casablanca, 2026-12-15T12:00",
    // The two sides of New York's spring gap and autumn overlap.
    "2027-03-14T06:59:59Z, America/New_York, 2027-03-14T01:59:59",
    "2027-03-14T07:00:00Z, America/New_York, 2027-03-14T03:00",
    "2027-11-07T05:30:00Z, America/New_York, 2027-11-07T01:30",
    "2027-11-07T06:30:00Z, America/New_York, 2027-11-07T01:30",
    // Half and quarter hours, both sides of the date line, before 1970.
    "2026-11-22T20:00:00Z, Asia/Kolkata, 2026-11-23T01:30",
    "2026-11-22T20:00:00Z, Asia/Kathmandu, 2026-11-23T01:45",
    "2026-11-22T20:00:00Z, Pacific/Kiritimati, 2026-11-23T10:00",
    "2026-11-22T20:00:00Z, Pacific/Pago_Pago, 2026-11-22T09:00",
    "1969-07-20T20:17:40Z, America/Chicago, 1969-07-20T15:17:40",
    // What ICU does not know follows the JDK.
    "2026-11-22T20:00:00Z, +05:00, 2026-11-23T01:00",
    "2026-11-22T20:00:00Z, UTC+05:00, 2026-11-23T01:00",
  })
  void says(Instant instant, ZoneId zone, LocalDateTime expected) {
    assertEquals(expected, LocalClock.at(instant, zone));
  }
}
