package app.cuelight.launch;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.SpokenName;
import app.cuelight.terminal.bench.Greetings;
import app.cuelight.terminal.bench.Refusal;
import java.time.InstantSource;
import java.util.List;

/// Greets somebody the command line describes.
final class Phrases implements Greetings {

  private static final String LAST_RESORT = "en-US";

  private final Phrasebook book;
  private final Localities localities;
  private final InstantSource clock;

  Phrases(Phrasebook book, Localities localities, InstantSource clock) {
    this.book = book;
    this.localities = localities;
    this.clock = clock;
  }

  @Override
  public Greeting greet(Wish wish) {
    List<Market> markets = markets(wish.markets());
    Locality viewer = localities.of(wish.locale(), wish.country(), null, markets);
    Locality show = localities.of(null, null, null, markets);
    String main = show.language() == null ? LAST_RESORT : show.language();
    return new Greeter(book, main)
        .suggest(
            Occasion.of(wish.tier(), false),
            viewer,
            SpokenName.of(wish.name()).spoken(),
            Speaker.NEUTRAL,
            clock.instant());
  }

  static List<Market> markets(List<String> countries) {
    try {
      return countries.stream().map(String::strip).map(Market::of).toList();
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
