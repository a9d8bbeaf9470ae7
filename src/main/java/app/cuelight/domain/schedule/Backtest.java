package app.cuelight.domain.schedule;

import app.cuelight.domain.schedule.Audience.Group;

/// Whether it matters when a show begins: every past show is foretold by all the others, once with
/// its hour and once without (`facts/segmentation.md` §8.8, leave one out).
///
/// @param shows how many were foretold
/// @param withHour mean absolute error of the logarithm, with the hour
/// @param without the same without it
/// @param spread standard deviation of the logarithm that remains with the better of the two
record Backtest(int shows, double withHour, double without, double spread) {

  /// Measured in two rooms of 600 shows each (§5).
  static final double USUAL_SPREAD = 0.35;

  /// What the hour has to be worth.
  private static final double WORTH = 0.97;

  /// With fewer shows there is no telling.
  private static final int FEWEST = 8;

  static Backtest of(Rates rates, int shows) {
    double withHour = 0;
    double without = 0;
    double squaresWith = 0;
    double squaresWithout = 0;
    for (int show = 0; show < shows; show++) {
      double came = 0;
      double byHour = 0;
      double byNothing = 0;
      for (int g = 0; g < rates.groups().size(); g++) {
        Group group = rates.groups().get(g);
        came += group.came().at(show);
        byHour += group.people() * rates.rateWithout(g, show);
        byNothing += group.people() * rates.overallWithout(g, show);
      }
      double missHour = Math.log((came + 1) / (byHour + 1));
      double missNothing = Math.log((came + 1) / (byNothing + 1));
      withHour += Math.abs(missHour) / shows;
      without += Math.abs(missNothing) / shows;
      squaresWith += missHour * missHour / shows;
      squaresWithout += missNothing * missNothing / shows;
    }
    double spread = Math.sqrt(Math.min(squaresWith, squaresWithout));
    return new Backtest(shows, withHour, without, shows < FEWEST ? USUAL_SPREAD : spread);
  }

  boolean hourMatters() {
    return shows >= FEWEST && without > 0 && withHour <= WORTH * without;
  }
}
