package app.cuelight.domain.tier.model;

/// Where the parameters of a purchase model are thought to be before anything is seen: log-normal
/// (`facts/segmentation.md` §8.3). With a hundred customers it ranks as well as the full fit.
///
/// @param model the middle, where a fit begins
/// @param sigma how far from it a parameter may well be, on the log scale; the less, the more has
///   to be seen before it moves
public record PurchasePrior(PurchaseModel model, double sigma) {

  public PurchasePrior {
    if (!(sigma > 0)) {
      throw new IllegalArgumentException("sigma is more than 0, not " + sigma);
    }
  }

  /// What holds for shops in general.
  ///
  /// @param medianGap the usual time between two purchases of a customer
  public static PurchasePrior usual(double medianGap) {
    return new PurchasePrior(
        new PurchaseModel(DropOut.AFTER_ANY, 0.7, Math.max(medianGap, 1), 0.8, 1.6), 1);
  }
}
