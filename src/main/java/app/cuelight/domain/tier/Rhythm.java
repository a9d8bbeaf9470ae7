package app.cuelight.domain.tier;

import app.cuelight.domain.tier.model.Survival;
import java.util.ArrayList;
import java.util.List;

/// How long customers stay silent before they count as dormant, and as churned.
///
/// Fixed days first; with history enough, the day on which the chance to return has halved, and the
/// day on which it has quartered (`facts/segmentation.md` §8.3).
///
/// @param activeDays the last day of being active
/// @param dormantDays the last day of being dormant
/// @param returning chance to buy within 90 days after 0, 5, 10 … silent days; empty while the days
///   are the fixed ones
public record Rhythm(int activeDays, int dormantDays, List<Double> returning) {

  /// Before 500 buyers and 180 days of history.
  public static final Rhythm PRESET = new Rhythm(45, 120, List.of());

  /// The chance to return is the chance to buy within so many days.
  public static final int HORIZON = 90;

  private static final int STEP = 5;
  private static final int FOLLOWED = 365;

  public Rhythm {
    returning = List.copyOf(returning);
  }

  /// The shop's own rhythm.
  public static Rhythm of(Survival silence, TierSettings settings) {
    int active =
        Math.clamp(
            silence.fallsBelow(settings.share(Dial.ACTIVE_CHANCE), HORIZON) - 1,
            settings.whole(Dial.ACTIVE_LEAST),
            settings.whole(Dial.ACTIVE_MOST));
    int dormant =
        Math.clamp(
            silence.fallsBelow(settings.share(Dial.DORMANT_CHANCE), HORIZON) - 1,
            settings.whole(Dial.DORMANT_LEAST),
            settings.whole(Dial.DORMANT_MOST));
    List<Double> chances = new ArrayList<>();
    for (int day = 0; day <= FOLLOWED; day += STEP) {
      chances.add(Math.round(silence.returning(day, HORIZON) * 1e4) / 1e4);
    }
    return new Rhythm(active, Math.max(active + 1, dormant), chances);
  }

  /// Whether it was measured.
  public boolean isMeasured() {
    return !returning.isEmpty();
  }

  /// The chance to buy within 90 days after so many silent days; only where it was measured.
  double returning(long silentDays) {
    return returning.get((int) Math.min(silentDays / STEP, returning.size() - 1));
  }

  LifeCycle stage(long silentDays) {
    if (silentDays <= activeDays) {
      return LifeCycle.ACTIVE;
    }
    return silentDays <= dormantDays ? LifeCycle.DORMANT : LifeCycle.CHURNED;
  }
}
