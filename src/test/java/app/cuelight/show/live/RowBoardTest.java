package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The list in a quiet room and in a flood.
final class RowBoardTest {

  private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");
  private static final Locality MEXICO =
      new Locality("es-419", "MX", null, Locality.Basis.PROFILE, false);

  private static final List<Tier> TIERS = List.of(Tier.values());

  private final RowBoard board = new RowBoard();

  private void join(String id, Tier tier, Instant at) {
    Reason reason = new Reason.Joined();
    board.add(
        new RowBoard.Candidate(
            new ViewerId(id),
            tier,
            MEXICO,
            Weight.of(tier, reason),
            at,
            key ->
                new RoomRow.Person(
                    key, new ViewerId(id), tier, id, false, false, MEXICO, reason, 0, at, true)));
  }

  private List<String> shown() {
    return board.rows(row -> row).stream()
        .map(row ->
            switch (row) {
              case RoomRow.Person person -> person.name();
              case RoomRow.Merged merged -> "+" + merged.count() + " " + merged.tier().code();
            })
        .toList();
  }

  @Test
  void aQuietRoomShowsEverybody() {
    join("a", Tier.GUEST, START);
    board.beat(START);
    join("b", Tier.NEW, START.plusSeconds(1));
    board.beat(START.plusSeconds(1));
    assertEquals(List.of("b", "a"), shown());
  }

  @Test
  void aFloodShowsThePreciousAndMergesTheRest() {
    for (int i = 0; i < 641; i++) {
      join("g" + i, Tier.GUEST, START);
    }
    for (int i = 0; i < 5; i++) {
      join("n" + i, Tier.NEW, START);
    }
    join("vip", Tier.VIP, START);
    join("back", Tier.WIN_BACK, START);
    join("rise", Tier.RISING, START);
    assertTrue(board.beat(START));
    assertEquals(List.of("vip", "back", "rise", "+641 guest", "+5 new"), shown());
  }

  @Test
  void aSecondOfFloodBringsAtMostSixPeopleAndOneRowATier() {
    for (int second = 0; second < 60; second++) {
      for (int i = 0; i < 100; i++) {
        Instant at = START.plusSeconds(second).plusMillis(i * 10L);
        join("v" + second + "-" + i, TIERS.get(i % TIERS.size()), at);
        board.beat(at);
      }
    }
    Instant end = START.plusSeconds(60);
    assertTrue(board.rowsPerSecond(end) <= 6 + TIERS.size() / 5.0);
    assertTrue(board.rows(row -> row).size() <= RoomView.MAX_ROWS);
  }

  @Test
  void theListDoesNotChangeTwiceInABeat() {
    join("a", Tier.VIP, START);
    assertTrue(board.beat(START));
    join("b", Tier.VIP, START);
    assertFalse(board.beat(START.plusMillis(499)));
    assertTrue(board.beat(START.plusMillis(500)));
  }

  @Test
  void whileHeldNothingMovesAndNewerRowsAreCounted() {
    join("a", Tier.VIP, START);
    board.beat(START);
    board.hold(true);
    join("b", Tier.VIP, START.plusSeconds(1));
    board.beat(START.plusSeconds(1));
    assertEquals(List.of("a"), shown());
    assertEquals(1, board.newer());
    board.hold(false);
    assertEquals(List.of("b", "a"), shown());
    assertEquals(0, board.newer());
  }

  @Test
  void aPersonStandsInTheListOnce() {
    join("a", Tier.VIP, START);
    board.beat(START);
    join("b", Tier.VIP, START.plusSeconds(1));
    board.beat(START.plusSeconds(1));
    join("a", Tier.VIP, START.plusSeconds(2));
    board.beat(START.plusSeconds(2));
    assertEquals(List.of("a", "b"), shown());
  }

  @Test
  void whoLeftStaysInTheListAsGone() {
    join("a", Tier.VIP, START);
    board.beat(START);
    RoomRow.Person row = (RoomRow.Person) board.rows(one -> one.now(false, "", "")).getFirst();
    assertFalse(row.here());
  }

  @Test
  void aMergedRowGrowsForFiveSeconds() {
    for (int beat = 0; beat < 20; beat++) {
      Instant at = START.plus(RowBoard.BEAT.multipliedBy(beat));
      for (int i = 0; i < 10; i++) {
        join(beat + "-" + i, Tier.GUEST, at);
      }
      board.beat(at);
    }
    List<Integer> sizes =
        board.rows(row -> row).stream()
            .filter(RoomRow.Merged.class::isInstance)
            .map(row -> ((RoomRow.Merged) row).count())
            .toList();
    assertEquals(List.of(63, 77), sizes);
    assertEquals(140, board.mergedLastMinute(START.plus(Duration.ofSeconds(10))));
  }
}
