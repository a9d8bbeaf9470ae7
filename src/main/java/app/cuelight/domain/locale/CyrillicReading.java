package app.cuelight.domain.locale;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// Cyrillic, Greek and Georgian names by the romanisations of the BGN and the UN that ICU knows.
///
/// The viewer's language chooses, then letters only one language has: Russian rules ruin Ukrainian
/// names (`Олексій` is Oleksiy, `Ганна` Hanna). Soft and hard signs are not said.
record CyrillicReading() implements Reading {

  private static final String UKRAINIAN = "їієґЇІЄҐ";
  private static final String SIGNS = "ʹʺ′″'’\"·\u0331\u0328";

  /// Loaded with the first Cyrillic name.
  private static final class Rules {
    static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
    static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
  }

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    return Reading.ruled(Latin.capitals(said(rules(name, language), name)));
  }

  /// Another alphabet by ICU's rules of this name.
  static @Nullable Saying by(String rules, String name) {
    return Reading.ruled(Latin.capitals(said(Transliterator.getInstance(rules), name)));
  }

  private static String said(Transliterator rules, String name) {
    String latin = Normalizer2.getNFDInstance().normalize(rules.transliterate(name));
    StringBuilder out = new StringBuilder(latin.length());
    latin.codePoints().filter(c -> SIGNS.indexOf(c) < 0).forEach(out::appendCodePoint);
    return Normalizer2.getNFCInstance().normalize(out);
  }

  private Transliterator rules(String name, @Nullable String language) {
    if (language != null) {
      switch (language) {
        case "uk" -> {
          return Rules.UKRAINIAN;
        }
        case "bg" -> {
          return Transliterator.getInstance("Bulgarian-Latin/BGN");
        }
        case "sr", "bs", "hr" -> {
          return Transliterator.getInstance("Serbian-Latin/BGN");
        }
        case "mk" -> {
          return Transliterator.getInstance("Macedonian-Latin/BGN");
        }
        case "be" -> {
          return Transliterator.getInstance("Belarusian-Latin/BGN");
        }
        case "ru" -> {
          return Rules.RUSSIAN;
        }
        default -> {}
      }
    }
    return name.chars().anyMatch(c -> UKRAINIAN.indexOf(c) >= 0) ? Rules.UKRAINIAN : Rules.RUSSIAN;
  }
}
