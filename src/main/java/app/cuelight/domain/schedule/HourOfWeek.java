package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The 96 bins of the slot model: Monday to Thursday, Friday, Saturday, Sunday, each by the hour of
/// the local clock; and how much one says about another (`facts/segmentation.md` §8.8).
final class HourOfWeek {

  static final int HOURS = 24;
  static final int BINS = 4 * HOURS;

  /// What an hour of another kind of day says.
  private static final double OTHER_DAY = 0.25;

  private HourOfWeek() {}

  /// The bin of an instant on a clock.
  static int bin(Instant at, ZoneId zone) {
    return bin(LocalClock.at(at, zone));
  }

  static int bin(LocalDateTime wall) {
    return day(wall.getDayOfWeek()) * HOURS + wall.getHour();
  }

  private static int day(DayOfWeek day) {
    return switch (day) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 0;
      case FRIDAY -> 1;
      case SATURDAY -> 2;
      case SUNDAY -> 3;
    };
  }

  /// How many days of a week a bin stands for.
  static int days(int bin) {
    return bin < HOURS ? 4 : 1;
  }

  static int hour(int bin) {
    return bin % HOURS;
  }

  /// A Gaussian on the circle of hours with a sigma of one hour, a quarter of it across kinds of
  /// days.
  static double kernel(int one, int other) {
    int apart = hoursApart(one, other);
    double near = Math.exp(-apart * apart / 2.0);
    return one / HOURS == other / HOURS ? near : OTHER_DAY * near;
  }

  static int hoursApart(int one, int other) {
    int apart = Math.abs(hour(one) - hour(other));
    return Math.min(apart, HOURS - apart);
  }

  /// Each bin as all bins together see it.
  static double[] smooth(double[] bins) {
    double[] smooth = new double[BINS];
    for (int to = 0; to < BINS; to++) {
      for (int from = 0; from < BINS; from++) {
        if (bins[from] > 0) {
          smooth[to] += kernel(to, from) * bins[from];
        }
      }
    }
    return smooth;
  }
}
