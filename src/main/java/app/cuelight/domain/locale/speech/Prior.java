package app.cuelight.domain.locale.speech;

import app.cuelight.domain.locale.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which languages are to be expected before a word was heard.
///
/// The viewer's country speaks its shares; without a country the show's target markets do, the main
/// one with 0.6, the next with 0.2, any further with 0.1. Fifteen parts in a hundred are spread
/// over all languages, because anybody may come to a live show; English, which people write in
/// rooms of any country, has more of them.
///
/// @param shares by language, each above 0; what is not among them has `rest`
/// @param rest the share of every other language
/// @param taiwanese whether Chinese that is common to both scripts is read as traditional; null
///   when nothing speaks for either
public record Prior(Map<String, Double> shares, double rest, @Nullable Boolean taiwanese) {

  private static final double SPREAD = 0.15;
  private static final double[] MARKETS = {0.6, 0.2, 0.1};

  /// How many languages the spread is for, and what English has of it.
  private static final int LANGUAGES = 32;

  private static final double ENGLISH = 4;

  /// What the script of a name is worth at most, as log-odds.
  private static final double NAME = 1.5;

  public Prior {
    shares = Map.copyOf(shares);
  }

  /// Nothing is known: every language is as likely, English a little more so.
  public static Prior none() {
    double each = 1.0 / LANGUAGES;
    return new Prior(Map.of("en", each * 1.5), each, null);
  }

  /// What is to be expected of a viewer.
  ///
  /// @param country ISO 3166-1 alpha-2 in upper case, or null; one without a row counts as unknown
  /// @param markets country codes, main one first
  public static Prior of(Places places, @Nullable String country, List<String> markets) {
    Map<String, Double> shares = new HashMap<>();
    List<Places.Share> spoken = country == null ? null : places.languages().get(country);
    if (country != null && spoken != null) {
      add(shares, spoken, 1);
      return spread(shares, traditional(country));
    }
    double left = 1;
    int rank = 0;
    for (String market : markets) {
      List<Places.Share> sold = places.languages().get(market);
      if (sold != null) {
        double part = Math.min(left, MARKETS[Math.min(rank, MARKETS.length - 1)]);
        add(shares, sold, part);
        left -= part;
        rank++;
      }
    }
    return shares.isEmpty() ? none() : spread(shares, traditional(markets.getFirst()));
  }

  /// With what the script of her name adds: a language that is alone in its script becomes up to
  /// e^1.5 times as likely. Names lie, so it is no more, and Han and Latin letters add nothing.
  public Prior leaning(@Nullable String name) {
    return leaningTo(hinted(name));
  }

  /// The language that a name hints at by its script, or null.
  public static @Nullable String hinted(@Nullable String name) {
    return name == null ? null : NameScript.language(name);
  }

  /// With what a name adds that hints at a language; see [#leaning].
  public Prior leaningTo(@Nullable String language) {
    if (language == null) {
      return this;
    }
    Map<String, Double> more = new HashMap<>(shares);
    more.put(language, of(language) * Math.exp(NAME));
    return new Prior(more, rest, taiwanese);
  }

  /// The share of a language; a romanised one has its language's.
  double of(String language) {
    int dash = language.indexOf('-');
    return shares.getOrDefault(dash < 0 ? language : language.substring(0, dash), rest);
  }

  /// Whether English would be somebody's second language here.
  boolean isForeignToEnglish() {
    return of("en") < 0.1 && rest < 0.02;
  }

  private static void add(Map<String, Double> shares, List<Places.Share> spoken, double part) {
    spoken.forEach(share -> shares.merge(share.language(), share.part() * part, (a, b) -> a + b));
  }

  private static Prior spread(Map<String, Double> shares, boolean traditional) {
    double sum = shares.values().stream().mapToDouble(part -> part).sum();
    double each = SPREAD / (LANGUAGES + ENGLISH);
    Map<String, Double> all = new HashMap<>();
    shares.forEach((language, part) -> all.put(language, part / sum * (1 - SPREAD) + each));
    all.merge("en", each * ENGLISH, (a, _) -> a + each * (ENGLISH - 1));
    return new Prior(all, each, traditional);
  }

  private static boolean traditional(String country) {
    return country.equals("TW") || country.equals("HK") || country.equals("MO");
  }
}
