package app.cuelight.show.schedule;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Counts;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Holidays;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.Attendance;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.JournalException.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class LearnedSenseTest {

  private static final Instant NOW = Instant.parse("2027-02-01T00:00:00Z");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final Market WEST = new Market("US", LOS_ANGELES);
  private static final Market EAST = new Market("US", ZoneId.of("America/New_York"));
  private static final Roster BOARD = board(WEST);
  private static final Roster COASTS = board(WEST, EAST, Market.of("US"));

  private static final List<Broadcast> ON_AIR =
      List.of(new Broadcast(null, NOW.minus(Duration.ofMinutes(90)), null));

  private static Roster board(Market... ribbons) {
    return new Roster(ZoneId.of("Asia/Shanghai"), List.of(ribbons), List.of(), List.of(), Map.of());
  }

  private static int busiest(Heat heat) {
    return heat.hours().indexOf(1.0);
  }

  private final AtomicInteger readings = new AtomicInteger();
  private final CountDownLatch isRead = new CountDownLatch(1);

  @Test
  void theHeatOfEveryRibbonIsByTheClockItHasOnTheBoard() {
    LearnedSense sense = sense(this::oneHour);
    sense.suggest(wish(), List.of(), BOARD);

    Map<Market, Heat> heat = sense.heat(COASTS, NOW);

    // The hour after the beginning is 16:00 on Sunday in the west, and 19:00 in the east; a country
    // without a clock goes by the one that is known of it.
    assertEquals(
        Map.of(WEST, 6 * 24 + 16, EAST, 6 * 24 + 19, Market.of("US"), 6 * 24 + 19),
        COASTS.ribbons().stream()
            .collect(toMap(ribbon -> ribbon, ribbon -> busiest(heat.get(ribbon)))));
    assertEquals(1, readings.get(), "the cache is read once an hour");
  }

  @Test
  void whatIsOnAirIsTheShowPlannedThen() {
    var slot =
        new Slot(
            new SlotId("s"),
            "Evening",
            ZoneOffset.UTC,
            LocalDateTime.parse("2027-01-31T22:30"),
            Duration.ofHours(1),
            Repeat.ONCE,
            Crew.NONE,
            List.of(),
            SlotState.CONFIRMED,
            0,
            "");
    Instant start = NOW.minus(Duration.ofMinutes(90));
    var show =
        new Occurrence(
            slot, slot.start(), slot.start(), start, start.plus(slot.length()), Edge.PLAIN);

    assertEquals(
        List.of(
            new Fulfilment(
                show,
                Fulfilment.State.OVERRUNNING,
                start,
                null,
                Duration.ZERO,
                Duration.ofMinutes(30))),
        sense(this::oneHour).fulfilments(List.of(show), List.of(), NOW));
  }

  @Test
  void aBoardIsNotKeptWaitingForItsHeat() throws InterruptedException {
    var goOn = new CountDownLatch(1);
    LearnedSense sense =
        sense((since, until) -> {
          await(goOn);
          return oneHour(since, until);
        });

    assertEquals(Map.of(WEST, Heat.unknown("US")), sense.heat(BOARD, NOW));
    goOn.countDown();
    isRead.await();
    sense.suggest(wish(), List.of(), BOARD);
    assertTrue(sense.heat(BOARD, NOW).get(WEST).known());
  }

  @Test
  void whatTheDiskRefusesIsSaidAndTriedAgain() {
    LearnedSense sense =
        sense((since, until) -> {
          if (readings.getAndIncrement() == 0) {
            throw new JournalException(Fault.OTHER, "The disk says no.", null);
          }
          return Audience.none(since, until);
        });

    var refused =
        assertThrows(JournalException.class, () -> sense.suggest(wish(), List.of(), BOARD));
    assertEquals("The disk says no.", refused.getMessage());
    FreeSlot.Answer answer = sense.suggest(wish(), List.of(), BOARD);
    assertFalse(answer.hourMatters());
  }

  private LearnedSense sense(BiFunction<Instant, Instant, Audience> audience) {
    return new LearnedSense(
        new Attendance() {
          @Override
          public Audience audience(Instant since, Instant until) {
            return audience.apply(since, until);
          }

          @Override
          public List<Broadcast> broadcasts(Instant since, Instant until) {
            return ON_AIR.stream()
                .filter(it -> !it.live().isBefore(since) && it.live().isBefore(until))
                .toList();
          }
        },
        (countries, first, last) -> Holidays.NONE,
        new Places(Map.of(), Map.of()),
        _ -> ZoneId.of("America/New_York"),
        () -> NOW);
  }

  private static PlanSense.Wish wish() {
    return new PlanSense.Wish(
        NOW, NOW.plus(Duration.ofDays(7)), Duration.ofHours(1), "", List.of());
  }

  private Audience oneHour(Instant since, Instant until) {
    readings.incrementAndGet();
    int[] present = new int[24 * 56];
    present[0] = 100;
    Counts none = Counts.of(new int[24 * 56]);
    isRead.countDown();
    return new Audience(
        since,
        until,
        List.of(),
        List.of(),
        Map.of("US", new Audience.Activity(Counts.of(present), none, 100)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
