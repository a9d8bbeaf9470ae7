package app.cuelight.domain.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Rate;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.event.Order.Status;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Customers of whom a shop tells only how much they bought: buyers, and nothing counted twice.
final class BeforeTest {

  private static final ShopNorms NORMS = new ShopNorms(Map.of("USD", 4_000L));
  private static final ConnectionName EAST = new ConnectionName("east");
  private static final ConnectionName WEST = new ConnectionName("west");
  private static final int DAY =
      (int) LocalDate.ofInstant(People.NOW, ZoneOffset.UTC).minusDays(2).toEpochDay();
  private static final Duration HOUR = Duration.ofHours(1);

  private static Standing standing(Viewer viewer) {
    return TierRules.standing(viewer, Locality.unknown(), NORMS, People.NOW);
  }

  private static Money lifetime(Viewer viewer) {
    return LifetimeNet.of(viewer, ExchangeRates.NONE);
  }

  private static Patronage patronage(long orders, String spent) {
    return new Patronage(orders, Money.of(spent, "USD"));
  }

  private static List<Patronage> left(Viewer viewer) {
    return Before.of(viewer).stream().map(Before::left).toList();
  }

  @Test
  void whoBoughtBeforeWhatTheShopTellsIsNoNewcomer() {
    Viewer new1 = People.named("Ana").joined(HOUR).viewer();
    Viewer known = People.named("Ana").joined(HOUR).told(12, "480.00", 1).viewer();
    assertThat(standing(new1).lifeCycle()).isEqualTo(LifeCycle.NEW);
    assertThat(standing(new1).tier()).isEqualTo(Tier.NEW);
    assertThat(standing(known).lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
    assertThat(standing(known).tier()).isNotEqualTo(Tier.NEW);
    assertThat(standing(known).spend()).isEqualTo(Spend.LOW);
    assertThat(Candidate.of(known, standing(known), People.NOW).orders()).isEqualTo(12);
    assertThat(lifetime(known)).isEqualTo(Money.of("480.00", "USD"));
  }

  @Test
  void whoNeverCameAndBoughtLongAgoIsDormantAndWhoHasNoOrdersIsWhatSheWas() {
    assertThat(standing(People.named("Ana").told(2, "80.00", 1).viewer()).lifeCycle())
        .isEqualTo(LifeCycle.DORMANT);
    assertThat(standing(People.named("Ana").told(0, "0.00", 1).viewer()).lifeCycle())
        .isEqualTo(LifeCycle.PROSPECT);
  }

  @Test
  void aRecentOrderOfAnOldCustomerIsNotHerFirst() {
    assertThat(standing(People.named("Ana").bought("40.00", 2).viewer()).lifeCycle())
        .isEqualTo(LifeCycle.NEW);
    Viewer old = People.named("Ana").bought("40.00", 2).told(9, "400.00", 1).viewer();
    assertThat(standing(old).lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
    assertThat(left(old)).containsExactly(patronage(8, "360.00"));
    assertThat(lifetime(old)).isEqualTo(Money.of("400.00", "USD"));
  }

  @Test
  void ordersThatComeToLightLaterTakeTheirPartOffInAnyOrder() {
    Viewer after = People.named("Ana").told(2, "100.00", 1).bought("40.00", 90).viewer();
    Viewer before = People.named("Ana").bought("40.00", 90).told(2, "100.00", 1).viewer();
    assertThat(left(after)).isEqualTo(left(before)).containsExactly(patronage(1, "60.00"));
    assertThat(lifetime(after)).isEqualTo(Money.of("100.00", "USD"));
    Viewer all =
        People.named("Ana").told(2, "100.00", 1).bought("40.00", 90).bought("60.00", 400).viewer();
    assertThat(left(all)).isEmpty();
    assertThat(lifetime(all)).isEqualTo(Money.of("100.00", "USD"));
    assertThat(Candidate.of(all, standing(all), People.NOW).orders()).isEqualTo(2);
  }

  @Test
  void anOrderAfterTheShopSaidItIsNoPartOfIt() {
    Viewer she = People.named("Ana").told(2, "100.00", 10).bought("30.00", 2).viewer();
    assertThat(left(she)).containsExactly(patronage(2, "100.00"));
    assertThat(lifetime(she)).isEqualTo(Money.of("130.00", "USD"));
  }

  @Test
  void moneyThatWentBackIsNeverTakenOffTwice() {
    Viewer she =
        People.named("Ana")
            .bought("40.00", 20, Status.PAID, "30.00", false)
            .told(1, "5.00", 1)
            .viewer();
    assertThat(left(she)).isEmpty();
    assertThat(lifetime(she)).isEqualTo(Money.of("10.00", "USD"));
    Viewer two = People.named("Ana").bought("40.00", 20).told(2, "35.00", 1).viewer();
    assertThat(left(two)).containsExactly(patronage(1, "0.00"));
  }

  /// Each shop said twice, orders of each and of a file with a name of its own.
  @Test
  void whatTwoShopsSayIsAddedAndOrdersGoOffTheirOwnShopsInAnyOrder() {
    List<UnaryOperator<People>> facts =
        List.of(
            she -> she.told(EAST, 3, Money.of("90.00", "USD"), 40),
            she -> she.told(EAST, 4, Money.of("120.00", "USD"), 1),
            she -> she.told(WEST, 5, Money.of("50.00", "USD"), 2),
            she -> she.bought(EAST, "e-1", "30.00", 20),
            she -> she.bought(WEST, "w-1", "10.00", 20),
            she -> she.bought(new ConnectionName("file"), "f-1", "5.00", 300));
    Random chance = new Random(5);
    for (int i = 0; i < 300; i++) {
      List<UnaryOperator<People>> some = new ArrayList<>(facts);
      Collections.shuffle(some, chance);
      People one = People.named("Ana");
      // She may turn out to be two that were thought apart.
      People other = People.named("Ana");
      for (int at = 0; at < some.size(); at++) {
        var _ = some.get(at).apply(i % 2 == 0 || at % 2 == 0 ? one : other);
      }
      Viewer she = i % 2 == 0 ? one.viewer() : one.viewer().merge(other.viewer());
      assertThat(Before.of(she))
          .containsExactly(
              new Before(EAST, patronage(2, "85.00"), daysAgo(1)),
              new Before(WEST, patronage(4, "40.00"), daysAgo(2)));
      assertThat(Before.orders(she)).isEqualTo(6);
      assertThat(lifetime(she)).isEqualTo(Money.of("170.00", "USD"));
    }
  }

  private static long daysAgo(int days) {
    return People.NOW.minus(Duration.ofDays(days)).toEpochMilli();
  }

  @Test
  void shopsOfTwoCurrenciesAreAddedOnlyAtARate() {
    Viewer she =
        People.named("Ana")
            .told(EAST, 4, Money.of("120.00", "USD"), 1)
            .told(WEST, 2, new Money(6_000, "JPY"), 1)
            .viewer();
    assertThat(Before.orders(she)).isEqualTo(6);
    assertThat(lifetime(she)).isEqualTo(Money.of("120.00", "USD"));
    var rates =
        ExchangeRates.of(
            "USD",
            List.of(
                new Rate(DAY, "USD", BigDecimal.ONE), new Rate(DAY, "JPY", new BigDecimal("100"))));
    assertThat(LifetimeNet.of(she, rates)).isEqualTo(Money.of("180.00", "USD"));
  }
}
