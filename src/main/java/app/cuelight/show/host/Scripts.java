package app.cuelight.show.host;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which scripts a host reads.
///
/// Who reads one form of Chinese characters is shown the other too: she reads its sentences with
/// less effort than their romanisation. Kanji need Japanese readings, so that `Jpan` is asked for
/// by itself.
///
/// @param read ISO 15924 codes
record Scripts(Set<String> read) {

  private static final String LATIN = "Latn";
  private static final Set<String> CHINESE = Set.of("Hans", "Hant");

  private static final Map<String, String> OF_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", "Arab"),
          Map.entry("ur", "Arab"),
          Map.entry("fa", "Arab"),
          Map.entry("he", "Hebr"),
          Map.entry("hi", "Deva"),
          Map.entry("bn", "Beng"),
          Map.entry("ta", "Taml"),
          Map.entry("th", "Thai"),
          Map.entry("ja", "Jpan"),
          Map.entry("ko", "Kore"),
          Map.entry("ru", "Cyrl"),
          Map.entry("uk", "Cyrl"),
          Map.entry("zh", "Hans"));

  /// Whether lines of a locale can be read as they are written.
  boolean reads(String locale) {
    return knows(of(locale));
  }

  /// Whether a name can be read as it is written; one without letters always can.
  ///
  /// @param locale what she speaks, or null
  boolean readsName(String name, @Nullable String locale) {
    String chinese = locale != null && locale.startsWith("ja") ? "Jpan" : "Hans";
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(c -> ofLetter(c, chinese))
        .allMatch(this::knows);
  }

  private boolean knows(String script) {
    return read.contains(script)
        || CHINESE.contains(script) && CHINESE.stream().anyMatch(read::contains);
  }

  static String of(String locale) {
    Locale spoken = Locale.forLanguageTag(locale);
    return spoken.getScript().isEmpty()
        ? OF_LANGUAGE.getOrDefault(spoken.getLanguage(), LATIN)
        : spoken.getScript();
  }

  private static String ofLetter(int letter, String chinese) {
    UnicodeScript script = UnicodeScript.of(letter);
    return switch (script) {
      case LATIN, COMMON, INHERITED -> LATIN;
      case HAN -> chinese;
      case HIRAGANA, KATAKANA -> "Jpan";
      case HANGUL -> "Kore";
      case CYRILLIC -> "Cyrl";
      case ARABIC -> "Arab";
      case HEBREW -> "Hebr";
      case THAI -> "Thai";
      case DEVANAGARI -> "Deva";
      case BENGALI -> "Beng";
      case TAMIL -> "Taml";
      default -> script.name();
    };
  }
}
