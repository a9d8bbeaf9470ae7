package app.cuelight.domain.tier;

import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.tier.model.PurchaseModel;

/// The purchase model of this shop, in days, and how well it foretold the last four weeks.
///
/// @param customers how many it was fitted to
/// @param returned how many of them bought more than once
/// @param dropOutSeen whether anybody visibly leaves
/// @param base28 the mean chance of this year's buyers to buy within 28 days
/// @param base90 the same within 90 days
/// @param season the correction in log-odds that the last check asked for; 0 for none
public record Forecast(
    PurchaseModel model,
    double logLikelihood,
    long customers,
    long returned,
    boolean dropOutSeen,
    double base28,
    double base90,
    double season) {

  /// What counts as soon, in days.
  public static final int SOON = 28;

  /// What counts as later, in days.
  public static final int LATER = 90;

  /// What counts as a year, in days.
  public static final int YEAR = 365;

  /// The chance to buy within a number of days, corrected for the season.
  public double active(BuyerClock clock, int days) {
    return active(model.of(clock), days);
  }

  /// The same of a customer whose prospect is at hand.
  double active(PurchaseModel.Prospect prospect, int days) {
    double chance = prospect.active(days);
    if (season == 0 || chance <= 0 || chance >= 1) {
      return chance;
    }
    return 1 / (1 + Math.exp(-Math.log(chance / (1 - chance)) - season));
  }

  /// Purchases expected in a year.
  public double expected(BuyerClock clock) {
    return model.expected(clock, YEAR);
  }
}
