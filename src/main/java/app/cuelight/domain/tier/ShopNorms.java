package app.cuelight.domain.tier;

import app.cuelight.domain.basic.ExchangeRates;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is usual in this shop, measured now and then and frozen in between, so that one buyer does
/// not move another.
///
/// @param measuredAt when, [Instant#EPOCH] for never
/// @param cutAt since when the cut points of the scores hold
/// @param known how many orders placed before `cutAt` were known then; where more of them are known
///   since, the past is another one and nothing was cut from it yet
/// @param everywhere all buyers
/// @param regions the buyers of countries that have enough of them to be compared with each other
/// @param forecast the purchase model, or null while nobody bought
/// @param shows the clock of the audience
/// @param crowd how deeply people take part
/// @param exchange how money in several currencies becomes one sum
/// @param settings the dials they were measured by and everybody is judged by
public record ShopNorms(
    Instant measuredAt,
    Instant cutAt,
    long known,
    Population everywhere,
    Map<String, Population> regions,
    @Nullable Forecast forecast,
    ShowClock shows,
    Crowd crowd,
    ExchangeRates exchange,
    TierSettings settings) {

  /// A shop without a single order.
  public static final ShopNorms NONE = new ShopNorms(Map.of());

  public ShopNorms {
    regions = Map.copyOf(regions);
  }

  /// A shop whose sums stay in the currencies they came in.
  public ShopNorms(
      Instant measuredAt,
      Instant cutAt,
      Population everywhere,
      Map<String, Population> regions,
      @Nullable Forecast forecast,
      ShowClock shows,
      Crowd crowd) {
    this(
        measuredAt,
        cutAt,
        0,
        everywhere,
        regions,
        forecast,
        shows,
        crowd,
        ExchangeRates.NONE,
        TierSettings.DEFAULTS);
  }

  /// The same norms with other rates.
  public ShopNorms with(ExchangeRates rates) {
    return rates.equals(exchange)
        ? this
        : new ShopNorms(
            measuredAt, cutAt, known, everywhere, regions, forecast, shows, crowd, rates, settings);
  }

  /// The same norms, measured at another instant, and their cut points, too.
  public ShopNorms measuredAt(Instant when) {
    return new ShopNorms(
        when, when, known, everywhere, regions, forecast, shows, crowd, exchange, settings);
  }

  /// A shop of which only the median paid order by currency is known, in minor units.
  public ShopNorms(Map<String, Long> medianOrders) {
    this(
        Instant.EPOCH,
        Instant.EPOCH,
        Population.of(pursesOf(medianOrders)),
        Map.of(),
        null,
        ShowClock.NONE,
        Crowd.NOBODY);
  }

  /// The same norms with the dials turned. Only for dials that need no new measuring.
  public ShopNorms by(TierSettings other) {
    return new ShopNorms(
        measuredAt, cutAt, known, everywhere, regions, forecast, shows, crowd, exchange, other);
  }

  /// The same norms with cut points that hold only until they are measured again, such as when
  /// money in several currencies becomes one sum.
  public ShopNorms unsettled() {
    return new ShopNorms(
        measuredAt, cutAt, -1, everywhere, regions, forecast, shows, crowd, exchange, settings);
  }

  /// What is left of these norms when the past they were cut from turns out to be another one: all
  /// but the cut points.
  public ShopNorms uncut() {
    return new ShopNorms(
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        Population.NOBODY,
        Map.of(),
        forecast,
        shows,
        crowd,
        exchange,
        settings);
  }

  /// What is left of these norms when the dials they were measured by are turned: the shows there
  /// were. No cut point of theirs holds any longer.
  public ShopNorms showsOnly() {
    return new ShopNorms(
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        Population.NOBODY,
        Map.of(),
        null,
        shows,
        Crowd.NOBODY,
        exchange,
        settings);
  }

  /// What is usual of money in a currency among the people a buyer is compared with: those of her
  /// country where enough of them buy in it, else all who do; null where nobody does.
  @Nullable Purse purse(Population population, String currency) {
    Purse own = population.purses().get(currency);
    return own == null ? everywhere.purses().get(currency) : own;
  }

  /// Whom a buyer of a country is compared with.
  Population population(@Nullable String country) {
    Population region = country == null ? null : regions.get(country);
    return region == null ? everywhere : region;
  }

  /// These norms, measured after others. Cut points hold for some days, usually a week, so that
  /// people do not change class because others moved; unless the shop has become another one
  /// meanwhile.
  public ShopNorms after(ShopNorms former) {
    if (!isLike(former)) {
      return this;
    }
    Duration held = Duration.between(former.cutAt, measuredAt);
    boolean keeps = held.compareTo(Duration.ofDays(settings.whole(Dial.CUTS_DAYS))) < 0;
    ScoreLimits limits = settings.scores();
    Population all =
        keeps
            ? everywhere.keeping(former.everywhere, limits).knowing(everywhere.purses())
            : everywhere.after(former.everywhere, limits);
    return new ShopNorms(
        measuredAt,
        keeps ? former.cutAt : cutAt,
        keeps ? former.known : known,
        all,
        keeps ? keeping(former, all) : steadied(former),
        forecast,
        shows,
        crowd,
        exchange,
        settings);
  }

  /// The countries that were compared with themselves are until the cut points are taken anew, and
  /// no others.
  private Map<String, Population> keeping(ShopNorms former, Population all) {
    Map<String, Population> countries = new LinkedHashMap<>();
    regions
        .keySet()
        .forEach(country -> countries.put(country, all.in(population(country).rhythm())));
    former.regions.forEach((country, earlier) ->
        countries.put(country, population(country).keeping(earlier, settings.scores())));
    return countries;
  }

  private Map<String, Population> steadied(ShopNorms former) {
    Map<String, Population> countries = new LinkedHashMap<>();
    regions.forEach((country, region) -> {
      Population earlier = former.regions.get(country);
      countries.put(country, earlier == null ? region : region.after(earlier, settings.scores()));
    });
    return countries;
  }

  /// Whether it still is the same shop: ranked then and now, and not a fifth larger or smaller.
  private boolean isLike(ShopNorms former) {
    long buyers = everywhere.buyers();
    long then = former.everywhere.buyers();
    return settings.scores().isRanked(former.everywhere)
        && !measuredAt.isBefore(former.cutAt)
        && Math.abs(buyers - then) * 5 < then;
  }

  /// Whether both say the same of everybody, whenever they were measured.
  public boolean saysAs(ShopNorms other) {
    return equals(
        new ShopNorms(
            measuredAt,
            cutAt,
            known,
            other.everywhere,
            other.regions,
            other.forecast,
            other.shows,
            other.crowd,
            other.exchange,
            other.settings));
  }

  private static Map<String, Purse> pursesOf(Map<String, Long> medianOrders) {
    Map<String, Purse> purses = new LinkedHashMap<>();
    medianOrders.forEach((currency, median) -> purses.put(currency, Purse.ofMedian(median)));
    return purses;
  }
}
