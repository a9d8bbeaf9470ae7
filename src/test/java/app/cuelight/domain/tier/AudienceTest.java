package app.cuelight.domain.tier;

import static app.cuelight.domain.tier.People.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.cuelight.domain.basic.Locality;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Silence in shows: a pause of the host makes nobody dormant.
final class AudienceTest {

  private static final Locality MEXICO =
      new Locality("es-419", "MX", ZoneId.of("America/Mexico_City"), Locality.Basis.PROFILE, false);

  /// A show a day at 19:00 for 40 days, the last `daysAgo` days ago.
  private static ShopNorms daily(int daysAgo) {
    Instant last = NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(1));
    List<Long> starts =
        LongStream.range(0, 40)
            .mapToObj(i -> last.minus(Duration.ofDays(39 - i)).toEpochMilli())
            .toList();
    return new ShopNorms(
        NOW, NOW, Population.NOBODY, Map.of(), null, new ShowClock(starts), Crowd.NOBODY);
  }

  private static Standing standing(People people, ShopNorms norms) {
    return TierRules.standing(people.viewer(), MEXICO, norms, NOW);
  }

  private static People lastSeen(int daysAgo) {
    People people = People.named("A");
    for (int day = 12; day >= 0; day -= 4) {
      people.joined(Duration.ofDays(daysAgo + day)).left(Duration.ofDays(daysAgo + day));
    }
    return people;
  }

  @Test
  void aPauseOfTheHostMakesNobodyDormant() {
    assertEquals(LifeCycle.ACTIVE, standing(lastSeen(100), daily(98)).lifeCycle());
  }

  @Test
  void missedShowsMakeDormantAndThenChurned() {
    assertEquals(LifeCycle.ACTIVE, standing(lastSeen(7), daily(0)).lifeCycle());
    assertEquals(LifeCycle.DORMANT, standing(lastSeen(9), daily(0)).lifeCycle());
    assertEquals(LifeCycle.DORMANT, standing(lastSeen(24), daily(0)).lifeCycle());
    assertEquals(LifeCycle.CHURNED, standing(lastSeen(25), daily(0)).lifeCycle());
  }

  @Test
  void whoComesBackAfterMissingTenIsAWinBackAndTheWhySaysSo() {
    Standing standing = standing(lastSeen(10).joined(Duration.ofMinutes(5)), daily(0));
    assertEquals(Tier.WIN_BACK, standing.tier());
    assertEquals(
        "In the room now after missing 9 shows (dormant beyond 8), no order yet.",
        Why.of(standing).en());
  }

  @Test
  void newIsWhoWasFirstSeenWithinThreeShows() {
    Audience audience =
        standing(People.named("A").joined(Duration.ofDays(2)), daily(0)).evidence().audience();
    assertNotNull(audience);
    assertEquals(3, audience.shows());
    assertEquals(
        LifeCycle.NEW,
        standing(People.named("A").joined(Duration.ofDays(2)), daily(0)).lifeCycle());
    assertEquals(
        LifeCycle.ACTIVE,
        standing(People.named("A").joined(Duration.ofDays(3)), daily(0)).lifeCycle());
  }
}
