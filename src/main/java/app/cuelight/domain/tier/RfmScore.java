package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Purchase;
import java.time.Instant;
import java.util.List;

/// Recency, frequency and money in five classes each (`facts/segmentation.md` §8.2): by the frozen
/// cut points of the shop's buyers, or while there are fewer than 100 of them by fixed thresholds,
/// usually orders 1, 2, 3, 5 and more; money against the median order. The full table of 25 cells
/// names every buyer; there is no "others".
final class RfmScore {

  /// Beyond so many more days nobody's recency falls again.
  private static final long LONGEST = 4_000;

  private static final String[][] CELLS = {
    {"Lost", "Lost", "At risk", "Can't lose", "Can't lose"},
    {"Hibernating", "Hibernating", "At risk", "At risk", "Can't lose"},
    {"About to sleep", "About to sleep", "Needs attention", "Loyal", "Loyal"},
    {"Promising", "Promising", "Potential loyalist", "Loyal", "Loyal"},
    {"Promising", "Promising", "Potential loyalist", "Champion", "Champion"},
  };

  private RfmScore() {}

  static Evidence.Rfm of(Buying buying, ShopNorms norms, Population population, Instant now) {
    TierSettings settings = norms.settings();
    ScoreLimits limits = settings.scores();
    boolean isRanked = limits.isRanked(population);
    List<Purchase> window = buying.inWindow(now, settings);
    Money net = buying.net(window);
    long days = buying.silentDays(now);
    long frequency = Buying.occasions(window, settings);
    Purse purse = norms.purse(population, net.currency());
    long median = Math.max(1, purse == null ? ownUsual(buying) : purse.medianOrder());
    int past = limits.hysteresis();
    int r = isRanked ? population.recency().score(-days, past) : limits.recency().score(-days);
    int f =
        isRanked
            ? population.frequency().score(frequency, past)
            : limits.frequency().score(frequency);
    int m =
        purse != null && limits.isRanked(purse)
            ? purse.money().score(net.minor(), past)
            : limits.money(net.minor() / (double) median);
    boolean first = Buying.occasions(buying.paid(), settings) == 1;
    return new Evidence.Rfm(
        days,
        frequency,
        net,
        r,
        f,
        m,
        cell(r, f, m, first),
        median,
        purse != null && !purse.equals(norms.everywhere().purses().get(net.currency())),
        settings.buyers().windowDays());
  }

  /// The first whole day of silence after `days` on which her recency falls a class.
  static long nextFall(Population population, ScoreLimits limits, long days) {
    if (!limits.isRanked(population)) {
      long next = Long.MAX_VALUE;
      for (long limit : limits.recency().limits()) {
        next = -limit >= days ? Math.min(next, 1 - limit) : next;
      }
      return next;
    }
    int score = population.recency().score(-days, limits.hysteresis());
    long low = days;
    long high = days + LONGEST;
    if (population.recency().score(-high, limits.hysteresis()) == score) {
      return Long.MAX_VALUE;
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (population.recency().score(-middle, limits.hysteresis()) < score) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static long ownUsual(Buying buying) {
    return Math.max(1, buying.meanOrder());
  }

  private static String cell(int r, int f, int m, boolean first) {
    int fm = (f + m + 1) / 2;
    return r == 5 && fm <= 2 && first ? "New" : CELLS[r - 1][fm - 1];
  }
}
