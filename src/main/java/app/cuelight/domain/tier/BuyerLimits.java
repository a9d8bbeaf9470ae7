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
        settings.whole(Dial.WARNING_VALUE),
        settings.share(Dial.WARNING_CHANCE),
        Duration.ofDays(settings.whole(Dial.WARNING_DAYS)).toMillis());
  }

  /// The rhythm of these people: their own where it was measured.
  Rhythm rhythm(Population population) {
    return population.rhythm().isMeasured() ? population.rhythm() : preset;
  }
}
