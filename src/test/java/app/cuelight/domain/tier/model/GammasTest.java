package app.cuelight.domain.tier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Differences of the gamma function against the products and sums they are for whole numbers.
final class GammasTest {

  private static final int[] WHOLE = {1, 2, 7, 40, 1_000};

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 0.5, 1, 3.7, 9.99, 10, 333.3, 20_530.7, 3e8})
  void theyKeepTheirDigitsHoweverLargeTheArgument(double z) {
    for (int n : WHOLE) {
      double logBeta = -Math.log(z);
      double rise = 1 / z;
      for (int i = 1; i < n; i++) {
        logBeta += Math.log(i / (z + i));
        rise += 1 / (z + i);
      }
      double exact = 1e-13 * (1 + Math.abs(logBeta));
      assertEquals(logBeta, Gammas.logBeta(z, n), exact, "by " + n);
      assertEquals(logBeta, Gammas.logBeta(n, z), exact, "by " + n);
      assertEquals(1, Gammas.digammaRise(z, n) / rise, 1e-12, "by " + n);
    }
  }
}
