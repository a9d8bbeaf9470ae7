package app.cuelight.domain.tier.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published values of BG/NBD, and what is sworn of every model: numbers, whatever the
/// customer.
final class PurchaseModelTest {

  private static final PurchaseModel PUBLISHED =
      new PurchaseModel(DropOut.AFTER_A_REPEAT, 0.243, 4.414, 0.793, 2.426);

  @Test
  void theFitOfCdnowIsThePublishedOne() throws IOException {
    Sample cdnow = Cdnow.sample();
    PurchaseFit fit =
        PurchaseFit.free(cdnow, new PurchaseModel(DropOut.AFTER_A_REPEAT, 1, Cdnow.WEEK, 1, 1));
    PurchaseModel model = fit.model();
    assertAll(
        () -> assertEquals(2_357, fit.customers()),
        () -> assertEquals(0.24259, model.r(), 2e-4),
        () -> assertEquals(4.4135, model.alpha() / Cdnow.WEEK, 2e-3),
        () -> assertEquals(0.7929, model.a(), 2e-3),
        () -> assertEquals(2.4258, model.b(), 1e-2),
        () -> assertEquals(-9_582.43, fit.logLikelihood() + Cdnow.logUnits(cdnow), 0.02),
        () -> assertTrue(fit.dropOutSeen()));
  }

  @Test
  void theBestOfTheModelThatLetsEverybodyLeaveIsAtTheTop() throws IOException {
    Sample cdnow = Cdnow.sample();
    PurchaseModel start = new PurchaseModel(DropOut.AFTER_ANY, 0.7, 4 * Cdnow.WEEK, 0.8, 1.6);
    double[] slope = new double[4];
    PurchaseModel best = PurchaseFit.free(cdnow, start).model();
    new PurchaseLikelihood(cdnow, DropOut.AFTER_ANY).of(best, slope);
    assertEquals(0, slope[0] * best.r(), 0.01);
    assertEquals(0, slope[1] * best.alpha(), 0.01);
    assertEquals(0, slope[2] * best.a(), 0.01);
    assertEquals(0, slope[3] * best.b(), 0.01);
  }

  @Test
  void theSlopeIsTheChangeOfTheHeight() throws IOException {
    Sample cdnow = Cdnow.sample();
    for (DropOut dropOut : DropOut.values()) {
      double[] at = {0.6, 450, 0.9, 2.1};
      var likelihood = new PurchaseLikelihood(cdnow, dropOut);
      double[] slope = new double[4];
      likelihood.of(model(dropOut, at), slope);
      for (int i = 0; i < at.length; i++) {
        double step = at[i] * 1e-5;
        double[] up = at.clone();
        up[i] += step;
        double[] down = at.clone();
        down[i] -= step;
        double change =
            (likelihood.of(model(dropOut, up), new double[4])
                    - likelihood.of(model(dropOut, down), new double[4]))
                / (2 * step);
        assertEquals(change, slope[i], 1e-5 * (1 + Math.abs(change)), dropOut + " by " + i);
      }
    }
  }

  private static PurchaseModel model(DropOut dropOut, double[] p) {
    return new PurchaseModel(dropOut, p[0], p[1], p[2], p[3]);
  }

  private static final PurchaseModel FITTED =
      new PurchaseModel(DropOut.AFTER_A_REPEAT, 0.24259, 4.41353, 0.79289, 2.42575);

  @ParameterizedTest(name = "a newcomer makes {1} purchases in {0} weeks")
  @CsvSource({
    "0.1429, 0.0078",
    "1, 0.0532",
    "3, 0.1506",
    "31.8571, 1.0405",
    "32, 1.0437",
    "78, 1.8576"
  })
  void theExpectationOfANewcomerIsThePublishedOne(double weeks, double purchases) {
    assertEquals(purchases, FITTED.expectedOfNewcomer(weeks), Math.max(5e-5, 2e-4 * purchases));
  }

  @Test
  void theExpectationOfThePublishedCustomerIsThePublishedOne() {
    assertEquals(1.226, PUBLISHED.expected(new BuyerClock(2, 30.43, 38.86), 39), 1e-3);
  }

  /// Posterior means by quadrature: an independent way to the same number.
  @ParameterizedTest
  @CsvSource({"0, 0, 30", "1, 10, 30", "2, 30.43, 38.86", "7, 5, 300", "26, 200, 220", "3, 9, 9"})
  void theExpectationIsThePosteriorMean(long x, double tx, double t) {
    for (DropOut dropOut : DropOut.values()) {
      for (double a : new double[] {0.3, 1, 2.7}) {
        var model = new PurchaseModel(dropOut, 0.55, 6, a, 2.4);
        var clock = new BuyerClock(x, tx, t);
        double expected = model.alive(clock) * quadrature(model, x, t, 52);
        assertEquals(expected, model.expected(clock, 52), 2e-4 * (1 + expected));
      }
    }
  }

  /// The mean of (1 - E e^(-rate p t)) / p over the chance p to leave, with p = u^k to tame its
  /// ends.
  private static double quadrature(PurchaseModel model, long x, double t, double horizon) {
    double b = model.b() + x + model.dropOut().first();
    double near = horizon / (model.alpha() + t);
    double sum = 0;
    double weight = 0;
    int steps = 200_000;
    double bend = 8;
    for (int i = 0; i < steps; i++) {
      double u = (i + 0.5) / steps;
      double p = Math.pow(u, bend);
      double density =
          Math.exp(
              (model.a() - 1) * Math.log(p)
                  + (b - 1) * Math.log1p(-p)
                  + Math.log(bend)
                  + (bend - 1) * Math.log(u));
      weight += density;
      sum += density * -Math.expm1(-(model.r() + x) * Math.log1p(near * p)) / p;
    }
    return sum / weight;
  }

