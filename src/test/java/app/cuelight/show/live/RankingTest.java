package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.tier.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The first few of a queue are those the whole order has first.
final class RankingTest {

  private static final List<Tier> TIERS = List.of(Tier.values());

  @Test
  void theFirstAreTheFirstOfTheWholeOrder() {
    var chance = new Random(5);
    Predicate<Waiting> seen = who -> !who.viewer().value().endsWith("7");
    for (int size = 0; size < 60; size++) {
      List<Waiting> all = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Tier tier = TIERS.get(chance.nextInt(TIERS.size()));
        Waiting who =
            Queueing.who("shop:u" + i, tier, Queueing.START.minusSeconds(chance.nextInt(8)));
        all.add(who.asked(who.asked().pinned(chance.nextInt(9) == 0)));
      }
      List<Waiting> whole = Ranking.of(all, Queueing.START).stream().filter(seen).limit(3).toList();
      assertEquals(whole, Ranking.first(3, all, seen, Queueing.START));
    }
  }
}
