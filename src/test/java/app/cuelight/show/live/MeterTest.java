package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MeterTest {

  private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

  private final Meter meter = new Meter();

  @Test
  void theRunningSecondDoesNotCountAsWhole() {
    meter.add(START, 5);
    assertEquals(0, meter.lastWhole(START, 1));
    assertEquals(5, meter.lastWhole(START.plusSeconds(1), 1));
    assertEquals(0, meter.lastWhole(START.plusSeconds(2), 1));
    assertEquals(5, meter.lastWhole(START.plusSeconds(2), 5));
  }

  @Test
  void aMinuteForgetsWhatIsOlder() {
    for (int second = 0; second < 90; second++) {
      meter.add(START.plusSeconds(second), 2);
    }
    assertEquals(120, meter.minute(START.plusSeconds(89)));
    assertEquals(60, meter.minute(START.plusSeconds(119)));
    assertEquals(0, meter.minute(START.plusSeconds(1000)));
  }
}
