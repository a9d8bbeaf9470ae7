package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times read by place.
class IsoTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T18:05:30Z,            2026-03-31T18:05:30Z",
    "2026-03-31 18:05:30 +0200,       2026-03-31T16:05:30Z",
    "2026-03-31 18:05:30+02:00,       2026-03-31T16:05:30Z",
    "2026-03-31T18:05:30-0330,        2026-03-31T21:35:30Z",
    "2026-03-31T18:05:30.125Z,        2026-03-31T18:05:30.125Z",
    "2026-01-31 18:05:30,             2026-01-31T17:05:30Z",
    "2026-03-29 02:30:00,             2026-03-29T01:30:00Z",
    "2026-10-25 02:30:00,             2026-10-25T00:30:00Z",
    "2024-02-29T00:00:00Z,            2024-02-29T00:00:00Z",
  })
  void whatNearlyEveryExportWritesIsReadByPlaceAsThePatternsReadIt(String cell, Instant at) {
    assertEquals(at.toEpochMilli(), IsoTime.millis(cell, new WallClock(BERLIN)));
    int clock = cell.indexOf(':') - 2;
    long byPattern = new Dates(true, BERLIN).millis(cell.substring(0, 10), cell.substring(clock));
    assertEquals(at.toEpochMilli(), byPattern, "the patterns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-31",
        "31.03.2026 18:05:30",
        "2026-03-31 18:05",
        "2026-03-31 06:05:30 PM",
        "2026-02-30T18:05:30Z",
        "2026-03-31T25:05:30Z",
        "2026-03-31T18:05:60Z",
        "2026-03-31T18:05:30+9900",
        "2026-03-31T18:05:30.5Z",
        "2026-03-31T18:05:30 UTC",
        "2026-03-31X18:05:30Z",
        "２０２６-03-31T18:05:30Z"
      })
  void allElseIsLeftToThePatterns(String cell) {
    assertEquals(IsoTime.OTHER, IsoTime.millis(cell, new WallClock(BERLIN)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, true",
    "2026/3/1,   true",
    "20260331,   false",
    "03/04/2026, false",
    "1.2.26,     false",
    "2026,       false",
  })
  void aYearAtTheBeginningLeavesNoDoubtOfDayAndMonth(String cell, boolean begins) {
    if (begins) {
      assertTrue(IsoTime.beginsWithYear(cell));
    } else {
      assertFalse(IsoTime.beginsWithYear(cell));
    }
  }
}
