package app.cuelight.terminal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A show planned from 20:00 to 21:00, and how it is told what became of it.
final class FulfilmentRowTest {

  private static final Instant EIGHT = Instant.parse("2027-01-12T20:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20:10 |       |       | planned     | planned
          20:16 |       |       | missed      | missed
          20:10 | 20:00 |       | on-air      | on air, on time
          20:30 | 20:04 |       | on-air      | on air, late by 4 min
          21:07 | 19:57 |       | overrunning | on air, early by 3 min, over by 7 min
          22:00 | 20:05 | 21:12 | done        | late by 5 min, overran by 12 min
          22:00 | 20:00 | 21:00 | done        | on time, ended on time
          22:00 | 20:00 | 20:43 | done        | on time, ended early by 17 min
          """)
  void aPlannedShowIsToldAsItWas(
      String now, String live, String ended, String state, String words) {
    List<Broadcast> broadcasts =
        live == null
            ? List.of()
            : List.of(new Broadcast(null, at(live), ended == null ? null : at(ended)));
    Fulfilment was = Fulfilment.of(List.of(show()), broadcasts, at(now)).getFirst();
    var row = FulfilmentRow.add(Map.of("id", "s"), was);
    assertEquals(state, row.get("became"));
    assertEquals(words, row.get("becameWords"));
    assertEquals(live == null ? null : at(live).toString(), row.get("liveAt"));
    assertEquals(ended == null ? null : at(ended).toString(), row.get("endedAt"));
  }

  @Test
  void ofACancelledShowNothingIsTold() {
    assertEquals("", FulfilmentRow.add(Map.of(), null).get("becameWords"));
  }

  private static Occurrence show() {
    LocalDateTime wall = LocalDateTime.parse("2027-01-12T20:00");
    var slot =
        new Slot(
            new SlotId("s"),
            "Silk",
            ZoneId.of("UTC"),
            wall,
            Duration.ofHours(1),
            Repeat.ONCE,
            new Crew(null, null, null, Duration.ZERO, Duration.ZERO),
            List.of(),
            SlotState.CONFIRMED,
            0,
            "");
    return new Occurrence(slot, wall, wall, EIGHT, EIGHT.plus(Duration.ofHours(1)), Edge.PLAIN);
  }

  private static Instant at(String clock) {
    return Instant.parse("2027-01-12T" + clock + ":00Z");
  }
}
