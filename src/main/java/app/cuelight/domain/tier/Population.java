package app.cuelight.domain.tier;

import java.util.LinkedHashMap;
import java.util.Map;

/// The buyers of a year whom a buyer is compared with: those of her country, or of the whole shop.
///
/// @param buyers how many there are
/// @param recency cut points of days since the last order, as negative numbers
/// @param frequency cut points of orders in a year
/// @param purses what is usual of money among them, by currency; of a country only those currencies
///   in which enough of its people buy to be compared with each other
public record Population(
    long buyers, Ladder recency, Ladder frequency, Map<String, Purse> purses, Rhythm rhythm) {

  private static final Ladder NOTHING = Ladder.of(Cuts.of(new long[0]));

  /// Nobody yet.
  public static final Population NOBODY = of(Map.of());

  public Population {
    purses = Map.copyOf(purses);
  }

  /// Nobody yet, but something is known of the money.
  static Population of(Map<String, Purse> purses) {
    return new Population(0, NOTHING, NOTHING, purses, Rhythm.PRESET);
  }

  /// The same people by another rhythm.
  public Population in(Rhythm other) {
    return new Population(buyers, recency, frequency, purses, other);
  }

  /// The same people, the cut points after those of an earlier reading.
  Population after(Population earlier, ScoreLimits limits) {
    Map<String, Purse> money = new LinkedHashMap<>();
    purses.forEach((currency, purse) -> {
      Purse before = earlier.purses.get(currency);
      money.put(currency, before == null ? purse : purse.after(before, limits));
    });
    return limits.isRanked(earlier)
        ? new Population(
            buyers,
            recency.after(earlier.recency),
            frequency.after(earlier.frequency),
            money,
            rhythm)
        : new Population(buyers, recency, frequency, money, rhythm);
  }

  /// The same people with the cut points of an earlier reading left standing, and compared in the
  /// currencies in which they were compared then.
  Population keeping(Population earlier, ScoreLimits limits) {
    Map<String, Purse> money = new LinkedHashMap<>();
    earlier.purses.forEach((currency, before) -> {
      Purse purse = purses.get(currency);
      money.put(currency, purse == null ? before : purse.keeping(before, limits));
    });
    return new Population(buyers, earlier.recency, earlier.frequency, money, rhythm);
  }

  /// The same people; of currencies that came since, what is known now.
  Population knowing(Map<String, Purse> since) {
    Map<String, Purse> money = new LinkedHashMap<>(since);
    money.putAll(purses);
    return new Population(buyers, recency, frequency, money, rhythm);
  }
}
