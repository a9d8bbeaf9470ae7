package app.cuelight.domain.tier;

import static app.cuelight.domain.tier.People.NOW;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Pasted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The fixed defaults: who is shown in which tier, and why.
final class TierRulesTest {

  private static final Locality MEXICO =
      new Locality("es-419", "MX", ZoneId.of("America/Mexico_City"), Locality.Basis.PROFILE, false);
  private static final ShopNorms NORMS = new ShopNorms(Map.of("USD", 4_000L));

  private static Standing standing(People people) {
    return TierRules.standing(people.viewer(), MEXICO, NORMS, NOW);
  }

  private static People loyal(int lastDaysAgo) {
    People people = People.named("Marisol");
    for (int i = 0; i < 6; i++) {
      people.bought("60.00", lastDaysAgo + 20 * i);
    }
    return people;
  }

  static Stream<Arguments> people() {
    Duration now = Duration.ofSeconds(12);
    Duration month = Duration.ofDays(30);
    return Stream.of(
        Arguments.of(
            "first visit", People.named("A").joined(now), LifeCycle.NEW, Spend.NONE, Tier.NEW),
        Arguments.of(
            "only a number",
            People.nameless().joined(now),
            LifeCycle.PROSPECT,
            Spend.NONE,
            Tier.GUEST),
        Arguments.of(
            "first visit with a basket",
            People.named("A").joined(now).basket(now),
            LifeCycle.NEW,
            Spend.NONE,
            Tier.RISING),
        Arguments.of(
            "third visit",
            People.named("A").joined(month.multipliedBy(1)).joined(Duration.ofDays(9)).joined(now),
            LifeCycle.NEW,
            Spend.NONE,
            Tier.RISING),
        Arguments.of(
            "fifth visit, never bought",
            People.named("A")
                .joined(Duration.ofDays(40))
                .joined(Duration.ofDays(30))
                .joined(Duration.ofDays(20))
                .joined(Duration.ofDays(10))
                .joined(now),
            LifeCycle.ACTIVE,
            Spend.NONE,
            Tier.MEMBER),
        Arguments.of(
            "back after 74 days without a visit",
            People.named("A").joined(Duration.ofDays(74)).left(Duration.ofDays(74)).joined(now),
            LifeCycle.DORMANT,
            Spend.NONE,
            Tier.WIN_BACK),
        Arguments.of(
            "one order last week",
            People.named("A").bought("20.00", 7).joined(now),
            LifeCycle.NEW,
            Spend.LOW,
            Tier.RISING),
        Arguments.of(
            "two small orders",
            People.named("A").bought("20.00", 40).bought("20.00", 35).joined(now),
            LifeCycle.ACTIVE,
            Spend.LOW,
            Tier.MEMBER),
        Arguments.of(
            "two good orders",
            People.named("A").bought("50.00", 40).bought("50.00", 35).joined(now),
            LifeCycle.ACTIVE,
            Spend.POTENTIAL,
            Tier.RISING),
        Arguments.of("high value", loyal(6).joined(now), LifeCycle.ACTIVE, Spend.HIGH, Tier.VIP),
        Arguments.of("high value, away", loyal(6), LifeCycle.ACTIVE, Spend.HIGH, Tier.VIP),
        Arguments.of(
            "high value, dormant, here",
            loyal(74).joined(now),
            LifeCycle.DORMANT,
            Spend.HIGH,
            Tier.WIN_BACK),
        Arguments.of("dormant and away", loyal(74), LifeCycle.DORMANT, Spend.HIGH, Tier.GUEST),
        Arguments.of(
            "churned, here",
            People.named("A").bought("50.00", 200).joined(now),
            LifeCycle.CHURNED,
            Spend.LOW,
            Tier.WIN_BACK),
        Arguments.of(
            "paid and fully refunded",
            People.named("A")
                .bought("500.00", 3, Order.Status.REFUNDED, "500.00", false)
                .joined(now),
            LifeCycle.NEW,
            Spend.NONE,
            Tier.NEW),
        Arguments.of(
            "a trial order",
            People.named("A").bought("500.00", 3, Order.Status.PAID, "0.00", true).joined(now),
            LifeCycle.NEW,
            Spend.NONE,
            Tier.NEW),
        Arguments.of(
            "cash on delivery, not paid yet",
            People.named("A").bought("500.00", 3, Order.Status.PLACED, "0.00", false).joined(now),
            LifeCycle.NEW,
            Spend.NONE,
            Tier.NEW));
  }

