package app.cuelight.show.host;

import java.text.BreakIterator;
import java.util.Locale;

/// Makes a stranger's text short enough for a glance, at whole words where there are any.
final class Brief {

  private static final String MORE = "…";

  private Brief() {}

  /// The first words of a text, no more graphemes than told.
  static String of(String text, int mostWords, int mostGraphemes) {
    String[] words = text.strip().split("\\s+");
    var kept = new StringBuilder();
    int taken = 0;
    for (String word : words) {
      boolean fits = kept.isEmpty() || graphemes(kept + " " + word) <= mostGraphemes;
      if (taken == mostWords || !fits) {
        break;
      }
      kept.append(kept.isEmpty() ? "" : " ").append(word);
      taken++;
    }
    return cut(kept.toString(), mostGraphemes);
  }

  private static String cut(String text, int most) {
    if (graphemes(text) <= most) {
      return text;
    }
    BreakIterator characters = characters(text);
    return text.substring(0, characters.next(most - 1)) + MORE;
  }

  private static int graphemes(String text) {
    BreakIterator characters = characters(text);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  private static BreakIterator characters(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    characters.first();
    return characters;
  }
}
