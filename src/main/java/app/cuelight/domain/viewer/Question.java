package app.cuelight.domain.viewer;

/// Whether a comment asks something, by its punctuation in any script.
public final class Question {

  private static final String MARKS = "?？؟՞፧\u037E";

  private Question() {}

  /// Whether the text holds a question mark of some script (Greek's is its semicolon look-alike
  /// U+037E).
  public static boolean in(String text) {
    return text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }
}
