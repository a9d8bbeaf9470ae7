package app.cuelight.show.norms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.cuelight.domain.basic.Bilingual;
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
import app.cuelight.domain.tier.Rhythm;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.ShopNotes;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Shops whose history says little are measured as far as it goes, and the manager is told.
class OddShopsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Locality MEXICO =
      new Locality("es-419", "MX", ZoneId.of("UTC"), Locality.Basis.PROFILE, false);
  private static final int DAYS = 700;

  private final Survey survey = new Survey(ShopNorms.NONE, NOW);
  private int events;

  private void buyer(int id, int... daysAgo) {
    Person person = Person.of(Identity.own(SHOP, "u" + id));
    Viewer viewer = Viewer.of(person);
    for (int ago : daysAgo) {
      Instant at = NOW.minus(Duration.ofDays(ago)).minusSeconds(60);
      Money ten = Money.of("10.00", "USD");
      var order =
          new Order(
              "o" + events++,
              Order.Status.PAID,
              ten,
              Money.zero("USD"),
              List.of(),
              List.of(),
              at,
              at,
              false);
      var raw = new RawEvent(EventKey.of(SHOP, "e" + events), "contract", "order", at, NOW, "");
      viewer =
          ViewerFold.after(
              viewer, new Arrival(raw, new ShowEvent.OrderChanged(null, person, order)));
    }
    survey.take(viewer, MEXICO);
  }

  private List<String> notes(ShopNorms norms) {
    return ShopNotes.of(norms).stream().map(Bilingual::en).toList();
  }

  @Test
  void whereNobodyBoughtTwiceNothingIsKnownOfLeavingAndItIsSaid() {
    for (int i = 0; i < 2_000; i++) {
      buyer(i, i * DAYS / 2_000);
    }
    ShopNorms norms = survey.norms();
    Forecast forecast = norms.forecast();
    assertNotNull(forecast);

    assertEquals(List.of(0L, false), List.of(forecast.returned(), forecast.dropOutSeen()));
    assertEquals(
        List.of(
            "Nobody has bought twice in this history: whether people come back is not known yet,"
                + " and dormant and churned go by fixed days."),
        notes(norms));
  }

  @Test
  void oneRepeatPurchaseIsNoRhythm() {
    for (int i = 0; i < 2_000; i++) {
      buyer(i, i * DAYS / 2_000);
    }
    buyer(2_000, 300, 297);
    ShopNorms norms = survey.norms();

    assertEquals(Rhythm.PRESET, norms.everywhere().rhythm());
    assertEquals(Rhythm.PRESET, norms.regions().get("MX").rhythm());
  }

  @Test
  void aShopOfOneBuyerSaysSoInEnglishThatReads() {
    buyer(0, 1);

    assertEquals(
        "Small data: 1 buyer in a year; fixed thresholds hold until there are 100.",
        notes(survey.norms()).getFirst());
  }
}
