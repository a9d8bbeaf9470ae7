package app.cuelight.domain.greet;

import static app.cuelight.domain.greet.GreetRank.Openness.ARRIVED;
import static app.cuelight.domain.greet.GreetRank.Openness.COMMENTED;
import static app.cuelight.domain.greet.GreetRank.Openness.FOLLOWED;
import static app.cuelight.domain.greet.GreetRank.Openness.SILENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is worth greeting first.
final class GreetRankTest {

  private static final Instant SINCE = Instant.parse("2026-11-22T13:00:00Z");
  private static final Locality SURE = new Locality("de", null, null, Basis.PROFILE, false);

  private static GreetRank rank(Tier tier) {
    return new GreetRank(tier, SINCE, COMMENTED, false, true, SURE);
  }

  @ParameterizedTest(name = "{0} is worth half after {1} s and let go after {2} s")
  @CsvSource({
    "VIP, 90, 270",
    "WIN_BACK, 60, 180",
    "RISING, 45, 135",
    "MEMBER, 40, 120",
    "NEW, 25, 75",
    "GUEST, 20, 60"
  })
  void fades(Tier tier, int halfLife, int gone) {
    GreetRank rank = rank(tier);
    double fresh = rank.scoreAt(SINCE);
    assertEquals(fresh / 2, rank.scoreAt(SINCE.plusSeconds(halfLife)), 1e-12);
    assertEquals(0.25, rank.freshnessAt(SINCE.plusSeconds(2L * halfLife)), 1e-12);
    assertEquals(fresh, rank.scoreAt(SINCE.minusSeconds(5)), "a clock that runs behind");
    assertEquals(SINCE.plusSeconds(gone), rank.letGoAt());
    assertEquals(GreetRank.LET_GO_BELOW, rank.freshnessAt(rank.letGoAt()), 1e-3);
  }

  @Test
  void tiersGoByValue() {
    assertEquals(
        Stream.of(Tier.values()).toList(),
        Stream.of(Tier.values())
            .sorted(Comparator.comparingDouble(tier -> -rank(tier).scoreAt(SINCE)))
            .toList());
  }

  @Test
  void waitingTurnsTheOrder() {
    Instant later = SINCE.plusSeconds(120);
    GreetRank oldNew = rank(Tier.NEW);
    GreetRank freshMember = new GreetRank(Tier.MEMBER, later, COMMENTED, false, true, SURE);
    assertTrue(oldNew.scoreAt(SINCE) > freshMember.scoreAt(SINCE));
    assertTrue(oldNew.scoreAt(later) < freshMember.scoreAt(later));
  }

  @Test
  void everyDoubtCosts() {
    double best = rank(Tier.VIP).scoreAt(SINCE);
    assertEquals(best * 0.8, score(FOLLOWED, false, true, SURE), 1e-12);
    assertEquals(best * 0.6, score(ARRIVED, false, true, SURE), 1e-12);
    assertEquals(best * 0.2, score(SILENT, false, true, SURE), 1e-12);
    assertEquals(best * 0.3, score(COMMENTED, true, true, SURE), 1e-12);
    assertEquals(best * 0.5, score(COMMENTED, false, false, SURE), 1e-12);
    assertEquals(best * 0.9, score(COMMENTED, false, true, by(Basis.COUNTRY, false)), 1e-12);
    assertEquals(best * 0.7, score(COMMENTED, false, true, by(Basis.COUNTRY, true)), 1e-12);
    assertEquals(best * 0.5, score(COMMENTED, false, true, by(Basis.MARKET, true)), 1e-12);
    assertEquals(best * 0.3, score(COMMENTED, false, true, Locality.unknown()), 1e-12);
    assertEquals(best, score(COMMENTED, false, true, by(Basis.CORRECTED, false)), 1e-12);
  }

  @Test
  void oneOfTheBestIsOverdueAfterHalfAMinute() {
    assertFalse(rank(Tier.VIP).isOverdue(SINCE.plusSeconds(29)));
    assertTrue(rank(Tier.VIP).isOverdue(SINCE.plusSeconds(30)));
    assertFalse(rank(Tier.WIN_BACK).isOverdue(SINCE.plusSeconds(300)));
  }

  private static double score(
      GreetRank.Openness openness, boolean lately, boolean sayable, Locality locality) {
    return new GreetRank(Tier.VIP, SINCE, openness, lately, sayable, locality).scoreAt(SINCE);
  }

  private static Locality by(Basis basis, boolean unsure) {
    return new Locality("de", "DE", null, basis, unsure);
  }
}
