package app.cuelight.domain.locale;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a viewer is and which language she is spoken to in, from what her profile and the show
/// say.
///
/// The order of evidence is what somebody of the show corrected, profile locale, her own comments,
/// country, the show's target markets, nothing. A country speaks its most spoken language: the
/// share table of [Places] where several live side by side, else CLDR's likely subtags; below
/// [#SURE] the language is marked unsure. Names of languages, countries or zones that do not exist
/// are passed over as if nobody had said them; nothing here throws.
///
/// Everything is worked out when the instance is built; a question costs a few map look-ups and no
/// ICU call, so it may be asked for every event. Immutable and safe for any thread.
public final class Localities {

  /// The share from which a country's first language is taken for granted.
  public static final double SURE = 0.8;

  private final Places places;

  /// Languages that have two scripts, one of them Latin.
  private static final Set<String> LATIN = Set.of("sr", "uz", "az", "kk");

  private final Set<String> languages;
  private final Map<String, Speech> byCountry;
  private final Zones zones;

  /// @param places every country there is; others are passed over
  /// @param now countries whose zones agree for a year from here on have one clock
  public Localities(Places places, Instant now) {
    this.places = places;
    this.languages = Set.of(ULocale.getISOLanguages());
    this.byCountry = speech(places);
    this.zones = new Zones(places.zones(), now);
  }

  /// What is spoken where.
  public Places places() {
    return places;
  }

  /// What is known of somebody's language besides her profile.
  ///
  /// @param corrected BCP 47, as somebody of the show said, or null; final
  /// @param heard the language of her own comments (`es`, `hi-Latn`, `zh-Hant`), or null
  /// @param heardUnsure whether that is a guess
  public record Said(@Nullable String corrected, @Nullable String heard, boolean heardUnsure) {

    /// Nobody said anything.
    public static final Said NOTHING = new Said(null, null, true);
  }

  /// The locality of a viewer of whom more is known than her profile.
  ///
  /// A heard language has no region; its variety is that of her country, else of the first market
  /// that speaks it.
  public Locality of(
      @Nullable String profileLocale,
      @Nullable String country,
      @Nullable String timeZone,
      List<Market> markets,
      Said said) {
    Locality usual = of(profileLocale, country, timeZone, markets);
    Locality corrected = told(said.corrected, usual, markets, Basis.CORRECTED, false);
    if (corrected != null) {
      return corrected.inDigits(digits(said.corrected, corrected, profileLocale));
    }
    Locality heard = told(said.heard, usual, markets, Basis.SPOKEN, said.heardUnsure);
    return heard == null || usual.basis() == Basis.PROFILE ? usual : heard;
  }

  /// A correction keeps the digits of a profile in the same language.
  private static @Nullable String digits(
      @Nullable String corrected, Locality spoken, @Nullable String profileLocale) {
    Tag profile = Tag.parse(profileLocale);
    boolean same =
        profile != null && profile.language().equals(base(String.valueOf(spoken.language())));
    String own = Tag.digits(corrected);
    return own == null && same ? Tag.digits(profileLocale) : own;
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  /// The phrasebook's variety of a language where somebody lives: `es` in Spain is `es-ES`.
  ///
  /// @param language BCP 47, or what was heard (`hi-Latn`)
  /// @param country ISO 3166-1 alpha-2, or null
  /// @return null where the text names no language
  public static @Nullable String variety(String language, @Nullable String country) {
    Tag tag = Tag.parse(language);
    return tag == null ? null : Spoken.of(tag, country);
  }

  private @Nullable Locality told(
      @Nullable String language,
      Locality usual,
      List<Market> markets,
      Basis basis,
      boolean unsure) {
    Tag tag = Tag.parse(language);
    if (tag == null || !languages.contains(tag.language())) {
      return null;
    }
    String place = usual.country() == null ? selling(tag.language(), markets) : usual.country();
    boolean romanised = "Latn".equals(tag.script()) && !LATIN.contains(tag.language());
    Tag spoken = romanised ? new Tag(tag.language(), null, tag.region()) : tag;
    return new Locality(
        Spoken.of(spoken, place), usual.country(), usual.zone(), basis, unsure, romanised);
  }

  private @Nullable String selling(String language, List<Market> markets) {
    for (Market market : markets) {
      List<Places.Share> shares = places.languages().getOrDefault(market.country(), List.of());
      if (shares.stream().anyMatch(share -> share.language().equals(language))) {
        return market.country();
      }
    }
    return null;
  }

  /// The locality of a viewer.
  ///
  /// @param profileLocale BCP 47, as her profile has it, or null
  /// @param country ISO 3166-1 alpha-2, or null
  /// @param timeZone an IANA zone id, or null
  /// @param markets what the show sells to, the main one first
  public Locality of(
      @Nullable String profileLocale,
      @Nullable String country,
      @Nullable String timeZone,
      List<Market> markets) {
    String place = known(country);
    ZoneId zone = zone(place, timeZone, markets);
    Tag tag = Tag.parse(profileLocale);
    if (tag != null && languages.contains(tag.language())) {
      return new Locality(Spoken.of(tag, place), place, zone, Basis.PROFILE, false)
          .inDigits(Tag.digits(profileLocale));
    }
    Speech there = place == null ? null : byCountry.get(place);
    if (there != null) {
      return new Locality(there.locale, place, zone, Basis.COUNTRY, there.unsure);
    }
    for (Market market : markets) {
      Speech sold = byCountry.get(market.country());
      if (sold != null) {
        return new Locality(sold.locale, place, zone, Basis.MARKET, true);
      }
    }
    return new Locality(null, place, zone, Basis.NONE, true);
  }

  private @Nullable ZoneId zone(
      @Nullable String country, @Nullable String timeZone, List<Market> markets) {
    ZoneId told = zones.named(timeZone);
    if (told != null || country == null) {
      return told;
    }
    ZoneId only = zones.of(country);
    if (only != null) {
      return only;
    }
    for (Market market : markets) {
      ZoneId zone = market.zone();
      if (zone != null && market.country().equals(country)) {
        return zone;
      }
    }
    return null;
  }

  private @Nullable String known(@Nullable String country) {
    if (country == null || country.length() != 2) {
      return null;
    }
    if (byCountry.containsKey(country)) {
      return country;
    }
    String upper = country.toUpperCase(Locale.ROOT);
    return byCountry.containsKey(upper) ? upper : null;
  }

  private static Map<String, Speech> speech(Places places) {
    Map<String, Speech> speech = new HashMap<>();
    places
        .languages()
        .forEach((country, shares) -> {
          Places.Share first = shares.getFirst();
          Tag tag = Tag.parse(first.language());
          if (tag != null) {
            boolean unsure = first.part() < SURE;
            speech.put(country, new Speech(Spoken.of(tag, country), unsure));
          }
        });
    return Map.copyOf(speech);
  }

  /// What a country speaks.
  private record Speech(String locale, boolean unsure) {}
}
