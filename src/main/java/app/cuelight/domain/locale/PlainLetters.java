package app.cuelight.domain.locale;

import com.ibm.icu.text.Normalizer2;

/// Text brought to the letters people mean, for looking words up in chat: case, accents, full-width
/// forms, Thai tone marks, Arabic vowel signs and the Arabic article make no difference; `sooo` is
/// `so`; addresses of pages go; of all signs only question marks stay, each as `?`.
///
/// Not for showing. Never throws, whatever the text; looks at no more of it than it is told to.
public final class PlainLetters {

  private static final int TABLE = 0x2000;
  private static final char GAP = ' ';
  private static final char NOTHING = 0;
  private static final char ASKS = '?';

  /// From so many of one letter in a row on they are one.
  private static final int SHOUTED = 3;

  private static final char SHARP_S = 'ß';
  private static final String ADDRESS = "http";
  private static final char[] FOLDED = table();

  private PlainLetters() {}

  /// The plain letters of a text, words parted by single spaces.
  ///
  /// @param limit how many UTF-16 units of the text are looked at
  public static String of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    char[] plain = new char[2 * end];
    int size = 0;
    int run = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == 'h' && text.startsWith(ADDRESS, i)) {
        i = endOfWord(text, i, end) - 1;
        continue;
      }
      char folded = fold(c);
      boolean again = size > 0 && plain[size - 1] == folded;
      if (folded == NOTHING || folded == GAP && (size == 0 || again)) {
        continue;
      }
      run = again && Character.isLetter(folded) ? run + 1 : 1;
      if (run < SHOUTED) {
        plain[size++] = folded;
        if (c == SHARP_S) {
          plain[size++] = folded;
        }
      } else if (run == SHOUTED) {
        size--;
      }
    }
    return withoutArticles(plain, size > 0 && plain[size - 1] == GAP ? size - 1 : size);
  }

  /// Whether words of this letter's script are written apart from each other.
  public static boolean isSpaced(char letter) {
    return Character.isLetter(letter)
        && !(letter >= 0x0E00 && letter <= 0x0EFF
            || letter >= 0x1000 && letter <= 0x11FF
            || letter >= 0x1780 && letter <= 0x17FF
            || letter >= 0x3040 && letter <= 0x9FFF
            || letter >= 0xAC00 && letter <= 0xD7A3);
  }

  private static int endOfWord(String text, int from, int end) {
    int i = from;
    while (i < end && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String withoutArticles(char[] plain, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean article =
          plain[i] == 'ا'
              && i + 3 < size
              && plain[i + 1] == 'ل'
              && (i == 0 || plain[i - 1] == GAP)
              && Character.isLetter(plain[i + 2])
              && Character.isLetter(plain[i + 3]);
      if (article) {
        i++;
      } else {
        plain[kept++] = plain[i];
      }
    }
    return new String(plain, 0, kept);
  }

  private static char fold(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return FOLDED[c - 0xFEE0];
    }
    if (c == 0xFF65 || c >= 0x2000 && c < 0x2E80) {
      return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c == 0x2060
          ? NOTHING
          : GAP;
    }
    return Character.isLetter(c) && !(c >= 0x3130 && c <= 0x318F) ? c : GAP;
  }

  private static char[] table() {
    char[] table = new char[TABLE];
    Normalizer2 apart = Normalizer2.getNFDInstance();
    for (char c = 0; c < TABLE; c++) {
      table[c] = entry(c, apart);
    }
    return table;
  }

  private static char entry(char c, Normalizer2 apart) {
    return switch (c) {
      case '?', '\u061F', '\u055E', '\u1367', '\u037E' -> ASKS;
      case 'đ', 'Đ' -> 'd';
      case SHARP_S -> 's';
      case 'ø', 'Ø' -> 'o';
      case 'ł', 'Ł' -> 'l';
      case 'ı', 'İ' -> 'i';
      case 'ى', 'ئ', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case '\u0640', '\u0670', '\u00AD', '\u061C' -> NOTHING;
      default -> plain(c, apart);
    };
  }

  private static char plain(char c, Normalizer2 apart) {
    boolean tone =
        c >= 0x0300 && c <= 0x036F || c >= 0x064B && c <= 0x065F || c >= 0x0E47 && c <= 0x0E4E;
    if (tone) {
      return NOTHING;
    }
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    int type = Character.getType(c);
    boolean isPart =
        Character.isLetter(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    if (!isPart) {
      return GAP;
    }
    String parts = apart.getDecomposition(c);
    char base = parts == null ? c : parts.charAt(0);
    return Character.toLowerCase(base);
  }
}
