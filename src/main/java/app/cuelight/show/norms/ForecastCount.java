package app.cuelight.show.norms;

import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.model.PurchaseFit;
import app.cuelight.domain.tier.model.PurchaseModel;
import app.cuelight.domain.tier.model.Sample;
import app.cuelight.domain.viewer.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fits the purchase model, and checks it: a model fitted to what was known four weeks ago
/// foretells those four weeks, and where it was off by more than chance allows, the season is taken
/// into account from then on (`facts/segmentation.md` §8.3).
final class ForecastCount {

  private static final Duration CHECKED = Duration.ofDays(Forecast.SOON);
  private static final int ENOUGH_TO_CHECK = 300;
  private static final double SHRINKING = 1_000;
  private static final double LEAST_RATIO = 0.8;
  private static final double MOST_RATIO = 1.25;

  private final Longs now = new Longs();
  private final Longs thisYear = new Longs();
  private final Longs then = new Longs();
  private long cameSince;

  void add(Buying buying, List<Purchase> window, Instant at) {
    long key = Sample.key(buying.clock(at));
    now.add(key);
    if (!window.isEmpty()) {
      thisYear.add(key);
    }
    Instant past = at.minus(CHECKED);
    Buying known = buying.until(past);
    if (known.isBuyer()) {
      then.add(Sample.key(known.clock(past)));
      cameSince += known.paid().size() < buying.paid().size() ? 1 : 0;
    }
  }

  /// The model, or null while nobody bought.
  @Nullable Forecast forecast(long medianGap) {
    if (now.size() == 0) {
      return null;
    }
    PurchaseModel prior = PurchaseFit.usual((double) medianGap);
    PurchaseFit fit = PurchaseFit.near(Sample.of(now.all()), prior);
    double season = season(prior);
    Forecast plain = forecast(fit, 0, 0, season);
    return forecast(fit, mean(plain, Forecast.SOON), mean(plain, Forecast.LATER), season);
  }

  private static Forecast forecast(PurchaseFit fit, double base28, double base90, double season) {
    return new Forecast(
        fit.model(),
        fit.logLikelihood(),
        fit.customers(),
        fit.dropOutSeen(),
        base28,
        base90,
        season);
  }

  private double mean(Forecast forecast, int days) {
    double sum = 0;
    for (int i = 0; i < thisYear.size(); i++) {
      sum += forecast.active(Sample.clock(thisYear.get(i)), days);
    }
    return thisYear.size() == 0 ? 0 : sum / thisYear.size();
  }

  private double season(PurchaseModel prior) {
    int n = then.size();
    if (n < ENOUGH_TO_CHECK) {
      return 0;
    }
    PurchaseModel model = PurchaseFit.near(Sample.of(then.all()), prior).model();
    double expected = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double chance = model.active(Sample.clock(then.get(i)), Forecast.SOON);
      expected += chance;
      variance += chance * (1 - chance);
    }
    double ratio = Math.max((double) cameSince, 0.5) / Math.max(expected, 0.5);
    boolean byChance = Math.abs(cameSince - expected) <= 2 * Math.sqrt(variance);
    boolean slight = ratio >= LEAST_RATIO && ratio <= MOST_RATIO;
    return byChance || slight ? 0 : Math.log(ratio) * n / (n + SHRINKING);
  }
}
