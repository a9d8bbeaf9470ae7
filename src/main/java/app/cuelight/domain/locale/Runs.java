package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;

/// Takes folded text apart for the block-list: its words, and its drawn-out letters.
final class Runs {

  private Runs() {}

  /// The stretches of letters, marks and digits.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isWord(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(start == 0 && i == text.length() ? text : text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
    return switch (UCharacter.getType(c)) {
      case UCharacter.NON_SPACING_MARK, UCharacter.COMBINING_SPACING_MARK, UCharacter.SURROGATE ->
          true;
      default -> UCharacter.isLetterOrDigit(c);
    };
  }

  /// Whether a letter stands at least so many times in a row.
  static boolean isDrawnOut(String text, int least) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = i > 0 && text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
      if (run >= least && text.charAt(i) != ' ') {
        return true;
      }
    }
    return false;
  }

  /// The text with runs of at least `least` letters cut to `most`.
  static String shortened(String text, int least, int most) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) != text.charAt(start)) {
        int run = i - start;
        out.repeat(text.charAt(start), run >= least ? most : run);
        start = i;
      }
    }
    return out.toString();
  }

  /// A word without the digits at its end; the word itself when it is all digits.
  static String withoutNumber(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) >= '0' && word.charAt(end - 1) <= '9') {
      end--;
    }
    return end == 0 ? word : word.substring(0, end);
  }
}
