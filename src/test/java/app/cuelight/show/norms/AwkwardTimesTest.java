package app.cuelight.show.norms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A year without orders, a clock that was set back, and nights in which an hour is missing or
/// comes twice where the show is.
final class AwkwardTimesTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final List<Viewer> TOWN = Town.of(1_500, 11);
  private static final ShopNorms USUAL = usual();

  private static ShopNorms usual() {
    var survey = new Survey(ShopNorms.NONE, TierSettings.DEFAULTS, Town.NOW);
    TOWN.forEach(viewer -> survey.take(viewer, Town.home(viewer)));
    return survey.norms();
  }

  private static Viewer buyer(Instant... orders) {
    Person person = Person.of(Identity.own(SHOP, "ana"));
    Viewer viewer = Viewer.of(person);
    for (int i = 0; i < orders.length; i++) {
      Instant at = orders[i];
      Money total = Money.of("40.00", "USD");
      Money none = Money.zero("USD");
      Order order =
          new Order("o" + i, Order.Status.PAID, total, none, List.of(), List.of(), at, at, false);
      RawEvent raw = new RawEvent(EventKey.of(SHOP, "e" + i), "contract", "order", at, at, "");
      viewer =
          ViewerFold.after(
              viewer, new Arrival(raw, new ShowEvent.OrderChanged(null, person, order)));
    }
    return viewer;
  }

  private static Standing standing(Viewer viewer, Instant now) {
    return TierRules.standing(viewer, Town.home(viewer), USUAL, now);
  }

  @Test
  void whoComesBackAfterAYearIsActiveReturnedAndNotNew() {
    Instant first = Town.NOW.minus(Duration.ofDays(420));
    Viewer gone = buyer(first, first.plus(Duration.ofDays(20)));
    assertEquals(LifeCycle.CHURNED, standing(gone, Town.NOW).lifeCycle());
    assertTrue(standing(gone, Town.NOW).evidence().rfm().net().minor() == 0, "nothing in a year");
    Viewer back = buyer(first, first.plus(Duration.ofDays(20)), Town.NOW);
    Standing now = standing(back, Town.NOW.plusSeconds(60));
    assertEquals(LifeCycle.ACTIVE, now.lifeCycle());
    assertTrue(now.evidence().returned());
    assertEquals(1, now.evidence().rfm().frequency());
    assertEquals(2, now.evidence().model().x());
    assertEquals(420, now.evidence().model().tx());
    Outlook outlook = now.evidence().outlook();
    assertNotNull(outlook);
    assertTrue(outlook.active28() > 0 && outlook.active28() < 1, outlook::toString);
  }

  /// As of an instant before everything she did, too.
  @Test
  void aClockSetBackJudgesEverybodyAndNothingIsLate() {
    for (int days : new int[] {1, 40, 400, 4_000}) {
      Instant then = Town.NOW.minus(Duration.ofDays(days));
      for (Viewer viewer : TOWN.subList(0, 200)) {
        Standing standing = standing(viewer, then);
        assertTrue(standing.reviewAt().isAfter(then));
        Outlook outlook = standing.evidence().outlook();
        assertFalse(outlook != null && Double.isNaN(outlook.active28() + outlook.active90()));
      }
    }
  }

  /// The second pair of orders is one show in New York: an evening that passes midnight UTC, the
  /// night in which an hour is missing, and the one in which it comes twice.
  @ParameterizedTest
  @CsvSource({
    "2027-01-20T18:50-05:00[America/New_York], 2027-01-20T19:20-05:00[America/New_York]",
    "2027-03-14T01:50-05:00[America/New_York], 2027-03-14T03:10-04:00[America/New_York]",
    "2027-11-07T01:50-04:00[America/New_York], 2027-11-07T01:10-05:00[America/New_York]",
    "2027-11-06T19:50-04:00[America/New_York], 2027-11-07T01:05-04:00[America/New_York]"
  })
  void twoOrdersOfOneShowAreOneOccasionOnAnyNight(ZonedDateTime one, ZonedDateTime two) {
    Viewer once = buyer(one.toInstant(), two.toInstant());
    Instant soon = two.toInstant().plusSeconds(60);
    Standing now = standing(once, soon);
    assertEquals(1, now.evidence().rfm().frequency());
    assertEquals(0, now.evidence().model().x(), "no repeat purchase");
    assertEquals(LifeCycle.NEW, now.lifeCycle());
  }

  /// A day is 24 hours, on the nights of 23 and 25 as well, and the move is foretold.
  @ParameterizedTest
  @CsvSource({
    "2027-02-20T20:00-05:00[America/New_York]",
    "2027-10-20T20:00-04:00[America/New_York]",
    "2027-07-01T20:00-04:00[America/New_York]"
  })
  void theLastDayOfBeingNewEndsAtTheForetoldInstant(ZonedDateTime order) {
    Viewer once = buyer(order.toInstant());
    Instant end = order.toInstant().plus(Duration.ofDays(31));
    assertEquals(LifeCycle.NEW, standing(once, end.minusMillis(1)).lifeCycle());
    assertFalse(standing(once, end).lifeCycle() == LifeCycle.NEW);
    assertFalse(standing(once, end.minusMillis(1)).reviewAt().isAfter(end));
  }
}
