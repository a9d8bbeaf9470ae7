package app.cuelight.domain.tier;

import app.cuelight.domain.tier.model.SpendModel;
import org.jspecify.annotations.Nullable;

/// What is usual of money in one currency, in a country or in the whole shop; amounts in minor
/// units.
///
/// @param buyers of a year who buy mostly in it
/// @param medianOrder the median paid order of all history
/// @param goodOrder an average order that most buyers do not reach, usually 60 %
/// @param money cut points of what is spent in a year
/// @param high what the top buyers spend in a year, usually the top tenth
/// @param promising the value expected of a buyer in 365 days that most do not reach, usually 70 %
/// @param spend what purchases are worth in the whole shop, or null with too few buyers
public record Purse(
    long buyers,
    long medianOrder,
    long goodOrder,
    Ladder money,
    long high,
    long promising,
    @Nullable SpendModel spend) {

  /// A currency of which only the median order is known.
  public static Purse ofMedian(long medianOrder) {
    return new Purse(
        0, medianOrder, Cuts.NEVER, Population.NOBODY.frequency(), Cuts.NEVER, Cuts.NEVER, null);
  }

  /// The same money with the value expected of a promising buyer.
  public Purse promising(long limit) {
    return new Purse(buyers, medianOrder, goodOrder, money, high, limit, spend);
  }

  /// The same money, the cut points after those of an earlier reading.
  Purse after(Purse earlier, ScoreLimits limits) {
    Ladder steadied = limits.isRanked(earlier) ? money.after(earlier.money) : money;
    return new Purse(buyers, medianOrder, goodOrder, steadied, high, promising, spend);
  }

  /// The same money with the cut points of an earlier reading left standing. What is promising goes
  /// with the model that is expected by, which is fitted anew.
  Purse keeping(Purse earlier, ScoreLimits limits) {
    return limits.isRanked(earlier)
        ? new Purse(
            buyers,
            earlier.medianOrder,
            earlier.goodOrder,
            earlier.money,
            earlier.high,
            promising,
            spend)
        : this;
  }
}
