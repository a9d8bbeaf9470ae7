package app.cuelight.domain.locale;

import java.util.List;
import java.util.Map;

/// What languages the people of each country speak, and whose clock a country with an outlying zone
/// lives by.
///
/// Where one language is enough for a country the row is CLDR's likely subtags, taken once and held
/// against ICU by a test, because asking ICU for all of them costs a quarter of a second at every
/// start. Where several live side by side the shares are our own estimates.
///
/// @param languages by ISO 3166-1 alpha-2 country, the most spoken first, never empty
/// @param zones by country, the IANA zone at least 95 % of the people live by (CLDR `primaryZones`)
public record Places(Map<String, List<Share>> languages, Map<String, String> zones) {

  public Places {
    languages = Map.copyOf(languages);
    zones = Map.copyOf(zones);
    languages.forEach((country, shares) -> {
      if (shares.isEmpty()) {
        throw new IllegalArgumentException("Nobody speaks anything in " + country + ".");
      }
    });
  }

  /// The part of a country's people, 0 to 1, that is best spoken to in a language.
  public record Share(String language, double part) {

    public Share {
      if (!(part > 0 && part <= 1)) {
        throw new IllegalArgumentException(
            "The share of " + language + " is above 0 and at most 1.");
      }
    }
  }
}
