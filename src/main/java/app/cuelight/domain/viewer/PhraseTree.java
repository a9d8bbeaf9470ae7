package app.cuelight.domain.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All phrases as one tree of letters, so that a comment is read once however many rules there are.
/// Immutable.
final class PhraseTree {

  private final char[] letters;
  private final PhraseTree[] branches;

  /// The phrase that ends here, or null.
  final @Nullable QuestionPhrase end;

  private PhraseTree(NavigableMap<String, QuestionPhrase> phrases, int depth) {
    QuestionPhrase here = null;
    NavigableMap<Character, NavigableMap<String, QuestionPhrase>> longer = new TreeMap<>();
    for (Map.Entry<String, QuestionPhrase> each : phrases.entrySet()) {
      if (each.getKey().length() == depth) {
        here = each.getValue();
      } else {
        longer
            .computeIfAbsent(each.getKey().charAt(depth), _ -> new TreeMap<>())
            .put(each.getKey(), each.getValue());
      }
    }
    this.end = here;
    this.letters = new char[longer.size()];
    List<PhraseTree> grown = new ArrayList<>();
    longer.forEach((letter, rest) -> {
      letters[grown.size()] = letter;
      grown.add(new PhraseTree(rest, depth + 1));
    });
    this.branches = grown.toArray(PhraseTree[]::new);
  }

  /// @param phrases by their plain letters
  static PhraseTree of(Map<String, QuestionPhrase> phrases) {
    return new PhraseTree(new TreeMap<>(phrases), 0);
  }

  /// Where a further letter leads, or null when no phrase goes on with it.
  @Nullable PhraseTree next(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    return at < 0 ? null : branches[at];
  }
}
