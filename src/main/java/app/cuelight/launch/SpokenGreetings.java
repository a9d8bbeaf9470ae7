package app.cuelight.launch;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.greet.Addressee;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Occasion;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Values;
import app.cuelight.terminal.bench.Greetings;
import app.cuelight.terminal.bench.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// Greets somebody the command line describes.
final class SpokenGreetings implements Greetings {

  private final Knowledge knowledge;
  private final Phrasebook book;
  private final InstantSource clock;

  /// @param book what hosts say, their own lines included
  SpokenGreetings(Knowledge knowledge, Phrasebook book, InstantSource clock) {
    this.knowledge = knowledge;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Spoken greet(Wish wish) {
    Cast cast = cast(wish.markets());
    Greeter greeter = cast.greeter(book);
    Locality locality = cast.locality(wish.locale(), wish.country());
    var to = new Addressee(locality, knowledge.names().name(wish.name(), wish.locale()).spoken());
    Instant now = clock.instant();
    Discount off = wish.off();
    return new Spoken(
        greeter.suggest(Occasion.of(wish.tier(), false), to, wish.manner(), now),
        off == null ? null : greeter.line(LineKey.COUPON, to, wish.manner(), Values.of(off), now));
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
