package app.cuelight.terminal.print;

import java.lang.Character.UnicodeScript;

/// How many columns of a terminal a text takes, by the usual rule (Unicode Standard Annex 11):
/// ideographs, kana, hangul syllables, full-width forms and emoji take two, marks and format
/// characters none.
///
/// A sequence of emoji joined into one picture is counted by its parts, as most terminals draw it.
final class Width {

  private static final int FIRST_WIDE = 0x1100;

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> codePoint >= FIRST_WIDE && isWide(codePoint) ? 2 : 1;
    };
  }

  /// The text with blanks after it until it takes so many columns.
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /// The text with blanks before it until it takes so many columns.
  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /// As much of the text as fits, with an ellipsis where it was cut.
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    var kept = new StringBuilder();
    int used = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      used += of(codePoint);
      if (used > columns - 1) {
        break;
      }
      kept.appendCodePoint(codePoint);
      at += Character.charCount(codePoint);
    }
    return kept.append('…').toString();
  }

  private static boolean isWide(int codePoint) {
    if (codePoint >= 0xFF61 && codePoint <= 0xFFDC || codePoint == 0x303F) {
      return false;
    }
    return isWideScript(codePoint)
        || Character.isEmojiPresentation(codePoint)
        || codePoint >= 0x2E80 && codePoint <= 0x33FF
        || codePoint >= 0xFE30 && codePoint <= 0xFE6F
        || codePoint >= 0xFF01 && codePoint <= 0xFF60
        || codePoint >= 0xFFE0 && codePoint <= 0xFFE6;
  }

  private static boolean isWideScript(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, TANGUT -> true;
      // The first consonants are wide; vowels and last consonants join them into one syllable.
      case HANGUL -> codePoint <= 0x115F || codePoint >= 0x3131;
      default -> false;
    };
  }
}
