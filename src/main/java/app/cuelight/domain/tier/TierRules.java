package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Gives a viewer her standing by the fixed defaults that hold before a shop has enough history
/// (`facts/segmentation.md` §8.2 to §8.5), and the display tier of `look.md` §5.3.
///
/// Buyers are read by the buyer clock (days since the last paid order), everybody else by the
/// audience clock (visits). Pure; the same viewer, norms and instant give the same standing.
public final class TierRules {

  /// A first order this many days old or younger, and the only one, makes a new buyer.
  public static final int NEW_DAYS = 30;

  /// Active up to this many silent days.
  public static final int ACTIVE_DAYS = 45;

  /// Dormant up to this many silent days, churned beyond.
  public static final int DORMANT_DAYS = 120;

  private static final int NEWCOMER_VISITS = 3;
  private static final int ADVOCATE_VISITS = 4;
  private static final int ADVOCATE_SHARES = 3;

  private static final long DAY = Duration.ofDays(1).toMillis();

  /// The day after the last day of each class of recency and of each stage of life.
  private static final List<Long> THRESHOLD_DAYS =
      List.of(15L, NEW_DAYS + 1L, ACTIVE_DAYS + 1L, 91L, DORMANT_DAYS + 1L);

  private TierRules() {}

  /// The standing of a viewer at an instant.
  public static Standing standing(Viewer viewer, Locality locality, ShopNorms norms, Instant now) {
    Buying buying = Buying.of(viewer.orders());
    Attendance attendance = Attendance.of(viewer, now);
    Evidence.Rfm rfm = buying.isBuyer() ? RfmScore.of(buying, norms, now) : null;
    LifeCycle lifeCycle = lifeCycle(viewer, buying, attendance, now);
    Spend spend = rfm == null ? Spend.NONE : spend(rfm, buying);
    EngagementDepth depth = EngagementDepth.of(viewer.visits());
    Evidence evidence =
        new Evidence(
            buying.paid().size(),
            buying.isBuyer() ? Long.valueOf(buying.silentDays(now)) : attendance.silentDays(now),
            viewer.visits().size(),
            attendance.basket(),
            returned(buying, now),
            buying.isBuyer() ? buying.last().title() : null,
            buying.isBuyer() ? buying.last().category() : null,
            rfm,
            buying.model(now),
            depth.parts());
    return new Standing(
        lifeCycle,
        spend,
        depth.level(),
        locality,
        tier(lifeCycle, spend, evidence, viewer.isHere(now)),
        isAdvocate(viewer, buying, depth.level()),
        evidence,
        reviewAt(viewer, buying, now));
  }

  private static LifeCycle lifeCycle(
      Viewer viewer, Buying buying, Attendance attendance, Instant now) {
    if (buying.isBuyer()) {
      boolean once = Buying.occasions(buying.paid()) == 1;
      long silent = buying.silentDays(now);
      return once && silent <= NEW_DAYS ? LifeCycle.NEW : bySilence(silent);
    }
    if (viewer.visits().isEmpty() || isAnonymous(viewer)) {
      return LifeCycle.PROSPECT;
    }
    Long silent = attendance.silentDays(now);
    if (silent != null && silent > ACTIVE_DAYS) {
      return bySilence(silent);
    }
    return viewer.visits().size() <= NEWCOMER_VISITS ? LifeCycle.NEW : LifeCycle.ACTIVE;
  }

  private static LifeCycle bySilence(long days) {
    if (days <= ACTIVE_DAYS) {
      return LifeCycle.ACTIVE;
    }
    return days <= DORMANT_DAYS ? LifeCycle.DORMANT : LifeCycle.CHURNED;
  }

  /// Nothing is known of her but a number a platform gave her.
  private static boolean isAnonymous(Viewer viewer) {
    Facts facts = viewer.facts();
    return facts.get(Fact.NAME) == null
        && facts.get(Fact.HANDLE) == null
        && facts.get(Fact.LOCALE) == null
        && facts.get(Fact.COUNTRY) == null;
  }

  /// High: at least three median orders in a year, with five orders or six medians behind it.
  /// Potential: bought lately at a good order value, or often.
  private static Spend spend(Evidence.Rfm rfm, Buying buying) {
    if (rfm.m() >= 4 && (rfm.f() == 5 || rfm.m() == 5)) {
      return Spend.HIGH;
    }
    boolean lately = rfm.recencyDays() <= ACTIVE_DAYS;
    long usual = buying.net(buying.paid()).minor() / buying.paid().size();
    return lately && (usual >= rfm.medianOrder() || rfm.f() >= 4) ? Spend.POTENTIAL : Spend.LOW;
  }

  private static Tier tier(LifeCycle life, Spend spend, Evidence evidence, boolean here) {
    boolean gone = life == LifeCycle.DORMANT || life == LifeCycle.CHURNED;
    if (spend == Spend.HIGH && !gone) {
      return Tier.VIP;
    }
    if (gone) {
      return here ? Tier.WIN_BACK : Tier.GUEST;
    }
    boolean acting = evidence.basket() || evidence.visits() >= NEWCOMER_VISITS;
    if (life == LifeCycle.NEW && evidence.orders() == 0 && !acting) {
      return Tier.NEW;
    }
    if (spend == Spend.POTENTIAL || life == LifeCycle.NEW) {
      return Tier.RISING;
    }
    return life == LifeCycle.ACTIVE ? Tier.MEMBER : Tier.GUEST;
  }

  private static boolean returned(Buying buying, Instant now) {
    return buying.isBuyer()
        && buying.silentDays(now) <= NEW_DAYS
        && buying.lastGapDays() > ACTIVE_DAYS;
  }

  /// Comes often, has bought, takes part and brings others.
  private static boolean isAdvocate(Viewer viewer, Buying buying, Engagement level) {
    if (level != Engagement.HIGH) {
      return false;
    }
    long shares = viewer.visits().stream().mapToLong(visit -> visit.tally().shares()).sum();
    return buying.isBuyer()
        && viewer.visits().size() >= ADVOCATE_VISITS
        && shares >= ADVOCATE_SHARES;
  }

  /// The earliest of all instants to come at which some threshold is crossed.
  private static Instant reviewAt(Viewer viewer, Buying buying, Instant now) {
    long at = now.toEpochMilli();
    long next = Long.MAX_VALUE;
    if (buying.isBuyer()) {
      next = clock(next, buying.last().placedAt(), at);
      for (Purchase order : buying.paid()) {
        next = sooner(next, order.placedAt() + Buying.WINDOW.toMillis(), at);
      }
    }
    if (!viewer.visits().isEmpty()) {
      long last = viewer.visits().getLast().last();
      next = buying.isBuyer() ? next : clock(next, last, at);
      next = sooner(next, last + Visit.GAP.toMillis(), at);
    }
    for (Presence there : viewer.presence().values()) {
      next = sooner(next, there.hereUntil(), at);
    }
    return next == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(next);
  }

  private static long clock(long next, long from, long now) {
    long soonest = next;
    for (long days : THRESHOLD_DAYS) {
      soonest = sooner(soonest, from + days * DAY, now);
    }
    return soonest;
  }

  private static long sooner(long next, long candidate, long now) {
    return candidate > now && candidate < next ? candidate : next;
  }
}
