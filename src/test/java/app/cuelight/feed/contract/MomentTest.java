package app.cuelight.feed.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 3339 §5.6, with the examples of its §5.8.
class MomentTest {

  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:50.52Z, 1985-04-12T23:20:50.52Z",
    "1996-12-19T16:39:57-08:00, 1996-12-20T00:39:57Z",
    "1990-12-31T23:59:60Z, 1991-01-01T00:00:00Z",
    "1990-12-31T15:59:60-08:00, 1991-01-01T00:00:00Z",
    "1937-01-01T12:00:27.87+00:20, 1937-01-01T11:40:27.87Z",
    "2024-02-29t00:00:00.123456789987z, 2024-02-29T00:00:00.123456789Z",
    "2026-11-22T20:15:00-00:00, 2026-11-22T20:15:00Z"
  })
  void readsWhatTheStandardWrites(String text, String instant) {
    assertEquals(Instant.parse(instant), Moment.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-22",
        "2026-11-22T20:15:00",
        "2026-11-22 20:15:00Z",
        "2026-11-22T20:15Z",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T20:60:00Z",
        "2026-11-22T20:15:61Z",
        "2026-11-22T20:15:00.Z",
        "2026-11-22T20:15:00+8:00",
        "2026-11-22T20:15:00+0800",
        "2026-11-22T20:15:00+24:00",
        "2026-11-22T20:15:00Zx",
        "+2026-11-22T20:15:00Z",
        "26-11-22T20:15:00.0000Z",
        "2026-11-22T20:15:00١Z",
        "1614265330.0000000000"
      })
  void refusesEverythingElse(String text) {
    assertNull(Moment.parse(text));
  }
}
