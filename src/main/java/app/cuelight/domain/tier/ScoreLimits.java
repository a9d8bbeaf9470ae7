package app.cuelight.domain.tier;

import java.util.List;

/// How recency, frequency and money become classes, out of the settings.
///
/// @param ranked fewer buyers than this are no ranking
/// @param hysteresis how far past a limit a value has to be where two readings disagree, percent
/// @param recency the fixed limits: days as negative numbers
/// @param frequency the fixed limits: orders
/// @param money the fixed limits: median orders
record ScoreLimits(long ranked, int hysteresis, Cuts recency, Cuts frequency, List<Double> money) {

  static ScoreLimits of(TierSettings settings) {
    return new ScoreLimits(
        settings.whole(Dial.RANKED_BUYERS),
        settings.whole(Dial.HYSTERESIS),
        new Cuts(
            List.of(
                -(long) settings.whole(Dial.RECENCY_2),
                -(long) settings.whole(Dial.RECENCY_3),
                -(long) settings.whole(Dial.RECENCY_4),
                -(long) settings.whole(Dial.RECENCY_5))),
        new Cuts(
            List.of(
                (long) settings.whole(Dial.FREQUENCY_2),
                (long) settings.whole(Dial.FREQUENCY_3),
                (long) settings.whole(Dial.FREQUENCY_4),
                (long) settings.whole(Dial.FREQUENCY_5))),
        List.of(
            settings.value(Dial.MONEY_2),
            settings.value(Dial.MONEY_3),
            settings.value(Dial.MONEY_4),
            settings.value(Dial.MONEY_5)));
  }

  boolean isRanked(Population population) {
    return population.buyers() >= ranked;
  }

  boolean isRanked(Purse purse) {
    return purse.buyers() >= ranked;
  }

  int money(double medians) {
    int score = 1;
    for (double limit : money) {
      score += medians >= limit ? 1 : 0;
    }
    return score;
  }
}
