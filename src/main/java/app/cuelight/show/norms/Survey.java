package app.cuelight.show.norms;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.tier.Advocacy;
import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.EngagementDepth;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.Population;
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Measures what is usual in the shop at one instant, from everybody in turn. The order they come
/// in is no matter. Not safe for several threads.
public final class Survey {

  /// What was pasted so long ago tells nothing of what is said now.
  private static final Duration LATELY = Duration.ofDays(60);

  private static final String NOWHERE = "";

  private final ShopNorms former;
  private final TierSettings settings;
  private final Instant now;
  private final BuyerCount everywhere;
  private final Map<String, BuyerCount> regions = new HashMap<>();

  /// By currency and, in it, by country.
  private final Map<String, Map<String, PurseCount>> purses = new TreeMap<>();

  private final ForecastCount forecast;
  private final ShowsSeen shows = new ShowsSeen();
  private final CrowdCount crowd = new CrowdCount();
  private final PastedCount pasted = new PastedCount();
  private final long pastedSince;
  private long firstOrder = Long.MAX_VALUE;
  private long orders;
  private long ordersThen;

  /// @param former what was measured before; [ShopNorms#NONE] for nothing
  public Survey(ShopNorms former, Instant now) {
    this(former, former.settings(), now);
  }

  /// @param former what was measured before; where its dials stood elsewhere only its shows count
  /// @param settings the dials to measure by
  public Survey(ShopNorms former, TierSettings settings, Instant now) {
    this.former = settings.measuresAs(former.settings()) ? former : former.showsOnly();
    this.settings = settings;
    this.now = now;
    this.pastedSince = now.minus(LATELY).toEpochMilli();
    this.everywhere = new BuyerCount(settings);
    this.forecast = new ForecastCount(settings);
  }

  /// Takes one viewer into account; crew counts nowhere.
  public void take(Viewer viewer, Locality locality) {
    if (viewer.facts().isCrew()) {
      return;
    }
    viewer.visits().forEach(shows::add);
    pasted.add(viewer.visits(), pastedSince);
    var depth = EngagementDepth.of(viewer.visits(), former, settings, now);
    if (depth.points() > 0) {
      crowd.add(depth.points(), Advocacy.reach(viewer, settings, now));
    }
    count(viewer);
    Buying buying = Buying.of(viewer.orders(), former.exchange());
    if (buying.isBuyer() && buying.paid().getFirst().placedAt() <= now.toEpochMilli()) {
      take(buying, locality.country());
    }
  }

  /// All of them, paid or not: what is paid or sent back later does not make the past another one.
  private void count(Viewer viewer) {
    long then = former.cutAt().toEpochMilli();
    for (Purchase order : viewer.orders().values()) {
      orders += order.placedAt() <= now.toEpochMilli() ? 1 : 0;
      ordersThen += order.placedAt() <= then ? 1 : 0;
    }
  }

  private void take(Buying buying, @Nullable String country) {
    firstOrder = Math.min(firstOrder, buying.paid().getFirst().placedAt());
    List<Purchase> window = buying.inWindow(now, settings);
    everywhere.add(buying, window, now);
    if (country != null) {
      regions.computeIfAbsent(country, _ -> new BuyerCount(settings)).add(buying, window, now);
    }
    String currency = buying.currency();
    PurseCount main = purse(currency, country);
    for (Purchase order : buying.paid()) {
      String paidIn = order.total().currency();
      (paidIn.equals(currency) ? main : purse(paidIn, country)).addOrder(order);
    }
    if (!window.isEmpty()) {
      main.addBuyer(buying, window, now);
    }
    forecast.add(buying, window, now);
  }

  private PurseCount purse(String currency, @Nullable String country) {
    return purses
        .computeIfAbsent(currency, _ -> new TreeMap<>())
        .computeIfAbsent(country == null ? NOWHERE : country, _ -> new PurseCount(settings));
  }

  /// What is usual now. Cut points that were taken before somebody told of orders of that time,
  /// such as by a second file, are taken anew: in how many pieces a history comes in is no matter.
  public ShopNorms norms() {
    long gap =
        everywhere.medianGap(
            (long) settings.value(Dial.PRIOR_GAP), (long) settings.value(Dial.PRIOR_GAPS));
    Forecast expected = forecast.forecast(gap);
    Map<String, Purse> money = new TreeMap<>();
    purses.forEach((currency, count) ->
        money.put(currency, PurseCount.purse(count.values(), expected, null, settings)));
    Duration history = Duration.ofDays((long) settings.value(Dial.RHYTHM_HISTORY));
    boolean rhythm =
        everywhere.buyers() >= settings.value(Dial.RHYTHM_BUYERS)
            && now.toEpochMilli() - firstOrder >= history.toMillis();
    Population all = everywhere.population(money, rhythm);
    return new ShopNorms(
            now,
            now,
            orders,
            all,
            regions(all, expected, rhythm),
            expected,
            shows.clock(),
            crowd.crowd(pasted.pasted()),
            former.exchange(),
            settings)
        .after(ordersThen > former.known() ? former.uncut() : former);
  }

  /// Of the currencies in which enough people of a country buy to be compared with each other.
  private Map<String, Purse> money(String country, Population all, @Nullable Forecast expected) {
    Map<String, Purse> money = new TreeMap<>();
    purses.forEach((currency, counts) -> {
      PurseCount count = counts.get(country);
      if (count != null && count.buyers() >= settings.value(Dial.REGION_BUYERS)) {
        Purse whole = all.purses().get(currency);
        money.put(currency, PurseCount.purse(List.of(count), expected, whole, settings));
      }
    });
    return money;
  }

  private Map<String, Population> regions(
      Population all, @Nullable Forecast expected, boolean rhythmIsKnown) {
    Map<String, Population> large = new TreeMap<>();
    regions.forEach((country, count) -> {
      if (count.buyers() >= settings.value(Dial.REGION_BUYERS)) {
        boolean rhythm = rhythmIsKnown && count.silences() >= settings.value(Dial.REGION_SILENCES);
        Population region = count.population(money(country, all, expected), rhythm);
        large.put(country, region.rhythm().isMeasured() ? region : region.in(all.rhythm()));
      }
    });
    return large;
  }
}
