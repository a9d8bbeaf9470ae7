package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.viewer.Viewer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The reason of a tier counts what the shop says of orders that nobody else tells of.
class WhyBeforeTest {

  private static final ShopNorms NORMS = new ShopNorms(Map.of("USD", 4_000L));

  private static Bilingual why(Viewer viewer) {
    return Why.of(TierRules.standing(viewer, Locality.unknown(), NORMS, People.NOW));
  }

  @Test
  void whoComesAgainAndBoughtLongAgoHasOrders() {
    Viewer she = People.named("Ana").joined(Duration.ofHours(1)).told(12, "480.00", 1).viewer();

    assertEquals(
        new Bilingual("Seen lately: 1 visit, 12 orders before.", "近期来过：到访1次，此前12单。"), why(she));
  }

  @Test
  void whoNeverCameAndBoughtLongAgoHasOrders() {
    Viewer she = People.named("Ana").told(1, "480.00", 1).viewer();

    assertEquals(
        new Bilingual("Away: not seen in a show yet, 1 order before.", "不在场：尚未到访直播，此前1单。"),
        why(she));
  }

  @Test
  void ordersKnownAndOrdersBeforeThemAreOneNumber() {
    Viewer she = People.named("Ana").bought("40.00", 200).told(3, "90.00", 1).viewer();

    assertEquals(
        new Bilingual("Away: silent for 200 days, 3 orders before.", "不在场：已沉默200天，此前3单。"),
        why(she));
  }
}
