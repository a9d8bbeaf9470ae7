package app.cuelight.domain.tier.model;

/// The logarithm of the gamma function and its derivative, for positive arguments.
///
/// Both shift the argument up to where Stirling's series holds to 14 digits (Abramowitz and Stegun
/// 6.1.40, 6.1.48 and 6.3.18).
final class Gammas {

  private static final double LARGE = 10;
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private Gammas() {}

  static double log(double z) {
    double shifted = z;
    double product = 1;
    double logs = 0;
    while (shifted < LARGE) {
      product *= shifted;
      shifted++;
    }
    logs += Math.log(product);
    double i = 1 / shifted;
    double i2 = i * i;
    double series =
        i * (1.0 / 12 - i2 * (1.0 / 360 - i2 * (1.0 / 1260 - i2 * (1.0 / 1680 - i2 / 1188))));
    return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - logs;
  }

  static double digamma(double z) {
    double shifted = z;
    double sum = 0;
    while (shifted < LARGE) {
      sum -= 1 / shifted;
      shifted++;
    }
    double i2 = 1 / (shifted * shifted);
    double series =
        i2 * (1.0 / 12 - i2 * (1.0 / 120 - i2 * (1.0 / 252 - i2 * (1.0 / 240 - i2 / 132))));
    return sum + Math.log(shifted) - 0.5 / shifted - series;
  }
}
