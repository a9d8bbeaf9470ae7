package app.cuelight.show.norms;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.Why;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What somebody spends is compared with what her country spends, where enough of it buys in her
/// currency; else with everybody who does (`facts/segmentation.md` §8.2).
final class CountryMoneyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");

  private record Buyer(String id, String country, String currency, int amount, double daysAgo) {}

  /// So many buyers, the n-th of whom spent n times the step, one every nine hours.
  private static Stream<Buyer> buyers(String country, int count, String currency, int step) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Buyer(country + currency + i, country, currency, i * step, i * 0.375));
  }

  private static Viewer viewer(Buyer buyer) {
    Person person = Person.of(Identity.own(SHOP, buyer.id()));
    Instant at = NOW.minus(Duration.ofMinutes(Math.round(buyer.daysAgo() * 24 * 60)));
    Order order =
        new Order(
            buyer.id(),
            Order.Status.PAID,
            new Money(buyer.amount() * 100L, buyer.currency()),
            new Money(0, buyer.currency()),
            List.of(),
            List.of(),
            at,
            at,
            false);
    RawEvent raw =
        new RawEvent(EventKey.of(SHOP, "e" + buyer.id()), "contract", "order", at, NOW, "");
    return ViewerFold.after(
        Viewer.of(person), new Arrival(raw, new ShowEvent.OrderChanged(null, person, order)));
  }

  private static Locality home(Buyer buyer) {
    return new Locality("en-US", buyer.country(), ZoneId.of("UTC"), Locality.Basis.PROFILE, false);
  }

  private static ShopNorms norms(Stream<Buyer> shop, ShopNorms former, Instant now) {
    var survey = new Survey(former, now);
    shop.forEach(buyer -> survey.take(viewer(buyer), home(buyer)));
    return survey.norms();
  }

  private static Standing standing(Buyer buyer, ShopNorms norms) {
    return TierRules.standing(viewer(buyer), home(buyer), norms, NOW);
  }

  private static int money(Buyer buyer, ShopNorms norms) {
    return standing(buyer, norms).evidence().rfm().m();
  }

  /// A rich country and a poor one, 400 buyers each: the best of the poor one is its best.
  @Test
  void aBuyerIsRankedAmongThoseOfHerCountry() {
    ShopNorms norms =
        norms(
            Stream.concat(buyers("CH", 400, "USD", 10), buyers("ID", 400, "USD", 1)),
            ShopNorms.NONE,
            NOW);
    Buyer best = new Buyer("best", "ID", "USD", 1_000, 3);
    Buyer same = new Buyer("same", "CH", "USD", 1_000, 3);
    Buyer elsewhere = new Buyer("elsewhere", "FR", "USD", 1_000, 3);

    assertEquals(
        List.of(5, 2, 4), List.of(money(best, norms), money(same, norms), money(elsewhere, norms)));
    assertEquals(
        List.of(Spend.HIGH, Spend.POTENTIAL),
        List.of(standing(best, norms).spend(), standing(same, norms).spend()));
    assertEquals(
        "High value: 1 order worth 1000.00 USD in a year, 5.0 times her country's median order;"
            + " last one 3 days ago. / 高价值：一年内1单，共1000.00 USD，是她所在国家中位订单的5.0倍；最近一单在3天前。",
        Why.of(standing(best, norms)).en() + " / " + Why.of(standing(best, norms)).zh());
  }

  /// 299 are too few to be compared with each other, and so are 300 in two currencies.
  @Test
  void aCountryWithTooFewBuyersInACurrencyIsRankedWithEverybodyWhoBuysInIt() {
    ShopNorms norms =
        norms(
            Stream.of(
                    buyers("CH", 400, "USD", 10),
                    buyers("ID", 299, "USD", 1),
                    buyers("VN", 150, "USD", 1),
                    buyers("VN", 150, "EUR", 1))
                .flatMap(some -> some),
            ShopNorms.NONE,
            NOW);

    assertEquals(Set.of("CH", "VN"), norms.regions().keySet());
    assertEquals(Set.of("USD"), norms.regions().get("CH").purses().keySet());
    assertEquals(Set.of(), norms.regions().get("VN").purses().keySet());
    assertEquals(849, norms.everywhere().purses().get("USD").buyers());
    assertEquals(3, money(new Buyer("a", "ID", "USD", 290, 3), norms), "third fifth of 849");
    assertEquals(3, money(new Buyer("b", "VN", "USD", 290, 3), norms), "third fifth of 849");
    assertEquals(5, money(new Buyer("c", "VN", "EUR", 149, 3), norms), "of 150 in euros");
  }

  /// Within the week nobody is compared with others because somebody else bought or did not.
  @Test
  void whoIsComparedWithWhomStandsForAWeek() {
    List<Buyer> before =
        Stream.concat(buyers("CH", 400, "USD", 10), buyers("ID", 299, "USD", 1)).toList();
    List<Buyer> since =
        Stream.concat(
                before.stream(),
                IntStream.range(300, 311).mapToObj(i -> new Buyer("new" + i, "ID", "USD", i, 6)))
            .toList();
    ShopNorms first = norms(before.stream(), ShopNorms.NONE, NOW.minus(Duration.ofDays(9)));
    ShopNorms soon = norms(since.stream(), first, NOW.minus(Duration.ofDays(4)));
    ShopNorms later = norms(since.stream(), soon, NOW);
    Buyer best = new Buyer("best", "ID", "USD", 310, 3);

    assertEquals(
        List.of(3, 3, 5), List.of(money(best, first), money(best, soon), money(best, later)));
  }

  @Test
  void aCountryThatFallsBelowItsNumberIsComparedWithItselfUntilTheWeekEnds() {
    Stream<Buyer> then = Stream.concat(buyers("CH", 400, "USD", 10), buyers("ID", 310, "USD", 1));
    ShopNorms first = norms(then, ShopNorms.NONE, NOW.minus(Duration.ofDays(1)));
    Stream<Buyer> now = Stream.concat(buyers("CH", 400, "USD", 10), buyers("ID", 290, "USD", 1));
    ShopNorms soon = norms(now, first, NOW);
    Purse before = first.regions().get("ID").purses().get("USD");
    Purse since = soon.regions().get("ID").purses().get("USD");

    assertEquals(before.money(), since.money());
    assertEquals(
        List.of(before.medianOrder(), before.goodOrder(), before.high()),
        List.of(since.medianOrder(), since.goodOrder(), since.high()));
  }
}