  @ParameterizedTest(name = "{0}: {4}")
  @MethodSource("people")
  void aViewerStandsWhereTheDefaultsPutHer(
      String who, People people, LifeCycle life, Spend spend, Tier tier) {
    Standing standing = standing(people);
    assertAll(
        who,
        () -> assertEquals(life, standing.lifeCycle()),
        () -> assertEquals(spend, standing.spend()),
        () -> assertEquals(tier, standing.tier()));
  }

  @Test
  void theClockAloneMakesAViewerDormantAtTheInstantThatWasForetold() {
    People people = loyal(40);
    Standing active = standing(people);
    Instant due = NOW.plus(Duration.ofDays(6));
    assertEquals(due, active.reviewAt());
    Standing before = TierRules.standing(people.viewer(), MEXICO, NORMS, due.minusMillis(1));
    Standing after = TierRules.standing(people.viewer(), MEXICO, NORMS, due);
    assertEquals(LifeCycle.ACTIVE, before.lifeCycle());
    assertEquals(LifeCycle.DORMANT, after.lifeCycle());
  }

  @Test
  void everyMoveTheClockMakesIsForetold() {
    for (int days : new int[] {1, 14, 30, 45, 100, 364}) {
      People people = People.named("A").bought("50.00", days).joined(Duration.ofSeconds(5));
      Instant at = NOW;
      Standing known = standing(people);
      for (int hour = 0; hour < 500 * 24; hour++) {
        at = at.plus(Duration.ofHours(1));
        Standing now = TierRules.standing(people.viewer(), MEXICO, NORMS, at);
        boolean same =
            now.tier() == known.tier()
                && now.lifeCycle() == known.lifeCycle()
                && now.spend() == known.spend();
        assertTrue(
            same || !known.reviewAt().isAfter(at),
            "Bought "
                + days
                + " days ago: changed at "
                + at
                + ", review was foretold for "
                + known.reviewAt());
        known = now;
      }
    }
  }

  @Test
  void theTagLineReadsInBothLanguages() {
    assertEquals(
        new Bilingual(
            "ES · High value · Active · bought ≤30 d · last: knitwear",
            "西班牙语区-高价值-活跃-近30天有购买-最近一次购买是knitwear类目"),
        TagLine.of(standing(loyal(6))));
  }

  @Test
  void theWhyNamesItsNumbers() {
    assertEquals(
        new Bilingual(
            "High value: 6 orders worth 360.00 USD in a year, 9.0 times the shop's median order;"
                + " last one 6 days ago.",
            "高价值：一年内6单，共360.00 USD，是本店中位订单的9.0倍；最近一单在6天前。"),
        Why.of(standing(loyal(6))));
    assertEquals(
        new Bilingual(
            "In the room now after 74 days without an order (dormant beyond 45); 6 orders so far.",
            "已74天未下单（超过45天为沉睡），现在在场；累计6单。"),
        Why.of(standing(loyal(74).joined(Duration.ofSeconds(3)))));
  }

  @Test
  void theWhyOfABuyerNamesHerOrders() {
    assertEquals(
        new Bilingual(
            "On the way up: 2 orders worth 100.00 USD in a year, the last 35 days ago.",
            "上升中：一年内2单，共100.00 USD，最近一单在35天前。"),
        Why.of(standing(People.named("A").bought("50.00", 40).bought("50.00", 35))));
    assertEquals(
        new Bilingual(
            "Active, low spend: 2 orders worth 40.00 USD in a year, the last 35 days ago.",
            "活跃、消费低：一年内2单，共40.00 USD，最近一单在35天前。"),
        Why.of(standing(People.named("A").bought("20.00", 40).bought("20.00", 35))));
  }

  @Test
  void anAdvocateComesOftenBuysTakesPartAndBringsOthers() {
    People people = People.named("Jae-won").bought("50.00", 20);
    for (int show = 4; show >= 1; show--) {
      Duration ago = Duration.ofDays(show * 3L);
      people.joined(ago).said("size M?", ago).said("and L?", ago).shared(ago).basket(ago);
    }
    assertTrue(standing(people).advocate());
    assertEquals(Engagement.HIGH, standing(people).engagement());
    assertFalse(standing(loyal(6)).advocate());
  }

