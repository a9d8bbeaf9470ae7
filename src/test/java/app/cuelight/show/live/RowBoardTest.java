package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                    key,
                    new ViewerId(id),
                    tier,
                    id,
                    false,
                    null,
                    false,
                    MEXICO,
                    reason,
                    0,
                    at,
                    true,
                    "",
                    "")));
  }

  /// Guests, the latest of whom is the first to be shown.
  private void flood(String name, int guests, Instant at) {
    for (int i = 0; i < guests; i++) {
      join(name + i, Tier.GUEST, at.plusNanos(i));
    }
  }

  private List<RoomRow.Merged> merged() {
    return board.rows(row -> row).stream()
        .filter(RoomRow.Merged.class::isInstance)
        .map(RoomRow.Merged.class::cast)
        .toList();
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
    assertEquals(List.of("vip", "back", "+641 guest"), shown());
    assertTrue(board.beat(START.plus(RowBoard.BEAT)));
    assertEquals(List.of("rise", "+5 new", "vip", "back", "+641 guest"), shown());
  }

  @Test
  void aMergedRowGrowsWhereItStandsAndIsNotNewAgain() {
    flood("a", 10, START);
    board.beat(START);
    long key = merged().getFirst().key();
    Instant later = START.plus(RowBoard.BEAT);
    flood("b", 9, later);
    board.beat(later);
    assertEquals(List.of("b8", "b7", "b6", "a9", "a8", "+14 guest"), shown());
    assertEquals(List.of(key), merged().stream().map(RoomRow.Merged::key).toList());
  }

  @Test
  void whoeverMadeRoomForAMergedRowComesWithTheNextBeat() {
    for (int i = 0; i < 4; i++) {
      join("vip" + i, Tier.VIP, START.plusMillis(i));
    }
    board.beat(START.plusMillis(4));
    assertEquals(List.of("vip3", "vip2", "+1 vip"), shown());
    board.beat(START.plusMillis(504));
    assertEquals(List.of("vip1", "vip3", "vip2", "+1 vip"), shown());
    assertFalse(board.beat(START.plusSeconds(2)), "and then nobody waits");
  }

  @Test
  void aMergedRowThatWasPushedOutOfTheListIsBegunAgain() {
    flood("g", 10, START);
    board.beat(START);
    long first = merged().getFirst().key();
    Instant at = START;
    for (int i = 0; i < RoomView.MAX_ROWS / RowBoard.ROWS_PER_BEAT + 1; i++) {
      at = at.plus(RowBoard.BEAT);
      for (int j = 0; j < RowBoard.ROWS_PER_BEAT; j++) {
        join("v" + i + "-" + j, Tier.VIP, at);
      }
      board.beat(at);
    }
    assertEquals(List.of(), merged());
    flood("h", 10, at.plus(RowBoard.BEAT));
    board.beat(at.plus(RowBoard.BEAT));
    assertTrue(merged().getFirst().key() > first);
  }

  @Test
  void noSecondOfAFloodBringsMoreThanSixRowsMergedOnesIncluded() {
    Set<Long> seen = new HashSet<>();
    List<Instant> born = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      Instant at = START.plusMillis(i * 10L);
      join("v" + i, TIERS.get(i % TIERS.size()), at);
      board.beat(at);
      board.rows(row -> row).stream().filter(row -> seen.add(row.key())).forEach(_ -> born.add(at));
    }
    long most =
        born.stream()
            .mapToLong(from ->
                born.stream()
                    .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                    .count())
            .max()
            .orElse(0);
    assertEquals(6, most);
    assertTrue(board.rowsPerSecond(START.plusSeconds(60)) <= 6);
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
    List<Integer> sizes = merged().stream().map(RoomRow.Merged::count).toList();
    assertEquals(List.of(64, 78), sizes);
    assertEquals(142, board.mergedLastMinute(START.plus(Duration.ofSeconds(10))));
  }
}
