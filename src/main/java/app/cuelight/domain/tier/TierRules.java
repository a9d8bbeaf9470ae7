package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives a viewer her standing (`facts/segmentation.md` §8.2 to §8.5) and the display tier of
/// `look.md` §5.3: by what is usual in the shop where that is known, by fixed limits before. Every
/// limit is a [Dial]; the norms say how the shop has turned it.
///
/// Buyers are read by the buyer clock (days since the last paid order), everybody else by the
/// audience clock (shows, or days while too few shows are known). Pure; the same viewer, norms and
/// instant give the same standing.
public final class TierRules {

  private TierRules() {}

  /// The standing of a viewer at an instant.
  public static Standing standing(Viewer viewer, Locality locality, ShopNorms norms, Instant now) {
    TierSettings settings = norms.settings();
    BuyerLimits limits = settings.buyers();
    Buying buying = Buying.of(viewer.orders(), norms.exchange());
    Attendance attendance = Attendance.of(viewer, now);
    Population population = norms.population(locality.country());
    Rhythm rhythm = limits.rhythm(population);
    Evidence.Rfm rfm = buying.isBuyer() ? RfmScore.of(buying, norms, population, now) : null;
    BuyerClock clock = buying.clock(now, settings);
    Outlook outlook = outlook(buying, clock, norms, population);
    Audience audience =
        settings.shows().isRunning(norms.shows()) && !viewer.visits().isEmpty()
            ? Audience.of(viewer.visits(), attendance, norms, now.toEpochMilli())
            : null;
    EngagementDepth depth = EngagementDepth.of(viewer.visits(), norms, settings, now);
    int recent = audience == null ? viewer.visits().size() : audience.recent();
    boolean advocate = rfm != null && Advocacy.isOpenTo(viewer, buying, recent, settings, now);
    LifeCycle lifeCycle = lifeCycle(viewer, buying, attendance, audience, rhythm, settings, now);
    Spend spend =
        rfm == null
            ? spendBefore(viewer, norms, population)
            : spend(rfm, buying, outlook, norms, population);
    Evidence evidence =
        new Evidence(
            buying.paid().size(),
            Before.orders(viewer),
            buying.isBuyer() ? Long.valueOf(buying.silentDays(now)) : attendance.silentDays(now),
            viewer.visits().size(),
            attendance.basket(),
            returned(buying, rhythm, settings, now),
            buying.isBuyer() ? buying.last().title() : null,
            buying.isBuyer() ? buying.last().category() : null,
            rfm,
            clock,
            outlook,
            buying.isBuyer() ? rhythm : limits.preset(),
            audience,
            advocate && rfm != null ? Advocacy.of(viewer, depth.points(), rfm, norms, now) : null,
            rfm == null || outlook == null ? null : Warning.of(buying, rfm, outlook, norms, now),
            depth.parts());
    return new Standing(
        lifeCycle,
        spend,
        depth.level(),
        locality,
        tier(lifeCycle, spend, evidence, limits, viewer.isHere(now)),
        advocate,
        evidence,
        Reviews.next(viewer, buying, new Reviews.Judged(spend, evidence), norms, population, now));
  }

  private static @Nullable Outlook outlook(
      Buying buying, BuyerClock clock, ShopNorms norms, Population population) {
    Forecast forecast = norms.forecast();
    return forecast == null || !buying.isBuyer()
        ? null
        : Outlook.of(
            clock,
            buying,
            forecast,
            norms.purse(population, buying.currency()),
            norms.settings().buyers().red());
  }

  private static LifeCycle lifeCycle(
      Viewer viewer,
      Buying buying,
      Attendance attendance,
      @Nullable Audience audience,
      Rhythm rhythm,
      TierSettings settings,
      Instant now) {
    BuyerLimits limits = settings.buyers();
    if (buying.isBuyer()) {
      boolean once = Buying.occasions(buying.paid(), settings) == 1;
      long silent = buying.silentDays(now);
      boolean isFirst = once && Before.orders(viewer) == 0;
      return isFirst && silent <= limits.newDays() ? LifeCycle.NEW : rhythm.stage(silent);
    }
    LifeCycle comes = comes(viewer, attendance, audience, settings, now);
    boolean hasBought = Before.orders(viewer) > 0;
    if (hasBought && comes == LifeCycle.PROSPECT) {
      // All her orders are older than the oldest the shop tells of.
      return LifeCycle.DORMANT;
    }
    return hasBought && comes == LifeCycle.NEW ? LifeCycle.ACTIVE : comes;
  }

