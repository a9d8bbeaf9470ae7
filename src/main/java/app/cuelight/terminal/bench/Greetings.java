package app.cuelight.terminal.bench;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Manner;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words for somebody who need not be in the cache.
@FunctionalInterface
public interface Greetings {

  Spoken greet(Wish wish);

  /// What is said.
  ///
  /// @param coupon the coupon line, or null when no discount was asked for
  record Spoken(Greeting greeting, @Nullable Greeting coupon) {}

  /// Who is to be greeted.
  ///
  /// @param locale her profile's locale, BCP 47
  /// @param country ISO 3166-1 alpha-2
  /// @param markets the show's target markets, main one first
  /// @param off what a coupon takes off, or null
  record Wish(
      @Nullable String locale,
      @Nullable String country,
      List<String> markets,
      @Nullable String name,
      Tier tier,
      Manner manner,
      @Nullable Discount off) {

    public Wish {
      markets = List.copyOf(markets);
    }
  }
}
