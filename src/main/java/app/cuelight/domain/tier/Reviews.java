package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.time.Duration;
import java.time.Instant;

/// When the clock alone may next change a standing: never later than it does, now and then earlier.
final class Reviews {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private Reviews() {}

  /// What was found of her at `now`.
  record Judged(Spend spend, Evidence evidence) {}

  static Instant next(
      Viewer viewer, Buying buying, Judged judged, Population population, Instant now) {
    long at = now.toEpochMilli();
    long next = Long.MAX_VALUE;
    if (buying.isBuyer()) {
      next = orders(buying, judged, population, now);
    }
    if (!viewer.visits().isEmpty()) {
      long last = viewer.visits().getLast().last();
      if (!buying.isBuyer() && judged.evidence().audience() == null) {
        next = rhythm(next, last, Rhythm.PRESET, at);
      }
      next = sooner(next, last + Visit.GAP.toMillis(), at);
    }
    for (Presence there : viewer.presence().values()) {
      next = sooner(next, there.hereUntil(), at);
    }
    return next == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(next);
  }

  private static long orders(Buying buying, Judged judged, Population population, Instant now) {
    long at = now.toEpochMilli();
    long last = buying.last().placedAt();
    long next = rhythm(Long.MAX_VALUE, last, population.rhythm(), at);
    next = sooner(next, last + (TierRules.NEW_DAYS + 1L) * DAY, at);
    next = sooner(next, last + (Rhythm.PRESET.activeDays() + 1L) * DAY, at);
    long fall = RfmScore.nextFall(population, buying.silentDays(now));
    if (fall != Long.MAX_VALUE) {
      next = sooner(next, last + fall * DAY, at);
    }
    for (Purchase order : buying.paid()) {
      next = sooner(next, order.placedAt() + Buying.WINDOW.toMillis(), at);
    }
    return isExpectedToFall(judged) ? sooner(next, buying.nextDay(now), at) : next;
  }

  /// What is expected of a silent buyer falls day by day; it matters while something hangs on it.
  private static boolean isExpectedToFall(Judged judged) {
    Evidence evidence = judged.evidence();
    Outlook outlook = evidence.outlook();
    Evidence.Rfm rfm = evidence.rfm();
    return outlook != null
        && rfm != null
        && (judged.spend() == Spend.POTENTIAL
            || evidence.warning() != null
            || Warning.isValuable(rfm) && !outlook.isRed());
  }

  private static long rhythm(long next, long from, Rhythm rhythm, long now) {
    long soonest = sooner(next, from + (rhythm.activeDays() + 1L) * DAY, now);
    return sooner(soonest, from + (rhythm.dormantDays() + 1L) * DAY, now);
  }

  private static long sooner(long next, long candidate, long now) {
    return candidate > now && candidate < next ? candidate : next;
  }
}
