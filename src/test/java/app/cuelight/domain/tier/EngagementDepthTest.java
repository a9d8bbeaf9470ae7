package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Rate;
import app.cuelight.domain.viewer.Sayings;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.domain.viewer.Wares;
import app.cuelight.domain.viewer.Worth;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Points by signal as in `facts/segmentation.md` §8.5.
final class EngagementDepthTest {

  private static final Instant NOW = Instant.parse("2027-03-16T12:00:00Z");

  private static Visit visit(Duration stay, Tally tally) {
    return new Visit(NOW.minus(stay).toEpochMilli(), NOW.toEpochMilli(), tally);
  }

  private static Tally comments(long count) {
    return new Tally(
        1,
        count,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        Sayings.NONE,
        Worth.NONE,
        Wares.NONE,
        Wares.NONE);
  }

  private static EngagementDepth depth(Visit... visits) {
    return EngagementDepth.of(List.of(visits), ShopNorms.NONE, TierSettings.DEFAULTS, NOW);
  }

  @Test
  void everySignalGivesItsPoints() {
    Tally all =
        new Tally(
            1,
            3,
            5,
            70,
            2,
            7,
            1,
            3,
            1,
            0,
            Map.of("streak", 2L),
            Sayings.NONE,
            Worth.NONE,
            Wares.NONE,
            Wares.NONE);
    assertEquals(
        new EngagementDepth(
            Engagement.LOW,
            20.25,
            List.of(
                new Evidence.Part("shares", 4),
                new Evidence.Part("dwell", 3),
                new Evidence.Part("questions", 3),
                new Evidence.Part("comments", 2),
                new Evidence.Part("looks", 2),
                new Evidence.Part("follows", 2),
                new Evidence.Part("baskets", 1.5),
                new Evidence.Part("presence", 1),
                new Evidence.Part("gifts", 1),
                new Evidence.Part("likes", 0.75))),
        rounded(depth(visit(Duration.ofMinutes(35), all))));
  }

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final Rate PESO =
      new Rate(Math.toIntExact(NOW.toEpochMilli() / DAY), "MXN", new BigDecimal("20"));
  private static final Rate DOLLAR = new Rate(PESO.day(), "USD", new BigDecimal("1.25"));

  private static Tally gave(long gifts, Worth worth, Map<String, Long> streaks) {
    return new Tally(
        1, 0, 0, 0, 0, 0, gifts, 0, 0, 0, streaks, Sayings.NONE, worth, Wares.NONE, Wares.NONE);
  }

  private static Worth worth(long gifts, long minor, String currency) {
    return new Worth(Map.of(currency, new Worth.Sum(gifts, minor)), Map.of());
  }

  private static double gifts(Tally tally, ExchangeRates rates) {
    ShopNorms norms = ShopNorms.NONE.with(rates);
    var visits = List.of(visit(Duration.ofMinutes(1), tally));
    return part(EngagementDepth.of(visits, norms, TierSettings.DEFAULTS, NOW), "gifts");
  }

  /// log2(1 + value / 0.10 USD) / 2, at most 3.
  @Test
  void giftsCountByWhatTheyAreWorth() {
    ExchangeRates rates = ExchangeRates.of("JPY", List.of(PESO, DOLLAR));
    assertEquals(0.5, gifts(gave(10, worth(10, 10, "USD"), Map.of()), ExchangeRates.NONE));
    assertEquals(1.5, gifts(gave(1, worth(1, 70, "USD"), Map.of()), ExchangeRates.NONE));
    assertEquals(3, gifts(gave(1, worth(1, 50_000, "USD"), Map.of()), ExchangeRates.NONE));
    assertEquals(0, gifts(gave(9, worth(9, 0, "USD"), Map.of()), ExchangeRates.NONE));
    assertEquals(1, gifts(gave(1, worth(1, 480, "MXN"), Map.of()), rates), "30 cents");
  }

