package app.cuelight.desk.kit;

import app.cuelight.domain.basic.Locality;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Languages and countries in the words of the console.
///
/// @param words whose language is spoken
public record Places(Words words) {

  /// Languages whose countries speak so differently that the code shows the country.
  private static final Set<String> MANY_LANDS = Set.of("en", "es", "pt", "fr", "de", "ar");

  /// The short code of the list: `es-MX`, `ko`, `zh-Hant`; empty when nothing is known.
  public String code(Locality locality) {
    String language = locality.language();
    if (language == null) {
      return "";
    }
    Locale spoken = Locale.forLanguageTag(language);
    String script = spoken.getScript().isEmpty() ? "" : "-" + spoken.getScript();
    String country = locality.country() == null ? isoCountry(spoken) : locality.country();
    boolean said = country != null && MANY_LANDS.contains(spoken.getLanguage()) && hasLand(spoken);
    return spoken.getLanguage() + script + (said ? "-" + country : "");
  }

  /// The name of a language, a country, or "unknown".
  public String name(String label) {
    if (label.isEmpty()) {
      return words.say("unknown");
    }
    if (label.length() == 2 && label.equals(label.toUpperCase(Locale.ROOT))) {
      return country(label);
    }
    Locale spoken = Locale.forLanguageTag(label);
    Locale mine = words.language().locale();
    return spoken.getScript().isEmpty()
        ? spoken.getDisplayLanguage(mine)
        : Locale.forLanguageTag(spoken.getLanguage() + "-" + spoken.getScript())
            .getDisplayName(mine);
  }

  /// The name of a country.
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(words.language().locale());
  }

  /// A label as short as a clock needs: `US` in English, `美国` in Chinese.
  public String shortCountry(String code) {
    return words.language() == Language.ZH ? country(code) : code;
  }

  private static boolean hasLand(Locale spoken) {
    return !spoken.getCountry().isEmpty();
  }

  private static @Nullable String isoCountry(Locale spoken) {
    return spoken.getCountry().length() == 2 ? spoken.getCountry() : null;
  }
}
