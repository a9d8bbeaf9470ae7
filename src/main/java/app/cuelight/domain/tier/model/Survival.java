package app.cuelight.domain.tier.model;

/// How long customers stay silent before they buy again: Kaplan and Meier's estimate, in whole
/// days, the silences still running included.
public final class Survival {

  /// Silences are followed this long.
  public static final int MOST_DAYS = 1_095;

  /// The share that is still silent after 0, 1, 2 … days.
  private final double[] stays;

  private Survival(double[] stays) {
    this.stays = stays;
  }

  /// The curve of these silences.
  ///
  /// @param ended how many silences ended with a purchase after that many days
  /// @param running how many have lasted that many days and go on
  public static Survival of(long[] ended, long[] running) {
    int days = Math.max(ended.length, running.length);
    long[] atRisk = new long[days + 1];
    for (int day = days - 1; day >= 0; day--) {
      atRisk[day] = atRisk[day + 1] + at(ended, day) + at(running, day);
    }
    double[] stays = new double[days];
    double stay = 1;
    for (int day = 0; day < days; day++) {
      if (atRisk[day] > 0) {
        stay *= 1 - at(ended, day) / (double) atRisk[day];
      }
      stays[day] = stay;
    }
    return new Survival(stays);
  }

  /// The share still silent after some days; beyond what was followed, as at its end.
  public double after(int days) {
    return stays.length == 0 ? 1 : stays[Math.clamp(days, 0, stays.length - 1)];
  }

  /// The chance that somebody silent for some days buys within the `horizon` days that follow.
  public double returning(int silent, int horizon) {
    double now = after(silent);
    return now <= 0 ? 0 : 1 - after(silent + horizon) / now;
  }

  /// The first day on which the chance to return has fallen below a share of what it was at first.
  public int fallsBelow(double share, int horizon) {
    double limit = share * returning(0, horizon);
    int day = 0;
    while (day < stays.length && returning(day, horizon) >= limit) {
      day++;
    }
    return day;
  }

  private static long at(long[] counts, int day) {
    return day < counts.length ? counts[day] : 0;
  }
}
