package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Takes names and the entries of block-lists to forms that can be compared.
///
/// The *own* form keeps a script's letters and drops what spelling may vary: case, Arabic and
/// Hebrew points, the forms of alef, katakana against hiragana. The *plain* form is what a reader
/// of Latin letters sees: accents gone, and every letter of another alphabet that looks like a
/// Latin one replaced by it. Which letters look alike is ICU's confusables table
/// ([SpoofChecker#getSkeleton], Unicode Technical Standard 39), asked once a letter when this is
/// built.
final class NameFold {

  private static final String ALPHABETS =
      "[[:L:]&[[:Latin:][:Cyrillic:][:Greek:][:Armenian:][:Cherokee:][:Coptic:][:Lisu:]]&[\\u0080-\\uFFFF]]";

  private final Map<Integer, Character> twins = new HashMap<>();

  NameFold() {
    SpoofChecker looks = new SpoofChecker.Builder().build();
    for (UnicodeSet.EntryRange range : new UnicodeSet(ALPHABETS).ranges()) {
      for (int c = range.codepoint; c <= range.codepointEnd; c++) {
        char twin = twin(looks, UCharacter.toLowerCase(c));
        char found = twin == 0 ? twin(looks, c) : twin;
        if (found != 0) {
          twins.put(c, found);
        }
      }
    }
  }

  /// The Latin letter a letter is taken for, or 0.
  private static char twin(SpoofChecker looks, int c) {
    String shape = Normalizer2.getNFDInstance().normalize(looks.getSkeleton(Character.toString(c)));
    if (shape.startsWith("rn")) {
      return 'm'; // the table writes m as r and n
    }
    char first = shape.charAt(0);
    boolean alone =
        shape
            .codePoints()
            .skip(1)
            .allMatch(m -> UCharacter.getType(m) == UCharacter.NON_SPACING_MARK);
    return alone && first < 0x80 && Character.isLetter(first) ? Character.toLowerCase(first) : 0;
  }

  /// Lower case, without what may vary in its own script.
  static String own(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(text.length());
    UCharacter.foldCase(text, true)
        .codePoints()
        .forEach(c -> {
          if (!isVowelPoint(c)) {
            out.appendCodePoint(varied(c));
          }
        });
    return out.toString();
  }

  private static int varied(int c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ے' -> 'ي';
      case 'ة', 'ہ', 'ھ', 'ۀ', 'ۂ' -> 'ه';
      case 'ک' -> 'ك';
      case 'ё' -> 'е';
      case 'ı' -> 'i';
      default -> c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c;
    };
  }

  private static boolean isVowelPoint(int c) {
    return c >= 0x064B && c <= 0x065F || c == 0x0640 || c == 0x0670 || c >= 0x0591 && c <= 0x05C7;
  }

  /// The own form as a reader of Latin letters sees it; words of other scripts stay what they are
  /// unless every letter of them looks Latin.
  String plain(String text) {
    if (isAscii(text)) {
      return own(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    StringBuilder word = new StringBuilder();
    StringBuilder seen = new StringBuilder();
    boolean latin = true;
    String apart = Normalizer2.getNFDInstance().normalize(text) + " ";
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      boolean ends = c == ' ';
      if (ends) {
        out.append(latin ? seen : word).append(' ');
        word.setLength(0);
        seen.setLength(0);
        latin = true;
      } else {
        word.appendCodePoint(c);
        boolean mark = UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
        if (!mark || UScript.getScript(c) != UScript.INHERITED) {
          latin &= see(c, seen);
        }
      }
    }
    return own(Normalizer2.getNFCInstance().normalize(out.toString().strip()));
  }

  private boolean see(int c, StringBuilder seen) {
    Character twin = twins.get(c);
    if (c == 'ß') {
      seen.append("ss");
    } else if (c == 'æ') {
      seen.append("ae");
    } else if (twin != null) {
      seen.append(twin.charValue());
    } else {
      seen.appendCodePoint(c);
      return !UCharacter.isLetter(c) || UScript.getScript(c) == UScript.LATIN;
    }
    return true;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
