package app.cuelight.domain.tier;

import java.time.Duration;
import java.util.List;

/// What the rules ask of a buyer, out of the settings.
///
/// @param preset the silence she is measured by while the shop has no rhythm of its own
/// @param window the trailing window of frequency and money, milliseconds
/// @param windowDays the same in days
/// @param occasion orders closer together are one occasion, milliseconds
/// @param warned so long somebody is warned of, milliseconds
/// @param few how spend is told while there are too few buyers to be ranked
/// @param red the share of the usual chance below which hers is red
record BuyerLimits(
    int newDays,
    int returnedDays,
    int newcomerVisits,
    Rhythm preset,
    long window,
    int windowDays,
    long occasion,
    double highMedians,
    int goodRecency,
    Few few,
    int valuable,
    double red,
    long warned) {

  static BuyerLimits of(TierSettings settings) {
    int window = settings.whole(Dial.WINDOW_DAYS);
    return new BuyerLimits(
        settings.whole(Dial.NEW_DAYS),
        settings.whole(Dial.RETURNED_DAYS),
        settings.whole(Dial.NEWCOMER_VISITS),
        new Rhythm(settings.whole(Dial.ACTIVE_DAYS), settings.whole(Dial.DORMANT_DAYS), List.of()),
        Duration.ofDays(window).toMillis(),
        window,
        Duration.ofHours(settings.whole(Dial.OCCASION_HOURS)).toMillis(),
        settings.value(Dial.HIGH_MEDIANS),
        settings.whole(Dial.GOOD_RECENCY),
        Few.of(settings),
        settings.whole(Dial.WARNING_VALUE),
        settings.share(Dial.WARNING_CHANCE),
        Duration.ofDays(settings.whole(Dial.WARNING_DAYS)).toMillis());
  }

  /// How spend is told of few buyers: of high value from a class of money on, with a class of
  /// frequency or a higher one of money behind it; potential is who bought lately, a good order or
  /// often.
  ///
  /// @param order a good order is worth so many median orders
  record Few(int money, int frequency, int moneyAlone, double order, int often) {

    private static Few of(TierSettings settings) {
      return new Few(
          settings.whole(Dial.FEW_MONEY),
          settings.whole(Dial.FEW_FREQUENCY),
          settings.whole(Dial.FEW_MONEY_ALONE),
          settings.value(Dial.FEW_ORDER),
          settings.whole(Dial.FEW_OFTEN));
    }

    boolean isHigh(Evidence.Rfm rfm) {
      return rfm.m() >= money && (rfm.f() >= frequency || rfm.m() >= moneyAlone);
    }

    boolean isPotential(Evidence.Rfm rfm, long meanOrder) {
      return meanOrder >= order * rfm.medianOrder() || rfm.f() >= often;
    }
  }

  /// The rhythm of these people: their own where it was measured.
  Rhythm rhythm(Population population) {
    return population.rhythm().isMeasured() ? population.rhythm() : preset;
  }
}
