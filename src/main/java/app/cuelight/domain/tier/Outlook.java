package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.tier.model.PurchaseModel;
import app.cuelight.domain.tier.model.SpendModel;
import org.jspecify.annotations.Nullable;

/// What the purchase model expects of a buyer.
///
/// @param active28 the chance that she buys within 28 days
/// @param active90 the same within 90 days
/// @param expected365 orders expected in 365 days
/// @param value365 what they are worth, in her main currency
/// @param usual28 the mean chance of this shop's buyers to buy within 28 days
/// @param everyDays her own time between orders, drawn towards the shop's
/// @param redBelow the share of the usual chance below which hers is red
public record Outlook(
    double active28,
    double active90,
    double expected365,
    Money value365,
    double usual28,
    double everyDays,
    double redBelow) {

  /// @param redBelow the share of the usual chance below which it is red
  static Outlook of(
      BuyerClock clock, Buying buying, Forecast forecast, @Nullable Purse purse, double redBelow) {
    PurchaseModel.Prospect prospect = forecast.model().of(clock);
    double expected = prospect.expected(Forecast.YEAR);
    return new Outlook(
        forecast.active(prospect, Forecast.SOON),
        forecast.active(prospect, Forecast.LATER),
        expected,
        new Money(
            worth(expected, buying.meanOrder(), buying.ordersInCurrency(), purse),
            buying.currency()),
        forecast.base28(),
        (forecast.model().alpha() + clock.tx()) / (forecast.model().r() + clock.x()),
        redBelow);
  }

  /// What a number of orders to come is worth, in minor units.
  ///
  /// @param mean her mean order so far
  /// @param orders how many orders that is the mean of
  public static long worth(double expected, long mean, int orders, @Nullable Purse purse) {
    SpendModel spend = purse == null ? null : purse.spend();
    return Math.round(
        expected * (spend == null ? (double) mean : spend.expected((double) mean, orders)));
  }

  /// Far less than what is usual here, usually less than two fifths.
  boolean isRed() {
    return active28 < redBelow * usual28;
  }

  /// Green, amber or red: `good`, `fair`, `poor`.
  public String band() {
    if (isRed()) {
      return "poor";
    }
    return active28 < usual28 ? "fair" : "good";
  }
}