  @Test
  void giftsOfWhichNoValueIsKnownCountByNumber() {
    ExchangeRates rates = ExchangeRates.of("JPY", List.of(PESO, DOLLAR));
    assertEquals(1, gifts(gave(3, Worth.NONE, Map.of()), rates), "no platform told");
    assertEquals(1, gifts(gave(3, worth(3, 48_000, "MXN"), Map.of()), ExchangeRates.NONE));
    assertEquals(
        1, gifts(gave(3, worth(3, 48_000, "SEK"), Map.of()), rates), "no rate of that day");
    assertEquals(1.5, gifts(gave(6, worth(1, 20, "USD"), Map.of()), rates), "2 + 5");
  }

  @Test
  void aStreakCountsByItsValue() {
    Worth worth = new Worth(Map.of(), Map.of("s", new Money(50, "USD")));
    Map<String, Long> streaks = Map.of("s", 400L, "told no value", 2L);
    assertEquals(1.5, gifts(gave(0, worth, streaks), ExchangeRates.NONE), "5 + 2");
  }

  /// log2(1 + n) for different products looked at, 1.5 log2(1 + n) for those in the basket.
  @Test
  void productsCountOnceAShow() {
    Wares three = Wares.of(new int[] {5, 900, 7_000_000});
    Tally tally =
        new Tally(
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            20,
            9,
            0,
            Map.of(),
            Sayings.NONE,
            Worth.NONE,
            three,
            Wares.of(new int[] {5}));
    EngagementDepth depth = depth(visit(Duration.ofMinutes(1), tally));
    assertEquals(2, part(depth, "looks"));
    assertEquals(1.5, part(depth, "baskets"));
  }

  @Test
  void whoFloodsTheRoomIsNotHeardAsTalking() {
    assertEquals(
        List.of(new Evidence.Part("presence", 1), new Evidence.Part("dwell", 0.49)),
        depth(visit(Duration.ofSeconds(121), comments(200))).parts());
    assertEquals(
        List.of("comments", "dwell", "presence"),
        depth(visit(Duration.ofSeconds(121), comments(100))).parts().stream()
            .map(Evidence.Part::signal)
            .sorted()
            .toList());
  }

  @Test
  void whoPastesOneTextMoreThanThirtyTimesIsNotHeardAsTalking() {
    Sayings forty = Sayings.of(IntStream.range(1, 41).toArray());
    assertEquals(5.36, part(depth(talk(69, forty.said(new int[] {30}))), "comments"));
    assertEquals(0, part(depth(talk(70, forty.said(new int[] {31}))), "comments"));
    assertEquals(5.36, part(depth(talk(70, forty)), "comments"), "not counted how often");
    assertEquals(0, part(depth(talk(1_201, forty)), "comments"), "more than 30 a text");
  }

  private static Visit talk(long comments, Sayings said) {
    return visit(
        Duration.ofMinutes(35),
        new Tally(
            1,
            comments,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Map.of(),
            said,
            Worth.NONE,
            Wares.NONE,
            Wares.NONE));
  }

  @Test
  void whoFollowsTwiceFollowedOnce() {
    Tally follow =
        new Tally(
            1,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            Map.of(),
            Sayings.NONE,
            Worth.NONE,
            Wares.NONE,
            Wares.NONE);
    Visit again = visit(Duration.ofMinutes(35), follow);
    double fade = Math.pow(2, -1 / 16.0);
    assertEquals(
        Math.round(2 * fade / (1 + fade) * 100) / 100.0, part(depth(again, again), "follows"));
  }

  @Test
  void olderVisitsFadeBySixteenShows() {
    Visit quiet = visit(Duration.ofMinutes(35), Tally.NONE);
    Visit talk = visit(Duration.ofMinutes(35), comments(3));
    double fade = Math.pow(2, -1 / 16.0);
    double expected = Math.round(2 * fade / (1 + fade) * 100) / 100.0;
    assertEquals(expected, part(depth(talk, quiet), "comments"));
  }

  private static double part(EngagementDepth depth, String signal) {
    return depth.parts().stream()
        .filter(part -> part.signal().equals(signal))
        .mapToDouble(Evidence.Part::points)
        .sum();
  }

  private static EngagementDepth rounded(EngagementDepth depth) {
    return new EngagementDepth(
        depth.level(), Math.round(depth.points() * 100) / 100.0, depth.parts());
  }
}
