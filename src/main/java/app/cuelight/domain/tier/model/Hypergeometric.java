package app.cuelight.domain.tier.model;

/// Gauss's hypergeometric series 2F1(a, b; c; z) for 0 ≤ z < 1 and c > 0.
final class Hypergeometric {

  private static final int MOST_TERMS = 20_000;
  private static final double ENOUGH = 1e-15;
  private static final double HUGE = 1e200;

  private Hypergeometric() {}

  /// The series times `exp(logFactor)`: the factor is taken into every step, so that a large series
  /// times a small factor neither overflows nor vanishes.
  static double scaled(double a, double b, double c, double z, double logFactor) {
    double term = 1;
    double sum = 1;
    double log = logFactor;
    for (int n = 0; n < MOST_TERMS; n++) {
      term *= (a + n) / (c + n) * ((b + n) / (n + 1.0)) * z;
      sum += term;
      if (Math.abs(term) <= ENOUGH * Math.abs(sum)) {
        break;
      }
      if (Math.abs(sum) > HUGE) {
        sum /= HUGE;
        term /= HUGE;
        log += Math.log(HUGE);
      }
    }
    return Math.signum(sum) * Math.exp(log + Math.log(Math.abs(sum)));
  }
}
