package app.cuelight.domain.locale.speech;

/// One thing a verdict rests on.
///
/// @param kind what sort of thing
/// @param what the word, the letters, the script, or for a prior the language it speaks for
/// @param weight in units of log-odds; it only ranks what is shown
public record Evidence(Kind kind, String what, double weight) {

  /// What sort of thing speaks for a language.
  public enum Kind {
    /// The script of the letters.
    SCRIPT,
    /// A word that few languages have.
    WORD,
    /// Letters that few languages write.
    LETTERS,
    /// How the letters follow each other.
    SHAPE,
    /// Her comments so far, `what` of them.
    COMMENTS,
    /// What is spoken where she lives, or in the show's target markets.
    PRIOR
  }
}
