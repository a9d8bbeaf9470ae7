package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.domain.viewer.Worth;
import java.util.Map;

/// How much was given in a visit, in steps of 0.10 USD (`facts/segmentation.md` §8.5).
///
/// Values in other currencies count at the rate of the day the visit began. A gift whose value no
/// platform told, or whose currency has no rate on that day, counts as one step: as if it had cost
/// 0.10 USD.
final class GiftPoints {

  private static final String UNIT = "USD";
  private static final double STEP_CENTS = 10;

  private GiftPoints() {}

  /// Steps of 0.10 USD.
  static double steps(Visit visit, ExchangeRates rates) {
    Tally tally = visit.tally();
    Worth worth = tally.worth();
    if (worth.isEmpty()) {
      return tally.allGifts();
    }
    long unknown = tally.allGifts();
    double cents = 0;
    for (Map.Entry<String, Worth.Sum> sum : worth.single().entrySet()) {
      var money = new Money(sum.getValue().minor(), sum.getKey());
      Money value = rates.convert(money, visit.first(), UNIT);
      if (value != null) {
        cents += value.minor();
        unknown -= sum.getValue().gifts();
      }
    }
    for (Map.Entry<String, Money> streak : worth.streaks().entrySet()) {
      Money value = rates.convert(streak.getValue(), visit.first(), UNIT);
      if (value != null) {
        cents += value.minor();
        unknown -= tally.streaks().getOrDefault(streak.getKey(), 0L);
      }
    }
    return unknown + cents / STEP_CENTS;
  }
}