  /// By the shows she comes to.
  private static LifeCycle comes(
      Viewer viewer,
      Attendance attendance,
      @Nullable Audience audience,
      TierSettings settings,
      Instant now) {
    BuyerLimits limits = settings.buyers();
    if (viewer.visits().isEmpty() || isAnonymous(viewer)) {
      return LifeCycle.PROSPECT;
    }
    if (audience != null) {
      return audience.stage();
    }
    Long silent = attendance.silentDays(now);
    if (silent != null && silent > limits.preset().activeDays()) {
      return limits.preset().stage(silent);
    }
    return viewer.visits().size() <= limits.newcomerVisits() ? LifeCycle.NEW : LifeCycle.ACTIVE;
  }

  /// Nothing is known of her but a number a platform gave her.
  private static boolean isAnonymous(Viewer viewer) {
    Facts facts = viewer.facts();
    return facts.get(Fact.NAME) == null
        && facts.get(Fact.HANDLE) == null
        && facts.get(Fact.LOCALE) == null
        && facts.get(Fact.COUNTRY) == null;
  }

  /// Of a buyer of whom only counts of shops are known: when she bought is not, so she is never
  /// high, which is a matter of one year.
  private static Spend spendBefore(Viewer viewer, ShopNorms norms, Population population) {
    List<Before> shops = Before.of(viewer);
    boolean good = shops.stream().anyMatch(before -> isGood(before.left(), norms, population));
    return shops.isEmpty() ? Spend.NONE : good ? Spend.POTENTIAL : Spend.LOW;
  }

  private static boolean isGood(Patronage before, ShopNorms norms, Population population) {
    Money spent = before.spent();
    Purse purse = spent == null ? null : norms.purse(population, spent.currency());
    return spent != null
        && purse != null
        && spent.minor() / (double) before.orders() >= purse.goodOrder();
  }

  /// High: as a rule in the top tenth of the buyers she is compared with and at least three median
  /// orders in a year. Potential: the orders expected of her are worth more than those of most, or
  /// she bought lately and at a good order value.
  private static Spend spend(
      Evidence.Rfm rfm,
      Buying buying,
      @Nullable Outlook outlook,
      ShopNorms norms,
      Population population) {
    Purse purse = norms.purse(population, rfm.net().currency());
    BuyerLimits limits = norms.settings().buyers();
    if (purse == null || !norms.settings().scores().isRanked(purse)) {
      return spendOfFew(rfm, buying, limits);
    }
    long net = rfm.net().minor();
    if (net >= purse.high() && net >= limits.highMedians() * purse.medianOrder()) {
      return Spend.HIGH;
    }
    boolean promising = outlook != null && outlook.value365().minor() >= purse.promising();
    boolean good = rfm.r() >= limits.goodRecency() && buying.meanOrder() >= purse.goodOrder();
    return promising || good ? Spend.POTENTIAL : Spend.LOW;
  }

  /// While there are too few buyers to be ranked. High, as a rule: at least three median orders in
  /// a year, with five orders or six medians behind it. Potential: bought lately at a good order
  /// value, or often.
  private static Spend spendOfFew(Evidence.Rfm rfm, Buying buying, BuyerLimits limits) {
    if (limits.few().isHigh(rfm)) {
      return Spend.HIGH;
    }
    boolean lately = rfm.recencyDays() <= limits.preset().activeDays();
    return lately && limits.few().isPotential(rfm, buying.meanOrder())
        ? Spend.POTENTIAL
        : Spend.LOW;
  }

  private static Tier tier(
      LifeCycle life, Spend spend, Evidence evidence, BuyerLimits limits, boolean here) {
    boolean gone = life == LifeCycle.DORMANT || life == LifeCycle.CHURNED;
    if (spend == Spend.HIGH && !gone) {
      return Tier.VIP;
    }
    if (gone) {
      return here ? Tier.WIN_BACK : Tier.GUEST;
    }
    boolean acting = evidence.basket() || evidence.visits() >= limits.newcomerVisits();
    if (life == LifeCycle.NEW && evidence.orders() == 0 && !acting) {
      return Tier.NEW;
    }
    if (spend == Spend.POTENTIAL || life == LifeCycle.NEW) {
      return Tier.RISING;
    }
    return life == LifeCycle.ACTIVE ? Tier.MEMBER : Tier.GUEST;
  }

  private static boolean returned(
      Buying buying, Rhythm rhythm, TierSettings settings, Instant now) {
    return buying.isBuyer()
        && buying.silentDays(now) <= settings.buyers().returnedDays()
        && buying.lastGapDays(settings) > rhythm.activeDays();
  }
}
