package app.cuelight.domain.locale;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A country a show sells to, the most important first wherever there are several.
///
/// @param country ISO 3166-1 alpha-2, upper case
/// @param zone the clock the show lives by there, or null; it stands for the whole market where the
///   country has several clocks
public record Market(String country, @Nullable ZoneId zone) {

  public Market {
    if (!country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("A market is a country code such as US; this is none.");
    }
  }

  /// A country without a clock of its own.
  public static Market of(String country) {
    return new Market(country, null);
  }
}
