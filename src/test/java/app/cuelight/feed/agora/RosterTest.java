package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.feed.agora.Roster.Move;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final Instant START = Instant.parse("2026-11-22T20:15:00Z");

  private Roster roster = Roster.EMPTY;
  private int polls;

  @Test
  void whoIsListedCameOnce() {
    assertEquals(
        Set.of(new Move.Came(1, true), new Move.Came(2, null), new Move.Counted(1)),
        Set.copyOf(poll(Set.of(1L), Set.of(2L), 1)));
    assertEquals(List.of(), poll(Set.of(1L), Set.of(2L), 1));
  }

  @Test
  void whoIsMissingTwiceWentWhenSheWasMissedFirst() {
    poll(Set.of(), Set.of(1L, 2L), 2);
    assertEquals(List.of(new Move.Counted(1)), poll(Set.of(), Set.of(2L), 1));
    assertEquals(List.of(new Move.Went(1, at(1))), poll(Set.of(), Set.of(2L), 1));
    assertEquals(List.of(), poll(Set.of(), Set.of(2L), 1));
    assertEquals(List.of(new Move.Came(1, null)), poll(Set.of(), Set.of(1L, 2L), 1));
  }

  @Test
  void oneMissIsForgiven() {
    poll(Set.of(), Set.of(1L), 1);
    for (int i = 0; i < 5; i++) {
      assertEquals(List.of(), poll(Set.of(), Set.of(), 1));
      assertEquals(List.of(), poll(Set.of(), Set.of(1L), 1));
    }
  }

  @Test
  void aCappedListSendsNobodyAway() {
    poll(Set.of(), Set.of(1L, 2L), 10_001);
    for (int i = 0; i < 5; i++) {
      assertEquals(List.of(), poll(Set.of(), Set.of(2L), 10_001));
    }
    assertEquals(List.of(new Move.Counted(10_000)), poll(Set.of(), Set.of(2L), 10_000));
    assertEquals(
        List.of(), poll(Set.of(), Set.of(), 10_001).stream().filter(this::isWent).toList());
    poll(Set.of(), Set.of(2L), 10_000);
    assertEquals(
        List.of(new Move.Went(1, at(8))),
        poll(Set.of(), Set.of(2L), 10_000),
        "misses are counted anew after a capped list");
  }

  @Test
  void whoComesBackFromTheStageIsAViewerAgain() {
    poll(Set.of(1L), Set.of(), 0);
    assertEquals(
        List.of(new Move.Came(1, false), new Move.Counted(1)), poll(Set.of(), Set.of(1L), 1));
  }

  @Test
  void aViewerCalledOntoTheStageStaysAViewer() {
    poll(Set.of(), Set.of(1L), 1);
    assertEquals(List.of(), poll(Set.of(1L), Set.of(1L), 1));
  }

  @Test
  void memoryHasAnEnd() {
    Set<Long> crowd = new HashSet<>();
    for (long uid = 1; uid <= 200_001; uid++) {
      crowd.add(uid);
    }
    poll(Set.of(), crowd, 300_000);
    poll(Set.of(), Set.of(7L), 300_000);
    assertEquals(Set.of(7L), roster.present().keySet());
  }

  private boolean isWent(Move move) {
    return move instanceof Move.Went;
  }

  private List<Move> poll(Set<Long> stage, Set<Long> audience, long total) {
    Roster.Reconciled result = roster.with(new UserList(stage, audience, total), at(polls++));
    roster = result.roster();
    return result.moves();
  }

  private static Instant at(int poll) {
    return START.plusSeconds(poll * 10L);
  }
}
