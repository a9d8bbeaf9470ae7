package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Purchase;
import java.time.Instant;
import java.util.List;

/// Recency, frequency and money in five classes each, by the fixed thresholds of a shop with fewer
/// than 100 buyers (`facts/segmentation.md` §8.2): orders 1, 2, 3, 5 and more; money against the
/// median order. The full table of 25 cells names every buyer; there is no "others".
final class RfmScore {

  private static final long[] RECENCY_DAYS = {120, 90, 45, 14};
  private static final double[] MONEY_IN_MEDIANS = {0.5, 1.5, 3, 6};

  private static final String[][] CELLS = {
    {"Lost", "Lost", "At risk", "Can't lose", "Can't lose"},
    {"Hibernating", "Hibernating", "At risk", "At risk", "Can't lose"},
    {"About to sleep", "About to sleep", "Needs attention", "Loyal", "Loyal"},
    {"Promising", "Promising", "Potential loyalist", "Loyal", "Loyal"},
    {"Promising", "Promising", "Potential loyalist", "Champion", "Champion"},
  };

  private RfmScore() {}

  static Evidence.Rfm of(Buying buying, ShopNorms norms, Instant now) {
    List<Purchase> window = buying.inWindow(now);
    Money net = buying.net(window);
    long frequency = Buying.occasions(window);
    long median = norms.medianOrder(net.currency(), ownUsual(buying));
    int r = recency(buying.silentDays(now));
    int f = frequency(frequency);
    int m = money(net.minor() / (double) median);
    return new Evidence.Rfm(
        buying.silentDays(now), frequency, net, r, f, m, cell(r, f, m, buying), median);
  }

  private static long ownUsual(Buying buying) {
    return Math.max(1, buying.net(buying.paid()).minor() / buying.paid().size());
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