  @Test
  void whoIsAnsweredByThreePeopleIsAnAdvocateAndWhoIsAnsweredByOneOftenIsNot() {
    People people = People.named("Jae-won").bought("50.00", 20);
    for (int show = 4; show >= 1; show--) {
      Duration ago = Duration.ofDays(show * 3L);
      people.joined(ago).said("size M fits me at 170", ago).answeredBy("shop:a", ago);
    }
    assertFalse(standing(people).advocate());
    people.answeredBy("shop:b", Duration.ofDays(3)).answeredBy("shop:u1", Duration.ofDays(3));
    assertFalse(standing(people).advocate(), "herself does not count");
    people.answeredBy("shop:c", Duration.ofDays(61));
    assertFalse(standing(people).advocate(), "nor whoever answered long ago");
    people.answeredBy("shop:c", Duration.ofDays(4)).answering("shop:d", Duration.ofDays(4));
    assertTrue(standing(people).advocate());
    Advocacy advocacy = standing(people).evidence().advocacy();
    assertEquals(new Advocacy.Reach(3, 1, 0, 4, 60), advocacy.reach());
    assertEquals(
        "Moves others: answered by 3 viewers, answered 1 herself and shared 0 times in 60 days.",
        advocacy.why().en());
    assertEquals("能带动他人：60天内有3位观众回复她，她回复了1位观众，分享0次。", advocacy.why().zh());
    Instant ends = NOW.minus(Duration.ofDays(4)).plus(Duration.ofDays(60)).plusMillis(1);
    assertFalse(standing(people).reviewAt().isAfter(ends));
  }

  @Test
  void oneTextPastedThirtyTimesIsOneCommentAndOftenerItIsNone() {
    People talking = People.named("A");
    People pasting = People.named("B");
    People flooding = People.named("C");
    for (int i = 0; i < 31; i++) {
      Duration ago = Duration.ofMinutes(50 - i);
      String pasted = i % 2 == 0 ? "FOLLOW  me?!!" : "follow mee?";
      talking.said("see 7" + (char) ('a' + i % 26) + (i < 26 ? "0" : "1"), ago);
      flooding.said(pasted, ago);
      if (i < 30) {
        pasting.said(pasted, ago);
      }
    }
    assertEquals(5, comments(talking, ShopNorms.NONE));
    assertEquals(1, comments(pasting, ShopNorms.NONE));
    assertEquals(0, comments(flooding, ShopNorms.NONE));
    assertEquals(
        List.of("questions"),
        signals(pasting).stream().filter("questions"::equals).toList(),
        "thirty are heard");
    assertEquals(List.of("dwell", "presence"), signals(flooding), "nor are their question marks");
    assertEquals(
        Engagement.NONE,
        EngagementDepth.of(flooding.viewer().visits(), ShopNorms.NONE, TierSettings.DEFAULTS, NOW)
            .level());
  }

  private static List<String> signals(People people) {
    return EngagementDepth.of(people.viewer().visits(), ShopNorms.NONE, TierSettings.DEFAULTS, NOW)
        .parts()
        .stream()
        .map(Evidence.Part::signal)
        .sorted()
        .toList();
  }

  @Test
  void whatManyPasteIsNoEngagement() {
    String paste = "Buy followers cheap at the address in my profile";
    People one = People.named("A").said(paste, Duration.ofMinutes(9));
    List<Integer> prints = new ArrayList<>();
    one.viewer().visits().getFirst().tally().said().eachLong(prints::add);
    var crowd = new Crowd(0, List.of(), List.of(), Crowd.Circle.SILENT, Pasted.of(prints));
    var norms = new ShopNorms(NOW, NOW, Population.NOBODY, Map.of(), null, ShowClock.NONE, crowd);
    assertEquals(1, comments(one, ShopNorms.NONE));
    assertEquals(0, comments(one, norms));
  }

  private static double comments(People people, ShopNorms norms) {
    return EngagementDepth.of(people.viewer().visits(), norms, TierSettings.DEFAULTS, NOW)
        .parts()
        .stream()
        .filter(part -> part.signal().equals("comments"))
        .mapToDouble(Evidence.Part::points)
        .sum();
  }

  @Test
  void presenceAloneIsNoEngagement() {
    assertEquals(
        Engagement.NONE, standing(People.named("A").joined(Duration.ofMinutes(50))).engagement());
  }
}
