package app.cuelight.feed.files.orders;

/// Digits as other scripts have them (`٣`, `۳`, `３`, `३`), made those of ASCII.
final class Digits {

  /// Marks of direction, which programs put between the parts of an Arabic or Hebrew date.
  private static final String MARKS = "\u200e\u200f\u061c";

  private Digits() {}

  /// The same text with digits of ASCII and without marks of direction; the text itself where there
  /// is neither.
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOther(text.charAt(i))) {
        return changed(text);
      }
    }
    return text;
  }

  private static boolean isOther(char c) {
    return c >= 0x80 && (Character.isDigit(c) || MARKS.indexOf(c) >= 0);
  }

  private static String changed(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isOther(c)) {
        plain.append(c);
      } else if (Character.isDigit(c)) {
        plain.append(Character.digit(c, 10));
      }
    }
    return plain.toString();
  }
}
