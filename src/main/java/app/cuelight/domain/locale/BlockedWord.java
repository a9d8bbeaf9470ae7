package app.cuelight.domain.locale;

/// A word no host should find herself saying.
///
/// @param text the word or words as they are written, any case
/// @param language the language it offends in, BCP 47
/// @param reach how much of a name it must be
public record BlockedWord(String text, String language, Reach reach) {

  public BlockedWord {
    if (text.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("A blocked word needs a text and a language.");
    }
    if (reach == Reach.INSIDE && text.codePointCount(0, text.length()) < 2) {
      throw new IllegalArgumentException(
          "A blocked word of one letter would hide half of all names: " + text + ".");
    }
  }

  /// How much of a name a blocked word must be.
  public enum Reach {
    /// A word of its own, or all words together: `tits` hides "tits" and not "Titso".
    WORD,
    /// Also part of a longer word; only for what no decent name contains.
    INSIDE,
    /// A word of its own, in the name of somebody who speaks this language: `bite` is French for
    /// what it is not in English.
    SPEAKERS,
    /// A decent word that contains a bad one, Scunthorpe; never hidden.
    DECENT
  }
}
