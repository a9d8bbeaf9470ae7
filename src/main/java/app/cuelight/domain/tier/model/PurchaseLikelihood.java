package app.cuelight.domain.tier.model;

import java.util.stream.IntStream;

/// How likely a sample is under a purchase model, and how that changes with its parameters.
///
/// All of it but one logarithm per group hangs on the number of purchases alone or on one age
/// alone, and is summed over those: some hundreds instead of hundreds of thousands. What is left,
/// the chance of having left against that of having stayed, is a product of two numbers tabulated
/// by age. The pieces of a large sample are looked at by all processors and added in order: the
/// result is the same to the last digit however many there are.
final class PurchaseLikelihood {

  /// From here on `1 + odds` is `odds` in every digit that counts.
  private static final double CERTAIN = 1e100;

  /// Exponents up to this can be tabulated: no number falls out of a double's range.
  private static final double LARGEST_EXPONENT = 600;

  private final Roll roll;
  private final DropOut dropOut;

  PurchaseLikelihood(Sample sample, DropOut dropOut) {
    this.roll = new Roll(sample);
    this.dropOut = dropOut;
  }

  /// The log-likelihood.
  ///
  /// @param gradient filled with its derivatives by r, alpha, a, b
  double of(PurchaseModel model, double[] gradient) {
    Shared[] shared = shared(model);
    var clocks = new Clocks(roll.ages, model.alpha());
    double height = 0;
    double byR = 0;
    double byAlpha = 0;
    double byA = 0;
    double byB = 0;
    for (int i = 0; i < shared.length; i++) {
      long n = roll.alikes.get(i).customers();
      height += n * (shared[i].bought + shared[i].kept);
      byR += n * shared[i].boughtByR;
      byA += n * shared[i].keptByA;
      byB += n * shared[i].keptByB;
    }
    for (int age = 0; age < roll.ages.length; age++) {
      double expected = model.r() * roll.customers[age];
      height -= (expected + roll.purchases[age]) * clocks.logs[age];
      byR -= roll.customers[age] * clocks.logs[age];
      byAlpha +=
          (expected * roll.ages[age] / model.alpha() - roll.purchases[age]) * clocks.inverses[age];
    }
    Departures[] departures = new Departures[roll.pieces.size()];
    IntStream.range(0, departures.length)
        .parallel()
        .forEach(i -> departures[i] = departures(i, shared, clocks));
    for (int i = 0; i < departures.length; i++) {
      Shared of = shared[roll.pieces.get(i).alike()];
      height += departures[i].logs;
      byR += departures[i].byR;
      byAlpha -= of.power * departures[i].byAlpha;
      byA += departures[i].gone / model.a();
      byB -= of.leaving > 0 ? departures[i].gone / of.remaining : 0;
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return height;
  }

  private Departures departures(int which, Shared[] shared, Clocks clocks) {
    Roll.Piece piece = roll.pieces.get(which);
    Shared of = shared[piece.alike()];
    if (of.leaving == 0) {
      return new Departures(0, 0, 0, 0);
    }
    double[] logAges = clocks.logs;
    double logLeaving = Math.log(of.leaving);
    double most = of.power * (logAges[logAges.length - 1] - logAges[0]);
    boolean isTabled = piece.to() - piece.from() > logAges.length && most < LARGEST_EXPONENT;
    double[] now = isTabled ? powers(of.power, logAges, of.leaving) : logAges;
    double[] then = isTabled ? powers(-of.power, logAges, 1) : logAges;
    double logs = 0;
    double gone = 0;
    double byR = 0;
    double byAlpha = 0;
    double product = 1;
    for (int i = piece.from(); i < piece.to(); i++) {
      int t = roll.t[i];
      int tx = roll.tx[i];
      int n = roll.counts[i];
      double silent = logAges[t] - logAges[tx];
      double odds = isTabled ? now[t] * then[tx] : Math.exp(logLeaving + of.power * silent);
      double both = 1 + odds;
      double share = n;
      if (!(both < CERTAIN)) {
        logs += n * (logLeaving + of.power * silent);
      } else {
        share *= odds / both;
        if (n == 1) {
          product *= both;
          if (product > CERTAIN) {
            logs += Math.log(product);
            product = 1;
          }
        } else {
          logs += n * Math.log(both);
        }
      }
      gone += share;
      byR += share * silent;
      byAlpha += share * (clocks.inverses[tx] - clocks.inverses[t]);
    }
    return new Departures(logs + Math.log(product), gone, byR, byAlpha);
  }

  /// Of every age `factor ((alpha + age) / (alpha + youngest))^power`.
  private static double[] powers(double power, double[] logAges, double factor) {
    double[] powers = new double[logAges.length];
    for (int age = 0; age < powers.length; age++) {
      powers[age] = factor * Math.exp(power * (logAges[age] - logAges[0]));
    }
    return powers;
  }

  /// What all customers of the same age share: of each age `log(1 + age / alpha)` and `1 / (alpha +
  /// age)`. Only differences of those logarithms count; these keep their digits where alpha is far
  /// larger than any age.
  private static final class Clocks {
    final double[] logs;
    final double[] inverses;

    Clocks(double[] ages, double alpha) {
      logs = new double[ages.length];
      inverses = new double[ages.length];
      for (int i = 0; i < ages.length; i++) {
        logs[i] = Math.log1p(ages[i] / alpha);
        inverses[i] = 1 / (alpha + ages[i]);
      }
    }
  }

  /// What a piece adds because its customers may have left.
  ///
  /// @param logs of one and the odds of having left against having stayed; a product of many has
  ///   one logarithm
  /// @param gone how many of them have left, as far as can be expected
  /// @param byR the slope by r
  /// @param byAlpha the slope by alpha, but for the power and the sign
  private record Departures(double logs, double gone, double byR, double byAlpha) {}

  /// What all customers with the same number of purchases share.
  ///
  /// @param power r and her purchases: what remains of a clock is raised to this
  /// @param remaining the weight of staying at the last chance to leave
  /// @param leaving the odds of leaving then, 0 where there was no chance yet
  /// @param bought the logarithm of `Γ(r + x) / Γ(r) / alpha^x`
  /// @param boughtByR its derivative
  /// @param kept the logarithm of `B(a, b + chances) / B(a, b)`
  /// @param keptByA its derivative by a
  /// @param keptByB its derivative by b
  private record Shared(
      double power,
      double remaining,
      double leaving,
      double bought,
      double boughtByR,
      double kept,
      double keptByA,
      double keptByB) {}

  /// Factor by factor from one number of purchases to the next: shorter than by gamma functions,
  /// and no digits are lost between large ones where customers hardly differ.
  private Shared[] shared(PurchaseModel model) {
    double r = model.r();
    double a = model.a();
    double b = model.b();
    Shared[] shared = new Shared[roll.alikes.size()];
    double bought = 0;
    double boughtByR = 0;
    double kept = 0;
    double keptByA = 0;
    double keptByB = 0;
    int purchases = 0;
    int chances = 0;
    for (int i = 0; i < shared.length; i++) {
      int x = roll.alikes.get(i).x();
      for (; purchases < x; purchases++) {
        bought += Math.log((r + purchases) / model.alpha());
        boughtByR += 1 / (r + purchases);
      }
      for (; chances < x + dropOut.first(); chances++) {
        double stays = b + chances;
        kept += Math.log(stays / (a + stays));
        keptByA -= 1 / (a + stays);
        keptByB += a / (stays * (a + stays));
      }
      double remaining = b + chances - 1;
      double leaving = chances == 0 ? 0 : a / remaining;
      shared[i] = new Shared(r + x, remaining, leaving, bought, boughtByR, kept, keptByA, keptByB);
    }
    return shared;
  }
}
