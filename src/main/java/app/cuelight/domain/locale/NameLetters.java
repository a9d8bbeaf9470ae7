package app.cuelight.domain.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/// Makes a platform's text safe to draw: what a screen cannot or should not show goes, the rest
/// stays.
///
/// Each step for a reason that was seen: the length is capped; control, formatting and bidi
/// characters go (a single one turns a whole label round); fancy alphabets become letters (NFKC);
/// marks are limited to two on a letter, four in scripts that stack by nature; symbols and emoji go
/// (no bundled font draws them); any space becomes one plain space.
final class NameLetters {

  /// NFKC but for the letters it takes apart: Thai and Lao *am* (น้ำ would fall into pieces that
  /// fonts misplace), single Korean letters (ㅋ would become half a syllable), and our own ellipsis.
  private static final Normalizer2 FOLDED =
      new FilteredNormalizer2(
          Normalizer2.getNFKCInstance(),
          new UnicodeSet("[^\\u0E33\\u0EB3\\u2026\\u3131-\\u318E]").freeze());

  private static final int MAX_LENGTH = 256;
  private static final int MAX_BORROWED_MARKS = 2;
  private static final int MAX_OWN_MARKS = 4;

  private NameLetters() {}

  /// The text with nothing left to clean: cleaning brings letters and marks together that compose,
  /// so it goes on until it changes nothing.
  static String clean(String raw) {
    String text = capped(raw);
    while (true) {
      String normal = FOLDED.normalize(text);
      String clean = capped(kept(normal));
      if (clean.equals(text)) {
        return clean;
      }
      text = clean;
    }
  }

  /// The text as it is compared with what was sent: composed, without space around.
  static String composed(String raw) {
    return Normalizer2.getNFCInstance().normalize(raw).strip();
  }

  private static String capped(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  private static String kept(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isSpace(c)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
              out.append(' ');
            }
          } else if (isMark(c) ? isWelcome(c, out) : isDrawn(c)) {
            out.appendCodePoint(c);
          }
        });
    return out.toString().strip();
  }

  /// A mark stays on a letter or digit, and only so many of its kind.
  private static boolean isWelcome(int mark, StringBuilder before) {
    boolean borrowed = isBorrowed(mark);
    int alike = 0;
    int at = before.length();
    while (at > 0) {
      int c = before.codePointBefore(at);
      if (!isMark(c)) {
        int most = borrowed ? MAX_BORROWED_MARKS : MAX_OWN_MARKS;
        return UCharacter.isLetterOrDigit(c) && alike < most && !isIgnorable(mark);
      }
      alike += isBorrowed(c) == borrowed ? 1 : 0;
      at -= Character.charCount(c);
    }
    return false;
  }

  /// Whether a mark belongs to no script of its own, like the accents piled up in "Zalgo" text.
  private static boolean isBorrowed(int mark) {
    return UScript.getScript(mark) == UScript.INHERITED;
  }

  private static boolean isSpace(int c) {
    return UCharacter.isUWhiteSpace(c);
  }

  private static boolean isMark(int c) {
    int type = UCharacter.getType(c);
    return type == UCharacter.NON_SPACING_MARK || type == UCharacter.COMBINING_SPACING_MARK;
  }

  private static boolean isDrawn(int c) {
    if (isIgnorable(c)) {
      return false;
    }
    return switch (UCharacter.getType(c)) {
      case UCharacter.UPPERCASE_LETTER,
          UCharacter.LOWERCASE_LETTER,
          UCharacter.TITLECASE_LETTER,
          UCharacter.MODIFIER_LETTER,
          UCharacter.OTHER_LETTER,
          UCharacter.DECIMAL_DIGIT_NUMBER,
          UCharacter.LETTER_NUMBER,
          UCharacter.OTHER_NUMBER ->
          true;
      case UCharacter.CONNECTOR_PUNCTUATION,
          UCharacter.DASH_PUNCTUATION,
          UCharacter.START_PUNCTUATION,
          UCharacter.END_PUNCTUATION,
          UCharacter.INITIAL_PUNCTUATION,
          UCharacter.FINAL_PUNCTUATION,
          UCharacter.OTHER_PUNCTUATION ->
          isOrdinaryPunctuation(c);
      default -> c > ' ' && c < 0x7F;
    };
  }

  /// Punctuation every script shares, and the Hebrew marks that stand inside names; the ornaments
  /// of other scripts (꧁, ༒) are decoration.
  private static boolean isOrdinaryPunctuation(int c) {
    int script = UScript.getScript(c);
    return script == UScript.COMMON || script == UScript.HEBREW;
  }

  private static boolean isIgnorable(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