  @Test
  void whoBoughtOnceMayHaveLeft() {
    var once = new BuyerClock(0, 0, 200);
    var both = new PurchaseModel(DropOut.AFTER_ANY, 0.7, 30, 0.8, 1.6);
    assertEquals(1, PUBLISHED.alive(once));
    assertEquals(1 / (1 + Math.pow(230.0 / 30, 0.7) * 0.5), both.alive(once), 1e-12);
  }

  @Test
  void activeIsAliveTimesTheChanceToBuy() {
    var model = new PurchaseModel(DropOut.AFTER_ANY, 0.7, 30, 0.8, 1.6);
    var clock = new BuyerClock(3, 60, 90);
    double silent = Math.pow(120.0 / 148, 3.7);
    assertEquals(model.alive(clock) * (1 - silent), model.active(clock, 28), 1e-12);
    assertTrue(model.active(clock, 28) < model.active(clock, 90));
  }

  @Test
  void everyNumberIsANumberWhateverTheCustomer() {
    var random = new Random(11);
    double[] sizes = {1e-3, 0.05, 1, 1 + 1e-9, 7, 400, 1e4, 1e8};
    for (int i = 0; i < 20_000; i++) {
      var model =
          new PurchaseModel(
              random.nextBoolean() ? DropOut.AFTER_ANY : DropOut.AFTER_A_REPEAT,
              sizes[random.nextInt(4)],
              sizes[random.nextInt(sizes.length)],
              sizes[random.nextInt(sizes.length)],
              sizes[random.nextInt(sizes.length)]);
      double t = Math.pow(10, random.nextDouble() * 9 - 2);
      var clock = new BuyerClock(random.nextInt(1_001), t * random.nextDouble(), t);
      double horizon = random.nextInt(4) * 120.0 + 1;
      double alive = model.alive(clock);
      double active = model.active(clock, horizon);
      double expected = model.expected(clock, horizon);
      assertTrue(alive >= 0 && alive <= 1, () -> model + " " + clock);
      assertTrue(active >= 0 && active <= alive, () -> model + " " + clock);
      assertTrue(expected >= 0 && expected < 1e9, () -> model + " " + clock);
    }
  }

  @Test
  void theOrderOfCustomersIsNoMatter() throws IOException {
    long[] keys = new long[500];
    var random = new Random(3);
    for (int i = 0; i < keys.length; i++) {
      int t = 1 + random.nextInt(300);
      int x = random.nextInt(4);
      keys[i] = Sample.key(new BuyerClock(x, x == 0 ? 0 : random.nextInt(t), t));
    }
    long[] turned = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      turned[i] = keys[keys.length - 1 - i];
    }
    PurchasePrior prior = PurchasePrior.usual(30);
    assertEquals(
        PurchaseFit.near(Sample.of(keys), prior), PurchaseFit.near(Sample.of(turned), prior));
  }

  @Test
  void thePriorKeepsTheFitFiniteWhereNobodyLeavesAndItIsSaid() {
    PurchaseFit fit =
        PurchaseFit.near(Shop.of(20_000, 1, 30, 1e-9, 1, 400, 5), PurchasePrior.usual(30));
    assertFalse(fit.dropOutSeen());
    assertEquals(30, fit.model().alpha() / fit.model().r(), 2);
  }

  @Test
  void theFitFindsTheShopTheCustomersCameFrom() {
    PurchaseFit fit =
        PurchaseFit.near(Shop.of(30_000, 0.8, 25, 0.9, 2, 365, 5), PurchasePrior.usual(40));
    assertTrue(fit.dropOutSeen());
    assertEquals(0.8, fit.model().r(), 0.06);
    assertEquals(25, fit.model().alpha(), 2.5);
    assertEquals(0.9 / 2.9, fit.model().a() / (fit.model().a() + fit.model().b()), 0.03);
  }

  /// All buy at the same rate and nobody leaves: both pairs of parameters run along a ridge, on
  /// which only the prior says where to stop.
  @Test
  void whereAllAreAlikeTheFitEndsAtTheSameTopFromEverywhere() {
    Sample alike = Shop.of(100_000, 1e5, 60e5, 1e-9, 1, 520, 6);
    PurchasePrior prior = PurchasePrior.usual(95);
    PurchaseFit best = PurchaseFit.near(alike, prior);
    for (double[] start :
        new double[][] {{40, 5_600, 2e6, 4e8}, {0.05, 900, 3, 0.2}, {470, 65_000, 0.02, 68}}) {
      var from = new PurchaseModel(DropOut.AFTER_ANY, start[0], start[1], start[2], start[3]);
      PurchaseModel found = PurchaseFit.near(alike, prior, from).model();
      assertEquals(1, found.r() / best.model().r(), 1e-3, from.toString());
      assertEquals(1, found.alpha() / best.model().alpha(), 1e-3, from.toString());
      assertEquals(1, found.a() / best.model().a(), 1e-3, from.toString());
      assertEquals(1, found.b() / best.model().b(), 1e-3, from.toString());
    }
    assertEquals(60, best.model().alpha() / best.model().r(), 1);
    assertFalse(best.dropOutSeen());
  }
}
