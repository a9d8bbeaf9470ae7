package app.cuelight.domain.tier.model;

import org.jspecify.annotations.Nullable;

/// A purchase model fitted to a shop's customers.
///
/// @param logLikelihood of the customers under the model, the prior left out
/// @param customers how many it was fitted to
/// @param returned how many of them bought more than once; when nobody did, what the model says
///   about coming back is the prior's word
/// @param dropOutSeen false when nobody visibly leaves, or nobody ever came back to leave: what the
///   model says about leaving is then the prior's word, not the history's
public record PurchaseFit(
    PurchaseModel model, double logLikelihood, long customers, long returned, boolean dropOutSeen) {

  private static final double RUNAWAY_B = 1e4;
  private static final double RUNAWAY_A = 1e-3;
  private static final double HARDLY_ANYBODY = 0.01;

  /// The logarithm of the largest parameter, and of the inverse of the smallest.
  private static final double FARTHEST = 20;

  /// The most plausible model: the sample's likelihood times the prior's.
  public static PurchaseFit near(Sample sample, PurchasePrior prior) {
    return fit(sample, prior.model(), prior);
  }

  /// The most plausible model, looked for from a model that is near it already: a few steps.
  public static PurchaseFit near(Sample sample, PurchasePrior prior, PurchaseModel start) {
    return fit(sample, start, prior);
  }

  /// The most likely model, nothing presumed. Runs away where nobody leaves; see [#dropOutSeen].
  ///
  /// @param start where to begin
  public static PurchaseFit free(Sample sample, PurchaseModel start) {
    return fit(sample, start, null);
  }

  private static PurchaseFit fit(
      Sample sample, PurchaseModel start, @Nullable PurchasePrior prior) {
    var likelihood = new PurchaseLikelihood(sample, start.dropOut());
    double[] origin = logs(prior == null ? start : prior.model());
    Ascent.Hill hill =
        (place, slope) -> {
          PurchaseModel model = model(start.dropOut(), place);
          double height = likelihood.of(model, slope);
          double[] natural = {model.r(), model.alpha(), model.a(), model.b()};
          for (int i = 0; i < slope.length; i++) {
            slope[i] *= Math.abs(place[i]) > FARTHEST ? 0 : natural[i];
            if (prior != null) {
              double away = (place[i] - origin[i]) / prior.sigma();
              height -= 0.5 * away * away;
              slope[i] -= away / prior.sigma();
            }
          }
          return height;
        };
    PurchaseModel best = model(start.dropOut(), Ascent.climb(hill, logs(start)));
    double height = likelihood.of(best, new double[origin.length]);
    long returned = sample.returned();
    boolean isSeen = returned > 0 && isDropOutSeen(best);
    return new PurchaseFit(best, height, sample.customers(), returned, isSeen);
  }

  private static boolean isDropOutSeen(PurchaseModel model) {
    return model.b() < RUNAWAY_B
        && model.a() > RUNAWAY_A
        && model.a() / (model.a() + model.b()) > HARDLY_ANYBODY;
  }

  private static double[] logs(PurchaseModel model) {
    return new double[] {
      Math.log(model.r()), Math.log(model.alpha()), Math.log(model.a()), Math.log(model.b())
    };
  }

  /// Beyond no parameter means anything; there the likelihood is flat, and only a prior leads back.
  private static PurchaseModel model(DropOut dropOut, double[] place) {
    double[] p = new double[place.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(Math.clamp(place[i], -FARTHEST, FARTHEST));
    }
    return new PurchaseModel(dropOut, p[0], p[1], p[2], p[3]);
  }
}
