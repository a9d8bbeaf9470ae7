package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/// Latin letters: bare, capitalised, and whether a mouth can say them.
final class Latin {

  private static final String VOWELS = "aeiou";

  /// Shch and the like, twice.
  private static final int MOST_CONSONANTS = 6;

  private Latin() {}

  /// Lower case without accents: `Siobhán` is `siobhan`, `Łukasz` is `lukasz`.
  static String bare(String word) {
    StringBuilder out = new StringBuilder(word.length());
    Normalizer2.getNFDInstance()
        .normalize(word.toLowerCase(Locale.ROOT))
        .codePoints()
        .filter(c -> UCharacter.getType(c) != UCharacter.NON_SPACING_MARK)
        .forEach(c -> {
          switch (c) {
            case 'ł' -> out.append('l');
            case 'đ' -> out.append('d');
            case 'ø' -> out.append('o');
            case 'ı' -> out.append('i');
            case 'æ' -> out.append("ae");
            case 'ß' -> out.append("ss");
            default -> out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /// The first letter large, the others as they are.
  static String capital(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }

  /// Every word of a text with a capital.
  static String capitals(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String word : text.split(" ", -1)) {
      out.append(out.isEmpty() ? "" : " ").append(capital(word));
    }
    return out.toString();
  }

  /// Whether a text is only Latin letters with the accents people write, in words that have a
  /// vowel: not `mḥmd`, not `ywsy`, not half of another alphabet.
  static boolean isSayable(String text) {
    if (text.isBlank()) {
      return false;
    }
    for (String word : text.split("[ -]+")) {
      if (word.isEmpty() || !isSayableWord(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSayableWord(String word) {
    StringBuilder letters = new StringBuilder();
    for (int c : Normalizer2.getNFDInstance().normalize(word).codePoints().toArray()) {
      int lower = UCharacter.toLowerCase(c);
      boolean accent = c >= 0x0300 && c <= 0x030C && c != 0x0309;
      if (lower >= 'a' && lower <= 'z') {
        letters.append((char) lower);
      } else if (!accent && c != '\'') {
        return false;
      }
    }
    boolean vowel = false;
    int run = 0;
    for (int i = 0; i < letters.length(); i++) {
      boolean inner = i > 0 && i < letters.length() - 1;
      char c = letters.charAt(i);
      boolean isVowel = VOWELS.indexOf(c) >= 0 || c == 'y' && inner;
      vowel |= isVowel;
      run = isVowel ? 0 : run + 1;
      if (run > MOST_CONSONANTS) {
        return false;
      }
    }
    return vowel;
  }
}
