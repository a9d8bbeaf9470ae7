package app.cuelight.show.norms;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/// A shop measured from its own orders, and people judged by it.
final class SurveyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Locality NOWHERE = country(null);

  private static Locality country(String code) {
    return new Locality("es-419", code, ZoneId.of("UTC"), Locality.Basis.PROFILE, false);
  }

  private int events;

  private Viewer buyer(String id, String amount, double... daysAgo) {
    Viewer viewer = Viewer.of(Person.of(Identity.own(SHOP, id)));
    for (double ago : daysAgo) {
      viewer = order(viewer, id, "o" + events, amount, "0.00", ago);
    }
    return viewer;
  }

  private Viewer order(
      Viewer viewer, String id, String order, String amount, String refund, double ago) {
    Instant at = NOW.minus(Duration.ofMinutes(Math.round(ago * 24 * 60)));
    events++;
    Order said =
        new Order(
            order,
            Order.Status.PAID,
            Money.of(amount, "USD"),
            Money.of(refund, "USD"),
            List.of(),
            List.of(),
            at,
            at.plusSeconds(events),
            false);
    ShowEvent event = new ShowEvent.OrderChanged(null, Person.of(Identity.own(SHOP, id)), said);
    RawEvent raw = new RawEvent(EventKey.of(SHOP, "e" + events), "contract", "order", at, NOW, "");
    return ViewerFold.after(viewer, new Arrival(raw, event));
  }

  /// A shop of 1,500 buyers with a year and a half behind it: most buy once, some every month.
  private List<Viewer> shop(long seed) {
    var random = new Random(seed);
    List<Viewer> all = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      boolean often = random.nextInt(3) == 0;
      List<Double> days = new ArrayList<>();
      double ago = random.nextDouble() * 540;
      days.add(ago);
      while (often && random.nextInt(5) > 0) {
        ago -= 5 + random.nextDouble() * 50;
        if (ago > 0) {
          days.add(ago);
        }
      }
      int amount = 10 + random.nextInt(often ? 90 : 30);
      double[] when = days.stream().mapToDouble(Double::doubleValue).toArray();
      all.add(buyer("u" + i, amount + ".00", when));
    }
    return all;
  }

  private static ShopNorms norms(List<Viewer> viewers, ShopNorms former, Instant now) {
    var survey = new Survey(former, now);
    viewers.forEach(viewer -> survey.take(viewer, country("MX")));
    return survey.norms();
  }

  private static Standing standing(Viewer viewer, ShopNorms norms, Instant now) {
    return TierRules.standing(viewer, NOWHERE, norms, now);
  }

  @Test
  void aShopWithHistoryIsRankedByItself() {
    ShopNorms norms = norms(shop(1), ShopNorms.NONE, NOW);
    Purse purse = norms.everywhere().purses().get("USD");
    Forecast forecast = norms.forecast();
    assertNotNull(forecast);
    assertNotNull(purse);
    assertAll(
        () -> assertTrue(norms.everywhere().buyers() > 900),
        () -> assertTrue(norms.everywhere().rhythm().isMeasured()),
        () -> assertTrue(norms.regions().containsKey("MX")),
        () -> assertEquals(1_500, forecast.customers()),
        () -> assertTrue(forecast.dropOutSeen()),
        () -> assertTrue(forecast.base28() > 0 && forecast.base28() < forecast.base90()),
        () -> assertTrue(purse.medianOrder() > 2_000 && purse.medianOrder() < 6_000),
        () -> assertTrue(purse.high() > purse.medianOrder()),
        () -> assertNotNull(purse.spend()));
  }

  @Test
  void theOrderPeopleAreTakenInIsNoMatter() {
    List<Viewer> viewers = shop(2);
    ShopNorms norms = norms(viewers, ShopNorms.NONE, NOW);
    Collections.shuffle(viewers, new Random(5));
    ShopNorms again = norms(viewers, ShopNorms.NONE, NOW);
    assertEquals(norms, again, "to the last digit");
  }

  @Test
  void theNumberOfProcessorsIsNoMatter() {
    List<Viewer> town = Town.of(1_500, 12);
    ShopNorms alone = measuredBy(1, town);
    assertEquals(alone, measuredBy(2, town));
    assertEquals(alone, measuredBy(5, town));
  }

  private static ShopNorms measuredBy(int processors, List<Viewer> people) {
    var survey = new Survey(ShopNorms.NONE, Town.NOW);
    people.forEach(viewer -> survey.take(viewer, Town.home(viewer)));
    try (var pool = new ForkJoinPool(processors)) {
      return pool.submit(survey::norms).join();
    }
  }

  @Test
  void theOftenerAndTheLaterSomebodyBoughtTheMoreIsExpectedOfHer() {
    ShopNorms norms = norms(shop(3), ShopNorms.NONE, NOW);
    Standing regular = standing(buyer("a", "80.00", 150, 120, 90, 61, 30, 4), norms, NOW);
    Standing once = standing(buyer("b", "15.00", 300), norms, NOW);
    Outlook much = regular.evidence().outlook();
    Outlook little = once.evidence().outlook();
    assertNotNull(much);
    assertNotNull(little);
    assertTrue(much.active28() > 5 * little.active28());
    assertTrue(much.value365().minor() > 5 * little.value365().minor());
    assertEquals(Tier.VIP, regular.tier());
    assertEquals(LifeCycle.CHURNED, once.lifeCycle());
    assertEquals(Spend.LOW, once.spend());
    assertNull(once.evidence().warning());
  }

  /// Half of them pay 5.00 an order, half 10.01 and 10.02: the good order is 10.015, and they have
  /// it.
  @Test
  void whoStandsAtACutPointIsNotBelowItByARounding() {
    List<Viewer> viewers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String amount = i % 2 == 0 ? "5.00" : "10.01";
      Viewer viewer = buyer("u" + i, amount, 1.5 * i + 30);
      String next = i % 2 == 0 ? "5.00" : "10.02";
      viewers.add(order(viewer, "u" + i, "second" + i, next, "0.00", 1.5 * i + 1));
    }
    ShopNorms norms = norms(viewers, ShopNorms.NONE, NOW);
    long low =
        viewers.stream()
            .map(viewer -> standing(viewer, norms, NOW))
            .filter(one -> one.evidence().rfm().r() >= 4)
            .filter(one -> one.evidence().rfm().net().minor() > 2_000)
            .filter(one -> one.spend() == Spend.LOW)
            .count();
    assertEquals(1_002, norms.everywhere().purses().get("USD").goodOrder());
    assertEquals(0, low, "of those who bought lately at a good order value");
  }

  @Test
  void aRefundTakesTheMarkAwayAtOnce() {
    ShopNorms norms = norms(shop(4), ShopNorms.NONE, NOW);
    Viewer whale = buyer("w", "77183.00", 0.01);
    assertEquals(Spend.HIGH, standing(whale, norms, NOW).spend());
    Viewer back = order(whale, "w", "o" + (events - 1), "77183.00", "77183.00", 0.01);
    assertEquals(Spend.NONE, standing(back, norms, NOW).spend());
  }

  @Test
  void somebodyValuableWhoFallsSilentIsWarnedOfForTwoWeeks() {
    ShopNorms norms = norms(shop(5), ShopNorms.NONE, NOW);
    Viewer regular = buyer("r", "90.00", 130, 110, 90, 70, 50, 30, 10);
    int days = 0;
    int first = -1;
    for (int day = 0; day < 300; day++) {
      Instant at = NOW.plus(Duration.ofDays(day));
      if (standing(regular, norms, at).evidence().warning() != null) {
        first = first < 0 ? day : first;
        days++;
      }
    }
    assertTrue(first > 10, "warned of after " + first);
    assertEquals(14, days);
    var warning = standing(regular, norms, NOW.plus(Duration.ofDays(first))).evidence().warning();
    assertNotNull(warning);
    assertTrue(warning.reason().en().startsWith("Usually back every "), warning.reason().en());
  }

  @Test
  void everyMoveOfAMeasuredShopIsForetold() {
    ShopNorms norms = norms(shop(6), ShopNorms.NONE, NOW);
    List<Viewer> people =
        List.of(
            buyer("a", "30.00", 3),
            buyer("b", "60.00", 80, 40, 3),
            buyer("c", "90.00", 130, 110, 90, 70, 50, 30, 10.3),
            buyer("d", "25.00", 364, 200));
    for (Viewer viewer : people) {
      Standing known = standing(viewer, norms, NOW);
      for (int hour = 1; hour < 420 * 24; hour += 3) {
        Instant at = NOW.plus(Duration.ofHours(hour));
        Standing now = standing(viewer, norms, at);
        boolean same =
            now.tier() == known.tier()
                && now.lifeCycle() == known.lifeCycle()
                && now.spend() == known.spend()
                && (now.evidence().warning() == null) == (known.evidence().warning() == null);
        assertTrue(
            same || !known.reviewAt().isAfter(at),
            viewer.id() + " changed at " + at + ", foretold for " + known.reviewAt());
        known = now;
      }
    }
  }

  @Test
  void cutPointsStandForAWeekAndTheNextOnesAreSteadied() {
    List<Viewer> viewers = shop(7);
    ShopNorms first = norms(viewers, ShopNorms.NONE, NOW);
    ShopNorms soon = norms(viewers, first, NOW.plus(Duration.ofDays(3)));
    assertEquals(first.everywhere().recency(), soon.everywhere().recency());
    assertEquals(NOW, soon.cutAt());
    Instant later = NOW.plus(Duration.ofDays(8));
    ShopNorms next = norms(viewers, soon, later);
    assertEquals(later, next.cutAt());
    assertEquals(first.everywhere().recency().now(), next.everywhere().recency().before());
  }

  /// The second file makes the shop a tenth larger; cut points of the first would hold for a week.
  @Test
  void inHowManyPiecesAHistoryComesInIsNoMatter() {
    List<Viewer> viewers = shop(7);
    ShopNorms part = norms(viewers.subList(0, 1_350), ShopNorms.NONE, NOW);
    assertEquals(norms(viewers, ShopNorms.NONE, NOW), norms(viewers, part, NOW));
  }

  @Test
  void anOrderOfTheDayMovesNoCutPoint() {
    List<Viewer> viewers = shop(7);
    ShopNorms first = norms(viewers, ShopNorms.NONE, NOW);
    viewers.add(buyer("late", "80.00", -1));
    ShopNorms soon = norms(viewers, first, NOW.plus(Duration.ofDays(2)));
    assertEquals(NOW, soon.cutAt());
  }

  @Test
  void cutPointsOfOtherMoneyHoldUntilTheNextMeasuringOnly() {
    List<Viewer> viewers = shop(7);
    ShopNorms first = norms(viewers, ShopNorms.NONE, NOW);
    Instant soon = NOW.plus(Duration.ofDays(2));
    assertEquals(NOW, norms(viewers, first, soon).cutAt());
    assertEquals(norms(viewers, ShopNorms.NONE, soon), norms(viewers, first.unsettled(), soon));
  }

  @Test
  void aSeasonIsRecognised() {
    List<Viewer> viewers = shop(8);
    List<Viewer> inSeason = new ArrayList<>();
    var random = new Random(9);
    for (int i = 0; i < viewers.size(); i++) {
      Viewer viewer = viewers.get(i);
      inSeason.add(
          i % 3 == 0
              ? order(viewer, "u" + i, "s" + i, "20.00", "0.00", random.nextDouble() * 20)
              : viewer);
    }
    Forecast forecast = norms(inSeason, ShopNorms.NONE, NOW).forecast();
    assertNotNull(forecast);
    assertTrue(forecast.season() > 0.2, "season " + forecast.season());
    Forecast usual = norms(viewers, ShopNorms.NONE, NOW).forecast();
    assertNotNull(usual);
    assertEquals(0, usual.season(), 0.5);
  }

  @Test
  void aClockSetBackMeasuresAnewAndKeepsNoLimitOfTheFuture() {
    List<Viewer> viewers = shop(7);
    Instant ahead = NOW.plus(Duration.ofDays(400));
    ShopNorms future = norms(viewers, ShopNorms.NONE, ahead);
    assertEquals(norms(viewers, ShopNorms.NONE, NOW), norms(viewers, future, NOW));
  }

  @Test
  void aShopWithoutOrdersHasNoForecast() {
    ShopNorms norms = norms(List.of(), ShopNorms.NONE, NOW);
    assertNull(norms.forecast());
    assertFalse(norms.everywhere().rhythm().isMeasured());
  }
}
