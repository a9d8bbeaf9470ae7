package app.cuelight.domain.locale;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// Japanese names: kana by rule with long vowels marked (`Yūki`), kanji by a dictionary of family
/// and given names, or not at all. Kanji never get their Chinese reading.
record JapaneseReading(NameDictionary dictionary) implements Reading {

  private static final String[] ADDRESSES = {"さん", "ちゃん", "くん", "さま", "たん", "様"};

  /// Loaded with the first Japanese name.
  private static final class Rules {
    static final Transliterator KANA = Transliterator.getInstance("Katakana-Latin; Hiragana-Latin");
  }

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    String text = name.replace(" ", "").replace("・", " ");
    for (String address : ADDRESSES) {
      if (text.endsWith(address) && text.length() > address.length() + 1) {
        text = text.substring(0, text.length() - address.length());
        break;
      }
    }
    if (isKana(text)) {
      return Reading.ruled(Latin.capitals(kana(text)));
    }
    String whole = word(text);
    if (whole != null) {
      return Reading.listed(whole);
    }
    for (int at = Math.min(4, text.length() - 1); at > 0; at--) {
      String family =
          dictionary.said(NameDictionary.Part.JAPANESE_FAMILY, text.substring(0, at), null);
      String given = family == null ? null : given(text.substring(at));
      if (family != null && given != null) {
        return Reading.listed(family + " " + given);
      }
    }
    return null;
  }

  private @Nullable String word(String text) {
    String given = dictionary.said(NameDictionary.Part.JAPANESE_GIVEN, text, null);
    return given == null ? dictionary.said(NameDictionary.Part.JAPANESE_FAMILY, text, null) : given;
  }

  private @Nullable String given(String text) {
    return isKana(text)
        ? Latin.capital(kana(text))
        : dictionary.said(NameDictionary.Part.JAPANESE_GIVEN, text, null);
  }

  private static String kana(String text) {
    return Rules.KANA
        .transliterate(text)
        .replace("ou", "ō")
        .replace("oo", "ō")
        .replace("uu", "ū")
        .replace("~", "");
  }

  private static boolean isKana(String text) {
    return text.codePoints()
        .allMatch(c -> {
          int script = UScript.getScript(c);
          return script == UScript.HIRAGANA || script == UScript.KATAKANA || c == 'ー' || c == ' ';
        });
  }
}
