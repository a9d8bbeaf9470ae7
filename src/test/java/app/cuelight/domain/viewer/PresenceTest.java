package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.viewer.Presence.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Joins and leaves that come twice, late and out of order.
final class PresenceTest {

  private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");
  private static final List<State> STATES = List.of(State.values());
  private static final long AT = START.toEpochMilli();

  private static Presence after(List<UnaryOperator<Presence>> steps) {
    Presence presence = Presence.NONE;
    for (UnaryOperator<Presence> step : steps) {
      presence = step.apply(presence);
    }
    return presence;
  }

  @Test
  void aLateLeaveWithAnOldSequenceDoesNotCount() {
    Presence presence = Presence.NONE.mark(5L, AT, State.HERE).mark(4L, AT + 9_000, State.GONE);
    assertTrue(presence.isHere(START.plusSeconds(10)));
  }

  @Test
  void aSequenceAboveTheSignedRangeIsNewer() {
    long huge = Long.MIN_VALUE + 5;
    Presence presence = Presence.NONE.mark(huge, AT, State.GONE).mark(9L, AT + 1_000, State.HERE);
    assertFalse(presence.isHere(START.plusSeconds(2)));
  }

  @Test
  void withoutSequenceTimeDecides() {
    Presence presence = Presence.NONE.mark(null, AT + 5_000, State.HERE).mark(null, AT, State.GONE);
    assertTrue(presence.isHere(START.plusSeconds(6)));
  }

  @Test
  void aTransientLeaveKeepsHerForAMinute() {
    Presence presence = Presence.NONE.mark(1L, AT, State.HERE).mark(2L, AT + 1_000, State.GRACE);
    assertTrue(presence.isHere(START.plusSeconds(60)));
    assertFalse(presence.isHere(START.plusSeconds(61)));
  }

  @Test
  void aCommentAfterALeaveImpliesPresence() {
    Presence presence = Presence.NONE.mark(null, AT, State.GONE).active(AT + 1_000);
    assertTrue(presence.isHere(START.plusSeconds(2)));
    assertFalse(presence.isHere(START.plusSeconds(1).plus(Presence.IMPLIED_FOR)));
  }

  @Test
  void aCommentBeforeALeaveDoesNot() {
    Presence presence = Presence.NONE.active(AT).mark(null, AT + 1_000, State.GONE);
    assertFalse(presence.isHere(START.plusSeconds(2)));
  }

  @Test
  void whoNeverLeavesIsGoneAfterHalfADayOfSilence() {
    Presence presence = Presence.NONE.mark(null, AT, State.HERE).active(AT + 3_600_000);
    assertTrue(presence.isHere(START.plus(Presence.STALE)));
    assertFalse(presence.isHere(START.plus(Presence.STALE).plus(Duration.ofHours(1))));
  }

  @Test
  void anyOrderAndAnyRepetitionGiveTheSame() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<UnaryOperator<Presence>> steps = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        steps.add(step(random));
      }
      Presence expected = after(steps);
      for (int i = 0; i < 10; i++) {
        steps.add(steps.get(random.nextInt(12)));
        Collections.shuffle(steps, random);
        assertEquals(expected, after(steps), "seed " + seed);
      }
    }
  }

  private static UnaryOperator<Presence> step(Random random) {
    long at = AT + random.nextInt(6) * 1_000L;
    State state = STATES.get(random.nextInt(STATES.size()));
    return switch (random.nextInt(3)) {
      case 0 -> {
        long sequence = random.nextInt(6);
        yield presence -> presence.mark(sequence, at, state);
      }
      case 1 -> presence -> presence.mark(null, at, state);
      default -> presence -> presence.active(at);
    };
  }
}
