package app.cuelight.domain.locale;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes a text to the form in which it is searched, so that whoever looks for somebody need not
/// write her name as she does: case, accents, full-width forms, ligatures, Arabic and Hebrew
/// points, the forms of alef, katakana against hiragana make no difference. `García`, `GARCIA` and
/// `garcia` are one; so are `Müller` and `Muller`, `ﾐｶ` and `ミカ`.
///
/// Marks that make another letter (Thai and Indic vowels, the Japanese voicing mark) stay. Pure.
public final class SearchFold {

  /// Of a text so many words count.
  public static final int MOST_WORDS = 16;

  private SearchFold() {}

  /// The words of what somebody typed, as they are searched; all of them must be found, in whatever
  /// order.
  public static List<String> words(String text) {
    return Arrays.stream(of(text).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /// The searched form of one line; control characters become spaces.
  public static String of(String text) {
    String plain = withoutControls(text);
    if (NameFold.isAscii(plain)) {
      return plain.toLowerCase(Locale.ROOT);
    }
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(plain);
    String apart = Normalizer2.getNFDInstance().normalize(folded);
    StringBuilder out = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> !isAccent(c))
        .forEach(c -> {
          String letters = plainLetter(c);
          if (letters == null) {
            out.appendCodePoint(c);
          } else {
            out.append(letters);
          }
        });
    return NameFold.own(Normalizer2.getNFCInstance().normalize(out));
  }

  /// Latin letters that are no letter and accent to Unicode, but are to whoever types.
  private static @Nullable String plainLetter(int c) {
    return switch (c) {
      case 'đ', 'ð' -> "d";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> null;
    };
  }

  private static boolean isAccent(int c) {
    return c >= 0x0300 && c <= 0x036F
        || c >= 0x1AB0 && c <= 0x1AFF
        || c >= 0x1DC0 && c <= 0x1DFF
        || c >= 0x20D0 && c <= 0x20FF;
  }

  private static String withoutControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        StringBuilder out = new StringBuilder(text);
        for (int at = i; at < out.length(); at++) {
          if (Character.isISOControl(out.charAt(at))) {
            out.setCharAt(at, ' ');
          }
        }
        return out.toString();
      }
    }
    return text;
  }
}
