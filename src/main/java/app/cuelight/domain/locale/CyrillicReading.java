package app.cuelight.domain.locale;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// Cyrillic, Greek and Georgian names by the romanisations of the BGN and the UN that ICU knows.
///
/// The viewer's language chooses, then letters only one language has: Russian rules ruin Ukrainian
/// names (`Олексій` is Oleksiy, `Ганна` Hanna). Soft and hard signs are not said.
record CyrillicReading(Transliterator russian, Transliterator ukrainian) implements Reading {

  private static final String UKRAINIAN = "їієґЇІЄҐ";
  private static final String SIGNS = "ʹʺ′″'’\"·";

  CyrillicReading() {
    this(
        Transliterator.getInstance("Russian-Latin/BGN"),
        Transliterator.getInstance("Ukrainian-Latin/BGN"));
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
    String latin = Normalizer2.getNFCInstance().normalize(rules.transliterate(name));
    return latin
        .codePoints()
        .filter(c -> SIGNS.indexOf(c) < 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Transliterator rules(String name, @Nullable String language) {
    if (language != null) {
      switch (language) {
        case "uk" -> {
          return ukrainian;
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
          return russian;
        }
        default -> {}
      }
    }
    return name.chars().anyMatch(c -> UKRAINIAN.indexOf(c) >= 0) ? ukrainian : russian;
  }
}
