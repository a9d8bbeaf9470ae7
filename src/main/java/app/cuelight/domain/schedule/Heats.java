package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Audience.Activity;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// How busy a market is by its own clock, out of what its people did (`look.md` §6).
///
/// Every viewer counts in each hour she is there, once more where she comments, once where she
/// orders. The hours are smoothed over the neighbouring ones and, a quarter as much, over the other
/// days. What is seen here is when people came, not when they would: hours without a show are low.
/// [Rates] corrects for that.
public final class Heats {

  /// With fewer viewers nothing is said.
  public static final int FEWEST = 30;

  private static final int HOURS = 24;
  private static final int NEAR = 3;
  private static final double OTHER_DAY = 0.25;

  private Heats() {}

  /// The heat of one market.
  ///
  /// @param zone the market’s clock
  /// @param activity null where nobody of that country was seen
  public static Heat of(
      String country, ZoneId zone, Audience audience, @Nullable Activity activity) {
    if (activity == null || activity.viewers() < FEWEST) {
      return new Heat(country, List.of(), activity == null ? 0 : activity.viewers());
    }
    double[] week = new double[Heat.HOURS];
    for (int hour = 0; hour < activity.present().size(); hour++) {
      int done = activity.present().at(hour) + activity.bought().at(hour);
      if (done > 0) {
        // In zones that are half an hour off the middle of the hour decides.
        LocalDateTime local =
            LocalClock.at(audience.since().plus(Duration.ofMinutes(60L * hour + 30)), zone);
        week[(local.getDayOfWeek().getValue() - 1) * HOURS + local.getHour()] += done;
      }
    }
    double[] smooth = smooth(week);
    double most = DoubleStream.of(smooth).max().orElse(0);
    List<Double> hours = new ArrayList<>(Heat.HOURS);
    for (double hour : smooth) {
      hours.add(most > 0 ? hour / most : 0);
    }
    return most > 0 ? new Heat(country, hours, activity.viewers()) : Heat.unknown(country);
  }

  private static double[] smooth(double[] week) {
    double[] smooth = new double[Heat.HOURS];
    for (int from = 0; from < Heat.HOURS; from++) {
      for (int apart = -NEAR; apart <= NEAR; apart++) {
        double near = Math.exp(-apart * apart / 2.0) * week[from];
        int to = from + apart + Heat.HOURS;
        smooth[to % Heat.HOURS] += near;
        for (int day = 1; day < Heat.HOURS / HOURS; day++) {
          smooth[(to + day * HOURS) % Heat.HOURS] += OTHER_DAY * near;
        }
      }
    }
    return smooth;
  }
}
