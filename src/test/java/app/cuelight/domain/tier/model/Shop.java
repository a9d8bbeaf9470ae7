package app.cuelight.domain.tier.model;

import java.util.Random;

/// Customers made by the story the purchase model tells, with a seed.
final class Shop {

  private Shop() {}

  /// @param r shape of the rates, `alpha` their rate in days
  /// @param a with `b` the chance to leave after a purchase
  /// @param days over which the customers began, evenly
  static Sample of(int customers, double r, double alpha, double a, double b, int days, long seed) {
    var random = new Random(seed);
    long[] keys = new long[customers];
    for (int i = 0; i < customers; i++) {
      double rate = gamma(random, r) / alpha;
      double stay = gamma(random, b);
      double leaves = gamma(random, a);
      double leaving = leaves / (leaves + stay);
      int age = days / 3 + random.nextInt(days);
      double at = 0;
      long x = 0;
      double last = 0;
      while (random.nextDouble() >= leaving) {
        at += -Math.log(1 - random.nextDouble()) / rate;
        if (at > age) {
          break;
        }
        x++;
        last = at;
      }
      keys[i] = Sample.key(new BuyerClock(x, last, age));
    }
    return Sample.of(keys);
  }

  /// Marsaglia and Tsang's method.
  static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + c * normal, 3);
      if (v > 0
          && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
