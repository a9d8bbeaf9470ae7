package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Purchase;
import java.time.Instant;
import java.util.List;

/// Recency, frequency and money in five classes each (`facts/segmentation.md` §8.2): by the frozen
/// cut points of the shop's buyers, or while there are fewer than 100 of them by fixed thresholds:
/// orders 1, 2, 3, 5 and more; money against the median order. The full table of 25 cells names
/// every buyer; there is no "others".
final class RfmScore {

  private static final long[] RECENCY_DAYS = {120, 90, 45, 14};

  /// Beyond so many more days nobody's recency falls again.
  private static final long LONGEST = 4_000;

  private static final double[] MONEY_IN_MEDIANS = {0.5, 1.5, 3, 6};

  private static final String[][] CELLS = {
    {"Lost", "Lost", "At risk", "Can't lose", "Can't lose"},
    {"Hibernating", "Hibernating", "At risk", "At risk", "Can't lose"},
    {"About to sleep", "About to sleep", "Needs attention", "Loyal", "Loyal"},
    {"Promising", "Promising", "Potential loyalist", "Loyal", "Loyal"},
    {"Promising", "Promising", "Potential loyalist", "Champion", "Champion"},
  };

  private RfmScore() {}

  static Evidence.Rfm of(Buying buying, ShopNorms norms, Population population, Instant now) {
    List<Purchase> window = buying.inWindow(now);
    Money net = buying.net(window);
    long days = buying.silentDays(now);
    long frequency = Buying.occasions(window);
    long median = norms.medianOrder(net.currency(), ownUsual(buying));
    Purse purse = norms.purses().get(net.currency());
    int r = population.isRanked() ? population.recency().score(-days) : recency(days);
    int f = population.isRanked() ? population.frequency().score(frequency) : frequency(frequency);
    int m =
        purse != null && purse.isRanked()
            ? purse.money().score(net.minor())
            : money(net.minor() / (double) median);
    return new Evidence.Rfm(days, frequency, net, r, f, m, cell(r, f, m, buying), median);
  }

  /// The first whole day of silence after `days` on which her recency falls a class.
  static long nextFall(Population population, long days) {
    if (!population.isRanked()) {
      long next = Long.MAX_VALUE;
      for (long limit : RECENCY_DAYS) {
        next = limit >= days ? Math.min(next, limit + 1) : next;
      }
      return next;
    }
    int score = population.recency().score(-days);
    long low = days;
    long high = days + LONGEST;
    if (population.recency().score(-high) == score) {
      return Long.MAX_VALUE;
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (population.recency().score(-middle) < score) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static long ownUsual(Buying buying) {
    return Math.max(1, Math.round(buying.meanOrder()));
  }

  private static int recency(long days) {
    int score = 1;
    for (long limit : RECENCY_DAYS) {
      score += days <= limit ? 1 : 0;
    }
    return score;
  }

  private static int frequency(long orders) {
    if (orders >= 5) {
      return 5;
    }
    return (int) Math.min(4, orders + 1);
  }

  private static int money(double medians) {
    int score = 1;
    for (double limit : MONEY_IN_MEDIANS) {
      score += medians >= limit ? 1 : 0;
    }
    return score;
  }

  private static String cell(int r, int f, int m, Buying buying) {
    int fm = (f + m + 1) / 2;
    boolean first = Buying.occasions(buying.paid()) == 1;
    return r == 5 && fm <= 2 && first ? "New" : CELLS[r - 1][fm - 1];
  }
}
