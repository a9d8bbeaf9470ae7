package app.cuelight.show.live;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.norms.Survey;
import app.cuelight.show.port.Judge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Judges viewers: where they live, what is usual in this shop, and the rules, at one instant.
///
/// Safe for any thread. The norms, which say how the dials stand, are replaced as a whole when they
/// are measured again.
public final class Standings {

  private final Localities localities;
  private final InstantSource clock;
  private volatile Whereabouts places;
  private volatile ShopNorms norms;
  private volatile TierSettings wished;

  /// @param markets what the show sells to, the main one first
  public Standings(
      Localities localities, List<Market> markets, ShopNorms norms, InstantSource clock) {
    this.localities = localities;
    this.places = new Whereabouts(localities, markets);
    this.norms = norms;
    this.wished = norms.settings();
    this.clock = clock;
  }

  /// Whom the show sells to from now on, the main market first.
  public void sellTo(List<Market> now) {
    places = new Whereabouts(localities, now);
  }

  /// What is usual in the shop from now on.
  public void measure(ShopNorms measured) {
    norms = measured.with(norms.exchange());
  }

  /// How money in several currencies becomes one sum from now on.
  public void exchange(ExchangeRates rates) {
    norms = norms.with(rates);
  }

  /// Rates that came in. Where the base is another one than before, cut points of money are of
  /// other money: they hold until the shop is measured again, and no longer.
  public void price(ExchangeRates rates) {
    ShopNorms usual = norms;
    boolean isSame = rates.base().equals(usual.exchange().base());
    norms = (isSame ? usual : usual.unsettled()).with(rates);
  }

  /// How the shop wants its dials to stand. Nobody is judged by that before norms that go with it
  /// are measured or made: see [#isTurned].
  public void wish(TierSettings settings) {
    wished = settings;
  }

  /// How the shop wants its dials to stand.
  public TierSettings wished() {
    return wished;
  }

  /// Whether the dials people are judged by are not yet the ones that are wished.
  public boolean isTurned() {
    return !wished.equals(norms.settings());
  }

  /// The norms with the dials as wished: measured again where the dials ask for that.
  public ShopNorms turned(Consumer<Consumer<Viewer>> everybody, Instant now) {
    return turned(wished, everybody, now);
  }

  /// The norms with other dials, measured again where the dials ask for that. Changes nothing.
  public ShopNorms turned(
      TierSettings settings, Consumer<Consumer<Viewer>> everybody, Instant now) {
    ShopNorms usual = norms;
    return settings.measuresAs(usual.settings())
        ? usual.by(settings)
        : survey(settings, everybody, now);
  }

  /// What is usual in the shop by the wished dials, after what was known of it before.
  ///
  /// @param everybody hands every viewer to a reader
  public ShopNorms survey(Consumer<Consumer<Viewer>> everybody, Instant now) {
    return survey(wished, everybody, now);
  }

  private ShopNorms survey(
      TierSettings settings, Consumer<Consumer<Viewer>> everybody, Instant now) {
    var survey = new Survey(norms, settings, now);
    everybody.accept(viewer -> survey.take(viewer, locality(viewer)));
    return survey.norms();
  }

  /// What is usual in the shop.
  public ShopNorms norms() {
    return norms;
  }

  /// A judge who judges as of now.
  public Judge judge() {
    return at(clock.instant());
  }

  /// A judge who judges as of an instant.
  public Judge at(Instant now) {
    return at(now, norms);
  }

  /// A judge who judges as of an instant by these norms.
  public Judge at(Instant now, ShopNorms usual) {
    return viewer -> TierRules.standing(viewer, locality(viewer), usual, now);
  }

  private Locality locality(Viewer viewer) {
    return places.of(viewer.facts());
  }
}
