package app.cuelight.domain.locale;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// Chinese names in pinyin with tone marks, `Zēng Zhìwěi`: the family name by a table of family
/// readings (单 Shàn, 曾 Zēng, 尉迟 Yùchí), the given name by ICU, joined.
///
/// Only for names of a Chinese viewer, or that begin with a Chinese family name and are no Japanese
/// one: 田中 read as Tián Zhōng would be worse than silence.
record HanReading(NameDictionary dictionary) implements Reading {

  private static final int LONGEST = 6;

  /// Loaded with the first Chinese name.
  private static final class Rules {
    static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin");
  }

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    String text = name.replace(" ", "").replace("·", "");
    int length = text.codePointCount(0, text.length());
    boolean chinese = "zh".equals(language);
    if (length > LONGEST || !chinese && !(language == null && isOnlyChinese(text, length))) {
      return null;
    }
    int family = length > 4 ? 0 : family(text, length);
    if (family == 0) {
      return Reading.ruled(Latin.capital(joined(text)));
    }
    int end = text.offsetByCodePoints(0, family);
    String surname = String.valueOf(said(text.substring(0, end)));
    String given = text.substring(end);
    return Reading.ruled(given.isEmpty() ? surname : surname + " " + Latin.capital(joined(given)));
  }

  private @Nullable String said(String family) {
    return dictionary.said(NameDictionary.Part.CHINESE_FAMILY, family, null);
  }

  private boolean isOnlyChinese(String text, int length) {
    if (length < 2 || length > 4 || family(text, length) == 0) {
      return false;
    }
    for (int n = 1; n < length; n++) {
      String start = text.substring(0, text.offsetByCodePoints(0, n));
      if (dictionary.has(NameDictionary.Part.JAPANESE_FAMILY, start)) {
        return false;
      }
    }
    return !dictionary.has(NameDictionary.Part.JAPANESE_FAMILY, text)
        && !dictionary.has(NameDictionary.Part.JAPANESE_GIVEN, text);
  }

  private int family(String text, int length) {
    if (length >= 2 && said(text.substring(0, text.offsetByCodePoints(0, 2))) != null) {
      return 2;
    }
    boolean one = length >= 2 && said(text.substring(0, text.offsetByCodePoints(0, 1))) != null;
    return one ? 1 : 0;
  }

  /// The syllables in one word, with the apostrophe pinyin sets before a vowel: Xī'ān.
  private String joined(String characters) {
    StringBuilder out = new StringBuilder();
    for (String syllable : Rules.PINYIN.transliterate(characters).strip().split("\\s+")) {
      boolean open = !out.isEmpty() && "aeo".indexOf(Latin.bare(syllable).charAt(0)) >= 0;
      out.append(open ? "'" : "").append(syllable);
    }
    return out.toString();
  }
}
