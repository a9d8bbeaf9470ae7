package app.cuelight.show.norms;

import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.tier.Cuts;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.Ladder;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.tier.model.Sample;
import app.cuelight.domain.tier.model.SpendModel;
import app.cuelight.domain.viewer.Purchase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Gathers what makes a [Purse]: all that is paid in one currency by the people of one country.
/// Those of all countries together are what makes that of the whole shop, so that nothing is kept
/// twice.
final class PurseCount {

  private static final int ENOUGH_TO_FIT = 30;
  private static final int MOST_TO_FIT = 50_000;

  /// A mean order and how many it is the mean of share a number.
  private static final int COUNT_BITS = 20;

  private static final long MOST = (1L << COUNT_BITS) - 1;
  private static final long MOST_MEAN = Long.MAX_VALUE >>> COUNT_BITS;

  private final TierSettings settings;
  private final Longs orders = new Longs();
  private final Longs nets = new Longs();
  private final Longs means = new Longs();
  private final Longs counts = new Longs();
  private final Longs clocks = new Longs();

  PurseCount(TierSettings settings) {
    this.settings = settings;
  }

  void addOrder(Purchase order) {
    orders.add(order.net().minor());
  }

  /// @param window the orders of a year; not empty
  void addBuyer(Buying buying, List<Purchase> window, Instant now) {
    nets.add(buying.net(window).minor());
    means.add(buying.meanOrder());
    counts.add(buying.ordersInCurrency());
    clocks.add(Sample.key(buying.clock(now, settings)));
  }

  int buyers() {
    return nets.size();
  }

  /// What is usual among the people of all these counts.
  ///
  /// @param whole what is usual of this money in the whole shop; null when these are all
  static Purse purse(
      Collection<PurseCount> counts,
      @Nullable Forecast forecast,
      @Nullable Purse whole,
      TierSettings settings) {
    Longs orders = Longs.joined(counts.stream().map(count -> count.orders).toList());
    long[] nets = Longs.joined(counts.stream().map(count -> count.nets).toList()).sorted();
    long median = orders.size() == 0 ? 0 : orders.median();
    if (nets.length == 0) {
      return Purse.ofMedian(median);
    }
    long[] means = Longs.joined(counts.stream().map(count -> count.means).toList()).sorted();
    Purse plain =
        new Purse(
            nets.length,
            median,
            Cuts.at(settings.share(Dial.GOOD_SHARE), means),
            Ladder.of(Cuts.of(nets)),
            Cuts.at(below(Dial.HIGH_SHARE, settings), nets),
            Cuts.NEVER,
            whole == null ? spend(counts) : whole.spend());
    return forecast == null
        ? plain
        : plain.promising(
            Cuts.at(below(Dial.PROMISING_SHARE, settings), worths(counts, forecast, plain)));
  }

  /// The share of people who do not belong to the top.
  private static double below(Dial top, TierSettings settings) {
    return (100 - settings.value(top)) / 100;
  }

  private static long[] worths(Collection<PurseCount> counts, Forecast forecast, Purse purse) {
    long[] worths = counts.stream().flatMapToLong(some -> some.worths(forecast, purse)).toArray();
    Arrays.parallelSort(worths);
    return worths;
  }

  private LongStream worths(Forecast forecast, Purse purse) {
    long[] worths =
        IntStream.range(0, clocks.size())
            .parallel()
            .mapToLong(i -> worth(i, forecast, purse))
            .toArray();
    return LongStream.of(worths);
  }

  private long worth(int i, Forecast forecast, Purse purse) {
    double expected = forecast.expected(Sample.clock(clocks.get(i)));
    return Outlook.worth(expected, means.get(i), (int) counts.get(i), purse);
  }

  /// Everybody, or every n-th of very many: of those who are alike as many as of all, whatever the
  /// order they came in.
  private static @Nullable SpendModel spend(Collection<PurseCount> counts) {
    Longs buyers = new Longs();
    for (PurseCount some : counts) {
      for (int i = 0; i < some.means.size(); i++) {
        long mean = some.means.get(i);
        if (mean > 0) {
          buyers.add(Math.min(mean, MOST_MEAN) << COUNT_BITS | Math.min(some.counts.get(i), MOST));
        }
      }
    }
    if (buyers.size() < ENOUGH_TO_FIT) {
      return null;
    }
    long[] sorted = buyers.sorted();
    int step = Math.max(1, sorted.length / MOST_TO_FIT);
    double[] amounts = new double[Math.ceilDiv(sorted.length, step)];
    int[] purchases = new int[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = sorted[i * step] >>> COUNT_BITS;
      purchases[i] = (int) (sorted[i * step] & MOST);
    }
    return SpendModel.fit(amounts, purchases);
  }
}
