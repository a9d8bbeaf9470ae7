package app.cuelight.domain.tier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/// The sum over groups, ages and pieces is the sum over customers of the published formula, and the
/// same number on every machine.
final class PurchaseLikelihoodTest {

  private static final double[][] PLACES = {
    {0.7, 45, 0.8, 1.6},
    {0.03, 2, 40, 0.1},
    {500, 70_000, 0.02, 75},
    {80, 0.01, 1e-6, 4e3},
    {9, 900, 2, 0.3}
  };

  /// Customers of whom many are equal, and many more than a table or a piece is worth.
  private static long[] shop(int customers, int days) {
    var random = new Random(21);
    long[] keys = new long[customers];
    for (int i = 0; i < customers; i++) {
      int t = random.nextInt(days);
      long x = random.nextInt(5) < 2 ? 0 : random.nextInt(10);
      keys[i] = Sample.key(new BuyerClock(x, x == 0 ? 0 : random.nextInt(t + 1), t));
    }
    return keys;
  }

  /// The formula of one customer (`facts/segmentation.md` §2.1), with nothing shared.
  private static double ofOne(PurchaseModel model, BuyerClock clock) {
    double x = clock.x();
    double kept = model.b() + x + model.dropOut().first();
    double power = model.r() + x;
    double stayed = -power * Math.log(model.alpha() + clock.t());
    double both = stayed;
    if (x + model.dropOut().first() > 0) {
      double left =
          Math.log(model.a()) - Math.log(kept - 1) - power * Math.log(model.alpha() + clock.tx());
      both = Math.max(stayed, left) + Math.log1p(Math.exp(-Math.abs(stayed - left)));
    }
    double rate = -clock.x() * Math.log(model.alpha());
    for (int i = 0; i < clock.x(); i++) {
      rate += Math.log(model.r() + i);
    }
    return rate
        + power * Math.log(model.alpha())
        + Gammas.logBeta(model.a(), kept)
        - Gammas.logBeta(model.a(), model.b())
        + both;
  }

  @Test
  void itIsTheSumOverTheCustomers() {
    for (int days : new int[] {90, 3_000}) {
      long[] keys = shop(120_000, days);
      Sample sample = Sample.of(keys);
      for (DropOut dropOut : DropOut.values()) {
        var likelihood = new PurchaseLikelihood(sample, dropOut);
        for (double[] p : PLACES) {
          var model = new PurchaseModel(dropOut, p[0], p[1], p[2], p[3]);
          double sum = 0;
          for (long key : keys) {
            sum += ofOne(model, Sample.clock(key));
          }
          double height = likelihood.of(model, new double[4]);
          assertEquals(sum, height, 1e-9 * Math.abs(sum), days + " days, " + model);
        }
      }
    }
  }

  @Test
  void theSlopeIsTheChangeOfTheHeightEverywhere() {
    Sample sample = Sample.of(shop(120_000, 700));
    var likelihood = new PurchaseLikelihood(sample, DropOut.AFTER_ANY);
    for (double[] p : PLACES) {
      double[] slope = new double[4];
      double height = likelihood.of(model(p), slope);
      for (int i = 0; i < p.length; i++) {
        double[] up = p.clone();
        up[i] *= 1 + 1e-6;
        double[] down = p.clone();
        down[i] *= 1 - 1e-6;
        double change =
            (likelihood.of(model(up), new double[4]) - likelihood.of(model(down), new double[4]))
                / 2e-6;
        double exact = Math.abs(height) * 1e-7 + Math.abs(change) * 1e-5;
        assertEquals(change, slope[i] * p[i], exact, model(p) + " by " + i);
      }
    }
  }

  @Test
  void itIsTheSameToTheLastDigitOnAnyNumberOfProcessors() {
    Sample sample = Sample.of(shop(300_000, 2_000));
    assertTrue(new Roll(sample).pieces.size() > 12, "pieces to share out");
    PurchaseFit alone = fitBy(1, sample);
    for (int processors : new int[] {2, 3, 7}) {
      assertEquals(alone, fitBy(processors, sample));
    }
  }

  private static PurchaseFit fitBy(int processors, Sample sample) {
    try (var pool = new ForkJoinPool(processors)) {
      return pool.submit(() -> PurchaseFit.near(sample, PurchasePrior.usual(40))).join();
    }
  }

  private static PurchaseModel model(double[] p) {
    return new PurchaseModel(DropOut.AFTER_ANY, p[0], p[1], p[2], p[3]);
  }
}
