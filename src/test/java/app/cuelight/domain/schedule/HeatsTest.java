package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.NEW_YORK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.cuelight.domain.schedule.Audience.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HeatsTest {

  /// A Monday.
  private static final Instant SINCE = Instant.parse("2027-01-04T00:00:00Z");

  private static final Audience WEEK = Audience.none(SINCE, SINCE.plus(Duration.ofDays(7)));

  @Test
  void anHourIsAnHourOfTheirClock() {
    Heat heat = Heats.of("US", NEW_YORK, WEEK, at(25, 40, 40));

    // 01:00 UTC on Tuesday is Monday, 20:00.
    assertEquals(1, heat.hours().get(20), 1e-9);
    assertEquals(Math.exp(-0.5), heat.hours().get(19), 1e-9);
    assertEquals(Math.exp(-2), heat.hours().get(22), 1e-9);
    assertEquals(0.25, heat.hours().get(24 + 20), 1e-9);
    assertEquals(0, heat.hours().get(8), 1e-9);
    assertEquals(40, heat.viewers());
  }

  @Test
  void halfHourZonesGoByTheMiddleOfTheHour() {
    // 14:00 to 15:00 UTC is 19:30 to 20:30 in India.
    Heat heat = Heats.of("IN", ZoneId.of("Asia/Kolkata"), WEEK, at(14, 40, 40));

    assertEquals(1, heat.hours().get(20), 1e-9);
  }

  @Test
  void aWeekIsRound() {
    // Sunday 23:30 is next to Monday 00:30.
    Heat heat = Heats.of("GB", ZoneId.of("UTC"), WEEK, at(167, 40, 40));

    assertEquals(Math.exp(-0.5), heat.hours().getFirst(), 1e-9);
  }

  @Test
  void withFewViewersNothingIsSaid() {
    assertFalse(Heats.of("US", NEW_YORK, WEEK, at(25, 29, 29)).known());
    assertEquals(29, Heats.of("US", NEW_YORK, WEEK, at(25, 29, 29)).viewers());
    assertEquals(Heat.unknown("US"), Heats.of("US", NEW_YORK, WEEK, null));
  }

  private static Activity at(int hour, int present, int viewers) {
    int[] hours = new int[168];
    hours[hour] = present;
    return new Activity(Counts.of(hours), Counts.of(new int[168]), viewers);
  }
}
