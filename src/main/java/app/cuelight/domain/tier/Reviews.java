package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Ties;
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
      Viewer viewer,
      Buying buying,
      Judged judged,
      ShopNorms norms,
      Population population,
      Instant now) {
    TierSettings settings = norms.settings();
    long at = now.toEpochMilli();
    long next = Long.MAX_VALUE;
    if (buying.isBuyer()) {
      next = orders(buying, judged, settings, population, now);
      next = reach(next, viewer, settings, at);
    }
    if (!viewer.visits().isEmpty()) {
      long last = viewer.visits().getLast().last();
      if (!buying.isBuyer() && judged.evidence().audience() == null) {
        next = rhythm(next, last, settings.buyers().preset(), at);
      }
      next = sooner(next, last + Visit.GAP.toMillis(), at);
    }
    for (Presence there : viewer.presence().values()) {
      next = sooner(next, there.hereUntil(), at);
    }
    return next == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(next);
  }

  private static long orders(
      Buying buying, Judged judged, TierSettings settings, Population population, Instant now) {
    BuyerLimits limits = settings.buyers();
    long at = now.toEpochMilli();
    long last = buying.last().placedAt();
    long next = rhythm(Long.MAX_VALUE, last, limits.rhythm(population), at);
    next = sooner(next, last + (limits.newDays() + 1L) * DAY, at);
    next = sooner(next, last + (limits.returnedDays() + 1L) * DAY, at);
    next = sooner(next, last + (limits.preset().activeDays() + 1L) * DAY, at);
    long fall = RfmScore.nextFall(population, settings.scores(), buying.silentDays(now));
    if (fall != Long.MAX_VALUE) {
      next = sooner(next, last + fall * DAY, at);
    }
    for (Purchase order : buying.paid()) {
      next = sooner(next, order.placedAt() + limits.window(), at);
    }
    return isExpectedToFall(judged, limits) ? sooner(next, buying.nextDay(now), at) : next;
  }

  /// Shares and answers count for some time; the badge of an advocate may hang on them.
  private static long reach(long next, Viewer viewer, TierSettings settings, long now) {
    long soonest = next;
    for (Visit visit : viewer.visits()) {
      if (visit.tally().shares() > 0) {
        soonest = sooner(soonest, visit.last() + settings.advocates().lately() + 1, now);
      }
    }
    for (Ties.Tie tie : viewer.ties().answeredBy()) {
      soonest = sooner(soonest, tie.at() + settings.advocates().lately() + 1, now);
    }
    return soonest;
  }

  /// What is expected of a silent buyer falls day by day; it matters while something hangs on it.
  private static boolean isExpectedToFall(Judged judged, BuyerLimits limits) {
    Evidence evidence = judged.evidence();
    Outlook outlook = evidence.outlook();
    Evidence.Rfm rfm = evidence.rfm();
    return outlook != null
        && rfm != null
        && (judged.spend() == Spend.POTENTIAL
            || evidence.warning() != null
            || Warning.isValuable(rfm, limits) && !outlook.isRed());
  }

  private static long rhythm(long next, long from, Rhythm rhythm, long now) {
    long soonest = sooner(next, from + (rhythm.activeDays() + 1L) * DAY, now);
    return sooner(soonest, from + (rhythm.dormantDays() + 1L) * DAY, now);
  }

  private static long sooner(long next, long candidate, long now) {
    return candidate > now && candidate < next ? candidate : next;
  }
}
