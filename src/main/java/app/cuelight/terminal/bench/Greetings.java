package app.cuelight.terminal.bench;

import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words for somebody who need not be in the cache.
@FunctionalInterface
public interface Greetings {

  Greeting greet(Wish wish);

  /// Who is to be greeted.
  ///
  /// @param locale her profile's locale, BCP 47
  /// @param country ISO 3166-1 alpha-2
  /// @param markets the show's target markets, main one first
  record Wish(
      @Nullable String locale,
      @Nullable String country,
      List<String> markets,
      @Nullable String name,
      Tier tier) {

    public Wish {
      markets = List.copyOf(markets);
    }
  }
}
