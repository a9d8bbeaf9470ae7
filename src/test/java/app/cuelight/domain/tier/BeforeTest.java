package app.cuelight.domain.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.event.Order.Status;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Viewer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Customers of whom a shop tells only how much they bought: buyers, and nothing counted twice.
final class BeforeTest {

  private static final ShopNorms NORMS = new ShopNorms(Map.of("USD", 4_000L));
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
    assertThat(Before.of(old)).isEqualTo(patronage(8, "360.00"));
    assertThat(lifetime(old)).isEqualTo(Money.of("400.00", "USD"));
  }

  @Test
  void ordersThatComeToLightLaterTakeTheirPartOffInAnyOrder() {
    Viewer after = People.named("Ana").told(2, "100.00", 1).bought("40.00", 90).viewer();
    Viewer before = People.named("Ana").bought("40.00", 90).told(2, "100.00", 1).viewer();
    assertThat(Before.of(after)).isEqualTo(Before.of(before)).isEqualTo(patronage(1, "60.00"));
    assertThat(lifetime(after)).isEqualTo(Money.of("100.00", "USD"));
    Viewer all =
        People.named("Ana").told(2, "100.00", 1).bought("40.00", 90).bought("60.00", 400).viewer();
    assertThat(Before.of(all)).isEqualTo(Patronage.NONE);
    assertThat(lifetime(all)).isEqualTo(Money.of("100.00", "USD"));
    assertThat(Candidate.of(all, standing(all), People.NOW).orders()).isEqualTo(2);
  }

  @Test
  void anOrderAfterTheShopSaidItIsNoPartOfIt() {
    Viewer she = People.named("Ana").told(2, "100.00", 10).bought("30.00", 2).viewer();
    assertThat(Before.of(she)).isEqualTo(patronage(2, "100.00"));
    assertThat(lifetime(she)).isEqualTo(Money.of("130.00", "USD"));
  }

  @Test
  void moneyThatWentBackIsNeverTakenOffTwice() {
    Viewer she =
        People.named("Ana")
            .bought("40.00", 20, Status.PAID, "30.00", false)
            .told(1, "5.00", 1)
            .viewer();
    assertThat(Before.of(she)).isEqualTo(Patronage.NONE);
    assertThat(lifetime(she)).isEqualTo(Money.of("10.00", "USD"));
    Viewer two = People.named("Ana").bought("40.00", 20).told(2, "35.00", 1).viewer();
    assertThat(Before.of(two)).isEqualTo(patronage(1, "0.00"));
  }
}
