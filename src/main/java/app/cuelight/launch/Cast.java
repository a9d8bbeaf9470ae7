package app.cuelight.launch;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.show.live.Standings;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those who judge and those who speak, for a show that sells to these markets.
final class Cast {

  private static final String LAST_RESORT = "en-US";

  private final Knowledge knowledge;
  private final InstantSource clock;
  private final List<Market> markets;

  /// @param markets country codes, main one first
  Cast(Knowledge knowledge, InstantSource clock, List<String> markets) {
    this.knowledge = knowledge;
    this.clock = clock;
    this.markets = markets.stream().map(Market::of).toList();
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
    return new Standings(knowledge.localities(), markets, norms, clock);
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
