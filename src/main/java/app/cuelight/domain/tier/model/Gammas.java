package app.cuelight.domain.tier.model;

/// What the spend model needs of the gamma function, for positive arguments: never one value of it,
/// always how values differ, and that to 14 digits however large they are. Where customers hardly
/// differ a model's parameters grow without end, and the plain difference would lose them all.
///
/// Arguments are shifted up to where Stirling's series holds (Abramowitz and Stegun 6.1.40, 6.2.2
/// and 6.3.18), and the series are subtracted term by term.
final class Gammas {

  private static final double LARGE = 10;
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private Gammas() {}

  /// The logarithm of the beta function, `Γ(a) Γ(b) / Γ(a + b)`.
  static double logBeta(double a, double b) {
    double product = 1;
    double high = a;
    for (; high < LARGE; high++) {
      product *= 1 + b / high;
    }
    double other = b;
    for (; other < LARGE; other++) {
      product *= 1 + high / other;
    }
    return HALF_LOG_TWO_PI
        + Math.log(product)
        + stirling(high)
        + stirling(other)
        - stirling(high + other)
        - (high - 0.5) * Math.log1p(other / high)
        - (other - 0.5) * Math.log1p(high / other)
        - 0.5 * Math.log(high + other);
  }

  /// By how much the derivative of the logarithm of the gamma function rises from `z` to `z + by`.
  static double digammaRise(double z, double by) {
    double low = z;
    double sum = 0;
    for (; low < LARGE; low++) {
      sum += by / (low * (low + by));
    }
    double high = low + by;
    return sum + Math.log1p(by / low) + 0.5 * by / (low * high) + slope(low) - slope(high);
  }

  private static double stirling(double z) {
    double i = 1 / z;
    double i2 = i * i;
    return i * (1.0 / 12 - i2 * (1.0 / 360 - i2 * (1.0 / 1260 - i2 * (1.0 / 1680 - i2 / 1188))));
  }

  private static double slope(double z) {
    double i2 = 1 / (z * z);
    return i2 * (1.0 / 12 - i2 * (1.0 / 120 - i2 * (1.0 / 252 - i2 * (1.0 / 240 - i2 / 132))));
  }
}
