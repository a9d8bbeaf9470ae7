package app.cuelight.domain.locale;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Counts and cuts text by what a reader takes for one character.
final class Graphemes {

  private static final String GAP = "…";

  private Graphemes() {}

  static boolean isLongerThan(String text, int most) {
    return text.length() > most && count(text) > most;
  }

  /// The text, or its beginning and end with an ellipsis between.
  static String shortened(String text, int most) {
    if (!isLongerThan(text, most)) {
      return text;
    }
    BreakIterator breaks = breaks(text);
    int head = breaks.next(most / 2);
    breaks.last();
    int tail = breaks.next(-(most - most / 2 - 1));
    return trimmed(text.substring(0, head)) + GAP + trimmed(text.substring(tail));
  }

  /// Without the spaces and full stops that would run into the ellipsis.
  private static String trimmed(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && isLoose(part.charAt(start))) {
      start++;
    }
    while (end > start && isLoose(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(start, end);
  }

  private static boolean isLoose(char c) {
    return c == ' ' || c == '.' || c == '…';
  }

  private static int count(String text) {
    BreakIterator breaks = breaks(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  private static BreakIterator breaks(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
    breaks.setText(text);
    return breaks;
  }
}
