package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Five classes by mid-rank, and cut points that stand still.
final class CutsTest {

  /// The orders of the customers of the UCI retail log, by how many have how many.
  private static long[] retail() {
    int[] sizes = {1_493, 835, 508, 388, 242, 872};
    long[] values = new long[Arrays.stream(sizes).sum()];
    int at = 0;
    for (int i = 0; i < sizes.length; i++) {
      Arrays.fill(values, at, at + sizes[i], i + 1);
      at += sizes[i];
    }
    return values;
  }

  @Test
  void whoIsEqualStaysTogetherAndAClassMayBeEmpty() {
    Cuts cuts = Cuts.of(retail());
    int[] scores = new int[6];
    for (int orders = 1; orders <= 6; orders++) {
      scores[orders - 1] = cuts.score(orders);
    }
    assertEquals(List.of(1, 3, 3, 4, 4, 5), Arrays.stream(scores).boxed().toList());
  }

  @Test
  void everybodyEqualIsInTheMiddle() {
    Cuts cuts = Cuts.of(new long[] {7, 7, 7, 7});
    assertEquals(3, cuts.score(7));
    assertEquals(1, cuts.score(6));
    assertEquals(3, cuts.score(1_000));
  }

  @Test
  void theTopTenthBeginsWhereTheMidRankReachesIt() {
    long[] values = new long[100];
    Arrays.setAll(values, i -> i);
    assertEquals(90, Cuts.at(0.9, values));
    assertEquals(Cuts.NEVER, Cuts.at(0.9, new long[] {5, 5, 5}));
  }

  @Test
  void nobodyMovesBecauseOthersMovedALittle() {
    Cuts before = new Cuts(List.of(100L, 200L, 300L, 400L));
    Cuts now = new Cuts(List.of(100L, 200L, 310L, 400L));
    Ladder ladder = new Ladder(now, before);
    assertEquals(
        4, ladder.score(305, 10), "fell out of the class by the new limit, but by less than 10 %");
    assertEquals(3, ladder.score(270, 10));
    assertEquals(3, ladder.after(ladder).score(305, 10), "the next reading settles it");
  }

  @Test
  void whoIsATenthPastTheNewLimitMovesAtOnce() {
    Cuts before = new Cuts(List.of(100L, 200L, 300L, 400L));
    Cuts now = new Cuts(List.of(100L, 200L, 250L, 400L));
    assertEquals(4, new Ladder(now, before).score(280, 10));
    assertEquals(3, new Ladder(now, before).score(260, 10));
  }
}
