package app.cuelight.domain.locale;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words to be found anywhere in a text, sought by their first two letters.
final class InsideWords {

  private static final int BUCKETS = 4096;

  private record Sought(String text, Hidden why) {}

  private final Sought[][] byStart = new Sought[BUCKETS][];

  InsideWords(Map<String, Hidden> words) {
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(word -> add(new Sought(word.getKey(), word.getValue())));
  }

  private void add(Sought word) {
    int bucket = bucket(word.text(), 0);
    Sought[] before = byStart[bucket];
    int size = before == null ? 0 : before.length;
    Sought[] after = new Sought[size + 1];
    for (int i = 0; i < size; i++) {
      after[i] = before[i];
    }
    after[size] = word;
    byStart[bucket] = after;
  }

  private static int bucket(String text, int at) {
    return (text.charAt(at) * 61 + text.charAt(at + 1)) & BUCKETS - 1;
  }

  /// The first word of at least so many letters in a text, or null.
  @Nullable Hidden in(String text, int shortest) {
    for (int at = 0; at + 1 < text.length(); at++) {
      Sought[] words = byStart[bucket(text, at)];
      if (words == null) {
        continue;
      }
      for (Sought word : words) {
        boolean counts = word.text().length() >= shortest || word.text().charAt(0) > 0x2E80;
        if (counts && text.startsWith(word.text(), at)) {
          return word.why();
        }
      }
    }
    return null;
  }
}
