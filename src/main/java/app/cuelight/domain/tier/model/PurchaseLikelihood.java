package app.cuelight.domain.tier.model;

/// How likely a sample is under a purchase model, and how that changes with its parameters.
final class PurchaseLikelihood {

  private final Sample sample;
  private final DropOut dropOut;

  PurchaseLikelihood(Sample sample, DropOut dropOut) {
    this.sample = sample;
    this.dropOut = dropOut;
  }

  /// The log-likelihood.
  ///
  /// @param gradient filled with its derivatives by r, alpha, a, b
  double of(PurchaseModel model, double[] gradient) {
    double sum = 0;
    double byR = 0;
    double byAlpha = 0;
    double byA = 0;
    double byB = 0;
    int first = dropOut.first();
    Shared shared = new Shared(model, 0, first);
    int known = -1;
    for (int i = 0; i < sample.groups(); i++) {
      int x = sample.x(i);
      if (x != known) {
        shared = new Shared(model, x, first);
        known = x;
      }
      double n = sample.count(i);
      double age = model.alpha() + sample.t(i);
      double ageThen = model.alpha() + sample.tx(i);
      double power = model.r() + x;
      double logAge = Math.log(age);
      double logThen = Math.log(ageThen);
      double stayed = -power * logAge;
      double left = shared.logLeaving - power * logThen;
      double high = Math.max(stayed, left);
      double low = Math.exp(Math.min(stayed, left) - high);
      double share = stayed >= left ? low / (1 + low) : 1 / (1 + low);
      // Not log1p: beside `high` its last digits are lost, and it takes longer than all the rest.
      double both = high + Math.log(1 + low);
      sum += n * (shared.constant + both);
      byR += n * (shared.byR - (1 - share) * logAge - share * logThen);
      byAlpha += n * (model.r() / model.alpha() - power * ((1 - share) / age + share / ageThen));
      byA += n * (shared.byA + share / model.a());
      byB += n * (shared.byB - (share > 0 ? share / shared.remaining : 0));
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return sum;
  }

  /// What all customers with the same number of purchases share.
  private static final class Shared {
    final double remaining;
    final double logLeaving;
    final double constant;
    final double byR;
    final double byA;
    final double byB;

    Shared(PurchaseModel model, int x, int first) {
      double r = model.r();
      double a = model.a();
      double b = model.b();
      double kept = b + x + first;
      remaining = kept - 1;
      boolean mayHaveLeft = x + first > 0;
      logLeaving = mayHaveLeft ? Math.log(a) - Math.log(remaining) : Double.NEGATIVE_INFINITY;
      constant =
          Gammas.log(r + x)
              - Gammas.log(r)
              + r * Math.log(model.alpha())
              + Gammas.log(a + b)
              + Gammas.log(kept)
              - Gammas.log(b)
              - Gammas.log(a + kept);
      byR = Gammas.digamma(r + x) - Gammas.digamma(r) + Math.log(model.alpha());
      double together = Gammas.digamma(a + b) - Gammas.digamma(a + kept);
      byA = together;
      byB = together + Gammas.digamma(kept) - Gammas.digamma(b);
    }
  }
}
