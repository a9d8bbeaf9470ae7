package app.cuelight.launch;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import app.cuelight.show.port.TierStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Those who judge and those who speak, for a show that sells to these markets.
final class Cast {

  private static final String LAST_RESORT = "en-US";

  /// So many are measured at once, so that the last order counts; with more, what the show measured
  /// last holds.
  private static final long FEW = 20_000;

  /// So many are measured for a page of them where no show ever did; it takes about a second.
  private static final long SOME = 100_000;

  static final String NOT_MEASURED =
      "What is usual in this shop has not been measured yet, so tiers are by fixed limits."
          + " `cuelight serve` or the console on this home measures it within a minute.";

  private final Knowledge knowledge;
  private final InstantSource clock;
  private final List<Market> markets;
  private final TierSettings settings;
  private final Consumer<String> notices;

  /// Those of a shop whose dials stand at their defaults.
  ///
  /// @param markets country codes, main one first
  Cast(Knowledge knowledge, InstantSource clock, List<String> markets) {
    this(knowledge, clock, markets, TierSettings.DEFAULTS);
  }

  /// @param markets country codes, main one first
  /// @param settings how the dials of the tier engine stand
  Cast(Knowledge knowledge, InstantSource clock, List<String> markets, TierSettings settings) {
    this(knowledge, clock, markets, settings, _ -> {});
  }

  /// @param notices told what somebody who reads verdicts has to know
  private Cast(
      Knowledge knowledge,
      InstantSource clock,
      List<String> markets,
      TierSettings settings,
      Consumer<String> notices) {
    this.notices = notices;
    this.knowledge = knowledge;
    this.clock = clock;
    this.markets = markets.stream().map(Market::of).toList();
    this.settings = settings;
  }

  /// Those of a home, by its settings.
  static Cast of(Wiring wiring, Path home) {
    TierStore tiers = wiring.tiers(home);
    TierSettings settings = tiers.get().now();
    tiers.notices().forEach(wiring::tell);
    return new Cast(
        wiring.knowledge(),
        wiring.clock(),
        wiring.settings(home).get().markets(),
        settings,
        wiring::tell);
  }

  /// The judge of viewers, by what was last measured to be usual in this shop.
  Standings standings(Shelf shelf) {
    ShopNorms kept = shelf.norms();
    return standings(kept == null ? ShopNorms.NONE : kept);
  }

  /// The same with money in several currencies turned into the base one.
  Standings standings(Shelf shelf, Ledger ledger) {
    Standings judges = standings(shelf);
    judges.exchange(ledger.exchange());
    return judges;
  }

  Standings standings(ShopNorms norms) {
    var standings = new Standings(knowledge.localities(), markets, norms, clock);
    standings.wish(settings);
    return standings;
  }

  /// The same for whoever shows some people: measured now where that is quick or the dials ask for
  /// it. In a large shop that was never measured they judge as the show does until it has:
  /// measuring a million people for a page of them would take longer than all else.
  Standings ready(Shelf shelf, Ledger ledger, Instant now) {
    Standings standings = standings(shelf, ledger);
    if (isFirst(standings) && shelf.viewerCount() > SOME) {
      standings.measure(new ShopNorms(shelf.medianOrders()).by(settings));
      notices.accept(NOT_MEASURED);
      return standings;
    }
    return measured(shelf, ledger, now);
  }

  private static boolean isFirst(Standings standings) {
    return standings.norms().measuredAt().equals(Instant.EPOCH);
  }

  /// The same for whoever goes through everybody anyway: measured now, too, where no show ever did.
  Standings measured(Shelf shelf, Ledger ledger, Instant now) {
    Standings standings = standings(shelf, ledger);
    if (isFirst(standings) || shelf.viewerCount() <= FEW) {
      standings.measure(standings.survey(new Judging(shelf)::inTurn, now));
    } else if (standings.isTurned()) {
      standings.measure(standings.turned(shelf::eachViewer, now));
    }
    return standings;
  }

  /// Whether these judge by what the show measured last, not by what was measured since.
  boolean isAsKept(Shelf shelf, Standings standings) {
    ShopNorms kept = shelf.norms();
    return kept != null
        && kept.measuredAt().equals(standings.norms().measuredAt())
        && kept.settings().equals(standings.norms().settings())
        && !standings.isTurned();
  }

  /// Speaks the main market's language where a viewer's own is not known.
  Greeter greeter(Phrasebook book) {
    Locality show = knowledge.localities().of(null, null, null, markets);
    String main = show.language() == null ? LAST_RESORT : show.language();
    return new Greeter(book, main);
  }

  /// Where somebody lives and what she speaks.
  Locality locality(@Nullable String locale, @Nullable String country) {
    return knowledge.localities().of(locale, country, null, markets);
  }
}
