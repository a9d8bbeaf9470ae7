package app.cuelight.show.norms;

import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.tier.model.DropOut;
import app.cuelight.domain.tier.model.PurchaseFit;
import app.cuelight.domain.tier.model.PurchaseModel;
import app.cuelight.domain.tier.model.PurchasePrior;
import app.cuelight.domain.tier.model.Sample;
import app.cuelight.domain.viewer.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Fits the purchase model, and checks it: a model fitted to what was known four weeks ago
/// foretells those four weeks, and where it was off by more than chance allows, the season is taken
/// into account from then on (`facts/segmentation.md` §8.3).
final class ForecastCount {

  private static final Duration CHECKED = Duration.ofDays(Forecast.SOON);

  private final TierSettings settings;
  private final Longs now = new Longs();
  private final Longs thisYear = new Longs();
  private final Longs then = new Longs();
  private long cameSince;

  ForecastCount(TierSettings settings) {
    this.settings = settings;
  }

  void add(Buying buying, List<Purchase> window, Instant at) {
    long key = Sample.key(buying.clock(at, settings));
    now.add(key);
    if (!window.isEmpty()) {
      thisYear.add(key);
    }
    Instant past = at.minus(CHECKED);
    Buying known = buying.until(past);
    if (known.isBuyer()) {
      then.add(Sample.key(known.clock(past, settings)));
      cameSince += known.paid().size() < buying.paid().size() ? 1 : 0;
    }
  }

  /// The model, or null while nobody bought.
  @Nullable Forecast forecast(long medianGap) {
    if (now.size() == 0) {
      return null;
    }
    PurchasePrior prior = prior(medianGap);
    PurchaseFit fit = PurchaseFit.near(Sample.of(now.all()), prior);
    double season = season(prior, fit.model());
    Forecast plain = forecast(fit, 0, 0, season);
    // In order: a sum of the same numbers in another order may differ in its last digit.
    long[] year = thisYear.sorted();
    return forecast(
        fit, mean(plain, year, Forecast.SOON), mean(plain, year, Forecast.LATER), season);
  }

  private PurchasePrior prior(long medianGap) {
    return new PurchasePrior(
        new PurchaseModel(
            DropOut.AFTER_ANY,
            settings.value(Dial.PRIOR_R),
            Math.max(medianGap, 1),
            settings.value(Dial.PRIOR_A),
            settings.value(Dial.PRIOR_B)),
        settings.value(Dial.PRIOR_SIGMA));
  }

  private static Forecast forecast(PurchaseFit fit, double base28, double base90, double season) {
    return new Forecast(
        fit.model(),
        fit.logLikelihood(),
        fit.customers(),
        fit.returned(),
        fit.dropOutSeen(),
        base28,
        base90,
        season);
  }

  private static double mean(Forecast forecast, long[] keys, int days) {
    double sum = 0;
    for (double active : each(keys, clock -> forecast.active(clock, days))) {
      sum += active;
    }
    return keys.length == 0 ? 0 : sum / keys.length;
  }

  /// A number of each customer, by all processors; what comes of adding them hangs on none.
  private static double[] each(long[] keys, ToDoubleFunction<BuyerClock> number) {
    return LongStream.of(keys)
        .parallel()
        .mapToDouble(key -> number.applyAsDouble(Sample.clock(key)))
        .toArray();
  }

  /// @param today the model of everybody now, which that of four weeks ago is near
  private double season(PurchasePrior prior, PurchaseModel today) {
    int n = then.size();
    if (n < settings.value(Dial.SEASON_BUYERS)) {
      return 0;
    }
    long[] keys = then.sorted();
    PurchaseModel model = PurchaseFit.near(Sample.of(keys), prior, today).model();
    double expected = 0;
    double variance = 0;
    for (double buys : each(keys, clock -> model.active(clock, Forecast.SOON))) {
      expected += buys;
      variance += buys * (1 - buys);
    }
    double ratio = Math.max((double) cameSince, 0.5) / Math.max(expected, 0.5);
    double chance = settings.value(Dial.SEASON_SIGMAS) * Math.sqrt(variance);
    boolean byChance = Math.abs(cameSince - expected) <= chance;
    boolean slight =
        ratio >= settings.share(Dial.SEASON_FEWER) && ratio <= settings.share(Dial.SEASON_MORE);
    return byChance || slight
        ? 0
        : Math.log(ratio) * n / (n + settings.value(Dial.SEASON_SHRINKING));
  }
}
