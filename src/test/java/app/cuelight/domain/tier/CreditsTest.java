package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.viewer.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Money that went back and names no order.
class CreditsTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final int MANY = 50_000;

  private final List<Purchase> all = new ArrayList<>();

  @Test
  void itGoesOffTheNewestEqualOrderElseOffTheNewest() {
    buys(1, 500);
    buys(2, 300);
    buys(3, 500);
    buys(4, 200);
    returns(5, 500);
    returns(6, 400);
    buys(7, 900);

    assertEquals(List.of("1:500", "2:100", "7:900"), settled());
  }

  @Test
  void whatNamesItsOrderGoesOffThatOneOnly() {
    named("A", 1, 500, 0);
    named("B", 2, 500, 200);
    named("C", 3, 500, 0);
    named("A back 500", 9, 0, 500);
    named("B back 150", 9, 0, 150);
    named("B back 150 2", 9, 0, 150);
    named("C back 900", 2, 0, 900);
    named("D", 5, 400, 0);

    assertEquals(List.of("2:200", "5:400"), settled());
  }

  @Test
  void whatWentBackOfAnOrderThatWasNeverPaidGoesOffNothing() {
    named("A", 1, 500, 0);
    all.set(0, status(all.getFirst(), Order.Status.CANCELLED));
    named("B", 2, 500, 0);
    named("A back 500", 9, 0, 500);

    assertEquals(List.of("2:500"), settled());
  }

  @Test
  void whatNamesAnOrderNobodyKnowsGoesOffAsIfItNamedNone() {
    named("B", 2, 500, 0);
    named("A back 100", 9, 0, 100);

    assertEquals(List.of("2:400"), settled());
  }

  private static Purchase status(Purchase order, Order.Status status) {
    return new Purchase(
        order.key(),
        status,
        order.total(),
        order.refunded(),
        null,
        null,
        order.placedAt(),
        order.placedSaid(),
        order.updatedAt(),
        false);
  }

  @RepeatedTest(200)
  void goingThroughOnceSaysWhatLookingThroughAllOrdersForEveryCreditSays(RepetitionInfo round) {
    var random = new Random(round.getCurrentRepetition());
    for (int i = 0; i < 40; i++) {
      String currency = random.nextInt(4) == 0 ? "EUR" : "USD";
      boolean isBack = random.nextInt(3) == 0;
      long minor = random.nextInt(8) * 100L;
      add(random.nextInt(20), isBack ? 0 : minor, isBack ? minor + 100 : 0, currency);
    }
    List<Purchase> plainly = plainly();

    assertEquals(plainly.stream().map(CreditsTest::said).toList(), settled());
  }

  @Test
  void aWholesalersOrdersAreLookedAtSomeTimesEachAndNotForEveryCredit() {
    for (int i = 0; i < MANY; i++) {
      buys(2L * i, 1_000);
      returns(2L * i + 1, i % 3 == 0 ? 1_000 : 999);
    }
    assertTrue(steps() <= 6L * MANY, () -> steps() + " looks, mixed");

    all.clear();
    for (int i = 0; i < MANY; i++) {
      buys(i, 1_000);
      returns(MANY + i, 7);
    }
    assertTrue(steps() <= 6L * MANY, () -> steps() + " looks, small change");
  }

  private long steps() {
    return Credits.settle(paid(), all, ExchangeRates.NONE);
  }

  private List<String> settled() {
    List<Purchase> paid = paid();
    Credits.settle(paid, all, ExchangeRates.NONE);
    return paid.stream().map(CreditsTest::said).toList();
  }

  private List<Purchase> paid() {
    return new ArrayList<>(all.stream().filter(Purchase::counts).toList());
  }

  /// The rule as it is written down, looking at every order for every credit.
  private List<Purchase> plainly() {
    List<Purchase> paid = paid();
    paid.sort(Buying.OLDEST_FIRST);
    List<Purchase> credits = new ArrayList<>(all.stream().filter(Purchase::isCredit).toList());
    credits.sort(Buying.OLDEST_FIRST);
    for (Purchase credit : credits) {
      Money back = credit.refunded();
      List<Purchase> before =
          paid.stream()
              .filter(order -> order.placedAt() <= credit.placedAt())
              .filter(order -> order.total().currency().equals(back.currency()))
              .toList()
              .reversed();
      var equal = before.stream().filter(order -> order.net().equals(back)).findFirst();
      if (equal.isPresent()) {
        paid.remove(equal.get());
        continue;
      }
      long left = back.minor();
      for (Purchase order : before) {
        long part = Math.min(left, order.net().minor());
        left -= part;
        if (part > 0 && part == order.net().minor()) {
          paid.remove(order);
        } else if (part > 0) {
          paid.set(paid.indexOf(order), order.refundedBy(part));
        }
      }
    }
    return paid;
  }

  private void buys(long at, long minor) {
    add(at, minor, 0, "USD");
  }

  private void returns(long at, long minor) {
    add(at, 0, minor, "USD");
  }

  private void add(long at, long total, long refunded, String currency) {
    add(String.format("%06d", all.size()), at, total, refunded, currency);
  }

  private void named(String name, long at, long total, long refunded) {
    add(name, at, total, refunded, "USD");
  }

  private void add(String name, long at, long total, long refunded, String currency) {
    var key = new Purchase.Key(SHOP, name);
    all.add(
        new Purchase(
            key,
            Order.Status.PAID,
            new Money(total, currency),
            new Money(refunded, currency),
            null,
            null,
            at,
            Purchase.UNSAID,
            at,
            false));
  }

  private static String said(Purchase order) {
    return order.placedAt() + ":" + order.net().minor();
  }
}
