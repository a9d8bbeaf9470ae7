package app.cuelight.domain.viewer;

import app.cuelight.domain.locale.PlainLetters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells what a comment asks about, by closed rules: words and phrases of many languages, all of
/// which hold for every comment, since chat mixes languages.
///
/// A phrase that asks is enough (`how much is it`). A word that only names a topic asks beside a
/// question mark or a question word, or when it is all there is (`price pls`); so praise (`love the
/// size`) asks nothing. Words count as whole words where the script parts words, and anywhere where
/// it does not. Comments are read once, and no further than [#LIMIT]; a few microseconds each.
/// Immutable, never throws.
///
/// [Question#in] is another measure: it feeds the counters of the fold, must give the same for
/// ever, and stays as simple as it is.
public final class Questions {

  /// How much of a comment is looked at, in UTF-16 units.
  public static final int LIMIT = 500;

  private static final char OPEN_END = '*';

  private final PhraseTree tree;

  private Questions(PhraseTree tree) {
    this.tree = tree;
  }

  /// The rules made of these phrases.
  public static Questions of(List<QuestionPhrase> phrases) {
    Map<String, QuestionPhrase> byLetters = new HashMap<>();
    for (QuestionPhrase phrase : phrases) {
      String letters = PlainLetters.of(phrase.text(), LIMIT);
      if (!letters.isEmpty()) {
        byLetters.merge(
            letters,
            phrase,
            (known, other) -> other.kind().compareTo(known.kind()) < 0 ? other : known);
      }
    }
    return new Questions(PhraseTree.of(byLetters));
  }

  /// What a comment asks about, or null when it asks nothing.
  public @Nullable QuestionTopic topicOf(String comment) {
    String text = PlainLetters.of(comment, LIMIT);
    List<QuestionPhrase> found = new ArrayList<>();
    boolean isMarked = text.indexOf('?') >= 0;
    boolean isBare = true;
    int at = 0;
    while (at < text.length()) {
      Match match = isInWord(text, at) ? null : longest(text, at);
      if (match == null) {
        isBare &= !Character.isLetter(text.charAt(at));
        at++;
      } else {
        found.add(match.phrase);
        at = match.end;
      }
    }
    return decide(found, isMarked, isBare);
  }

  private static @Nullable QuestionTopic decide(
      List<QuestionPhrase> found, boolean isMarked, boolean isBare) {
    boolean asks = isMarked;
    boolean helps = isBare;
    boolean hasWord = false;
    QuestionPhrase best = null;
    for (QuestionPhrase phrase : found) {
      switch (phrase.kind()) {
        case ASK, MUCH, OPEN -> asks = true;
        case WORD -> hasWord = true;
        case ASKER -> helps = true;
        case NEVER, FILLER -> {}
      }
      if (phrase.weight() > (best == null ? 0 : best.weight())) {
        best = phrase;
      }
    }
    if (!asks && !(helps && hasWord && !isPraise(found, isBare))) {
      return null;
    }
    return best == null ? QuestionTopic.OTHER : best.topic();
  }

  /// Praise beside a bare word is no question word.
  private static boolean isPraise(List<QuestionPhrase> found, boolean isBare) {
    return isBare && found.stream().anyMatch(phrase -> phrase.kind() == QuestionPhrase.Kind.NEVER);
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && PlainLetters.isSpaced(text.charAt(at))
        && PlainLetters.isSpaced(text.charAt(at - 1));
  }

  /// The longest phrase that begins here, or null.
  private @Nullable Match longest(String text, int from) {
    PhraseTree node = tree;
    Match best = null;
    for (int i = from; i < text.length(); i++) {
      node = node.next(text.charAt(i));
      if (node == null) {
        return best;
      }
      int end = node.end == null ? -1 : end(text, i + 1, node.end);
      if (node.end != null && end > 0) {
        best = new Match(node.end, end);
      }
    }
    return best;
  }

  /// Where a phrase whose letters end here ends, or -1 when the word goes on beyond it.
  private static int end(String text, int end, QuestionPhrase phrase) {
    if (end == text.length() || !isInWord(text, end)) {
      return end;
    }
    if (phrase.text().charAt(phrase.text().length() - 1) != OPEN_END) {
      return -1;
    }
    int i = end;
    while (i < text.length() && PlainLetters.isSpaced(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private record Match(QuestionPhrase phrase, int end) {}
}
