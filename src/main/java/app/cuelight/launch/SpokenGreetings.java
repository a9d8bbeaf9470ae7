package app.cuelight.launch;

import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.terminal.bench.Greetings;
import app.cuelight.terminal.bench.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// Greets somebody the command line describes.
final class SpokenGreetings implements Greetings {

  private final Knowledge knowledge;
  private final InstantSource clock;

  SpokenGreetings(Knowledge knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public Greeting greet(Wish wish) {
    Cast cast = cast(wish.markets());
    return cast.greeter()
        .suggest(
            Occasion.of(wish.tier(), false),
            cast.locality(wish.locale(), wish.country()),
            knowledge.names().name(wish.name(), wish.locale()).spoken(),
            Speaker.NEUTRAL,
            clock.instant());
  }

  private Cast cast(List<String> countries) {
    try {
      return new Cast(
          knowledge,
          clock,
          countries.stream().map(country -> country.strip().toUpperCase(Locale.ROOT)).toList());
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
