package app.cuelight.domain.tier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gamma-Gamma against the published customers of CDNOW, and against data of its own making.
final class SpendModelTest {

  private static final SpendModel PUBLISHED = new SpendModel(6.25, 3.74, 15.44);

  @ParameterizedTest(name = "{0} purchases of {1} on average: {2}")
  @CsvSource({
    "2, 22.35, 24.65",
    "1, 11.77, 18.91",
    "7, 73.74, 71.46",
    "2, 25.55, 27.28",
    "0, 0, 35.19"
  })
  void thePublishedCustomersAreWorthWhatWasPublished(double x, double mean, double worth) {
    assertEquals(worth, PUBLISHED.expected(mean, x), 0.04);
  }

  @Test
  void theFitFindsTheShopThePurchasesCameFrom() {
    var random = new Random(4);
    int buyers = 20_000;
    double[] means = new double[buyers];
    int[] counts = new int[buyers];
    for (int i = 0; i < buyers; i++) {
      double nu = Shop.gamma(random, 3.74) / 1_544;
      counts[i] = 1 + random.nextInt(6);
      for (int n = 0; n < counts[i]; n++) {
        means[i] += Shop.gamma(random, 6.25) / nu / counts[i];
      }
    }
    SpendModel fit = SpendModel.fit(means, counts);
    assertEquals(6.25, fit.p(), 0.8);
    assertEquals(3.74, fit.q(), 0.2);
    assertEquals(new SpendModel(6.25, 3.74, 1_544).expected(2_000, 3), fit.expected(2_000, 3), 30);
    assertTrue(
        fit.logLikelihood(means, counts)
            >= new SpendModel(6.25, 3.74, 1_544).logLikelihood(means, counts));
    for (double more : new double[] {0.99, 1.01}) {
      assertLess(new SpendModel(fit.p() * more, fit.q(), fit.v()), fit, means, counts);
      assertLess(new SpendModel(fit.p(), fit.q() * more, fit.v()), fit, means, counts);
      assertLess(new SpendModel(fit.p(), fit.q(), fit.v() * more), fit, means, counts);
    }
  }

  private static void assertLess(SpendModel beside, SpendModel fit, double[] means, int[] counts) {
    double loss = fit.logLikelihood(means, counts) - beside.logLikelihood(means, counts);
    assertTrue(loss > 0, beside + " is more likely");
  }

  /// Everybody spends by the same chance: q and v run along a ridge, on which only the prior says
  /// where to stop.
  @Test
  void whereAllSpendAlikeTheMeanIsTheShops() {
    var random = new Random(9);
    double[] means = new double[5_000];
    int[] counts = new int[means.length];
    double sum = 0;
    double purchases = 0;
    for (int i = 0; i < means.length; i++) {
      counts[i] = 1 + random.nextInt(9);
      for (int n = 0; n < counts[i]; n++) {
        means[i] += Shop.gamma(random, 2.9) * 1_000 / counts[i];
      }
      sum += means[i] * counts[i];
      purchases += counts[i];
    }
    SpendModel fit = SpendModel.fit(means, counts);
    assertEquals(2.9, fit.p(), 0.1);
    assertTrue(fit.q() > 200, "hers counts for little: " + fit);
    assertEquals(sum / purchases, fit.expected(9_000, 0), 10);
    assertEquals(sum / purchases, fit.expected(9_000, 3), 200);
  }

  @Test
  void equalAmountsGiveThatAmount() {
    double[] means = new double[40];
    Arrays.fill(means, 2_500);
    int[] counts = new int[40];
    Arrays.fill(counts, 2);
    SpendModel fit = SpendModel.fit(means, counts);
    assertEquals(2_500, fit.expected(2_500, 3), 125);
    assertTrue(Double.isFinite(fit.expected(0, 0)));
  }
}
