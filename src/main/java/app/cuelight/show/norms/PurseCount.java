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
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gathers what makes a [Purse]: all that is paid in one currency.
final class PurseCount {

  private static final int ENOUGH_TO_FIT = 30;
  private static final int MOST_TO_FIT = 50_000;

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
    means.add(Math.round(buying.meanOrder()));
    counts.add(buying.ordersInCurrency());
    clocks.add(Sample.key(buying.clock(now, settings)));
  }

  Purse purse(@Nullable Forecast forecast) {
    SpendModel spend = spend();
    long median = orders.size() == 0 ? 0 : orders.median();
    if (nets.size() == 0) {
      return Purse.ofMedian(median);
    }
    long[] year = nets.sorted();
    Purse plain =
        new Purse(
            nets.size(),
            median,
            Cuts.at(settings.share(Dial.GOOD_SHARE), means.sorted()),
            Ladder.of(Cuts.of(year)),
            Cuts.at(below(Dial.HIGH_SHARE), year),
            Cuts.NEVER,
            spend);
    return forecast == null
        ? plain
        : plain.promising(Cuts.at(below(Dial.PROMISING_SHARE), worths(forecast, plain)));
  }

  /// The share of people who do not belong to the top.
  private double below(Dial top) {
    return (100 - settings.value(top)) / 100;
  }

  private long[] worths(Forecast forecast, Purse purse) {
    long[] worths =
        IntStream.range(0, clocks.size())
            .parallel()
            .mapToLong(i -> worth(i, forecast, purse))
            .toArray();
    Arrays.parallelSort(worths);
    return worths;
  }

  private long worth(int i, Forecast forecast, Purse purse) {
    double expected = forecast.expected(Sample.clock(clocks.get(i)));
    return Outlook.worth(expected, (double) means.get(i), (int) counts.get(i), purse);
  }

  /// Everybody, or every n-th of very many.
  private @Nullable SpendModel spend() {
    int step = Math.max(1, means.size() / MOST_TO_FIT);
    Longs which = new Longs();
    for (int i = 0; i < means.size(); i += step) {
      if (means.get(i) > 0) {
        which.add(i);
      }
    }
    if (which.size() < ENOUGH_TO_FIT) {
      return null;
    }
    double[] amounts = new double[which.size()];
    int[] purchases = new int[which.size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = means.get((int) which.get(i));
      purchases[i] = (int) counts.get((int) which.get(i));
    }
    return SpendModel.fit(amounts, purchases);
  }
}
