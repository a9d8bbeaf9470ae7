package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What several reports of one order come to.
class OrderStatesTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void moneyBackMonthsLaterDoesNotMakeAnOldOrderANewOne() {
    Purchase all = both(said(JUNE, JUNE, 0), said(NOVEMBER, NOVEMBER, 1_000));

    assertEquals(List.of(JUNE, NOVEMBER, "40.00"), told(all));
  }

  @Test
  void whoSaysWhenItWasPlacedIsBelievedMoreThanWhoDoesNot() {
    Purchase all = both(said(MAY, NOVEMBER, 0), said(JUNE, JUNE, 0));

    assertEquals(List.of(MAY, NOVEMBER, "50.00"), told(all));
  }

  @Test
  void theLatestWordOnWhenItWasPlacedHolds() {
    Purchase all = both(said(MAY, JUNE, 0), said(JUNE, NOVEMBER, 0));

    assertEquals(List.of(JUNE, NOVEMBER, "50.00"), told(all));
  }

  @RepeatedTest(300)
  void theOrderOfTheReportsIsNoMatter(RepetitionInfo round) {
    var random = new Random(round.getCurrentRepetition());
    List<Purchase> reports = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Instant placed = MAY.plusSeconds(random.nextInt(4));
      Instant updated = placed.plusSeconds(random.nextInt(3));
      reports.add(said(placed, updated, random.nextInt(2) * 1_000L));
    }
    Purchase once = reports.stream().reduce(Purchase::later).orElseThrow();
    List<Purchase> again = new ArrayList<>(reports);
    again.addAll(reports);
    Collections.shuffle(again, random);
    Purchase left = again.subList(0, 4).stream().reduce(Purchase::later).orElseThrow();
    Purchase right = again.subList(4, 10).stream().reduce(Purchase::later).orElseThrow();

    assertEquals(once, Purchase.later(left, right));
    assertEquals(once, Purchase.later(right, left));
  }

  private static Purchase both(Purchase one, Purchase other) {
    Purchase all = Purchase.later(one, other);
    assertEquals(all, Purchase.later(other, one));
    return all;
  }

  private static List<Object> told(Purchase order) {
    return List.of(
        Instant.ofEpochMilli(order.placedAt()),
        Instant.ofEpochMilli(order.updatedAt()),
        order.net().amount());
  }

  private static Purchase said(Instant placed, Instant updated, long refunded) {
    return Purchase.of(
        SHOP,
        new Order(
            "o1",
            Order.Status.PAID,
            new Money(5_000, "USD"),
            new Money(refunded, "USD"),
            List.of(),
            List.of(),
            placed,
            updated,
            false));
  }
}
