package app.cuelight.domain.greet;

import java.util.Locale;

/// One line of the phrasebook in its own script and in Latin letters.
///
/// Placeholders are `{name}`, `{off}` and `{n}`; both sides carry the same ones, so the host can
/// read either. `[she|he]` marks a place where the speaker's gender shows.
///
/// @param romanised the same line in Latin letters, [Sentence#NONE] where the script is Latin
///   already
public record Line(Sentence inNative, Sentence romanised) {

  /// A line whose nameless forms follow from the rules.
  ///
  /// @param romanised the line in Latin letters, or empty
  public static Line of(String inNative, String romanised, Honorific honorific, Locale locale) {
    return new Line(
        Sentence.of(inNative, honorific.inNative(), locale),
        romanised.isEmpty()
            ? Sentence.NONE
            : Sentence.of(romanised, honorific.romanised(), Locale.ROOT));
  }

  /// The same line with its nameless forms written out.
  public Line withPlain(String inNative, String romanised) {
    return new Line(
        new Sentence(this.inNative.named(), inNative),
        new Sentence(this.romanised.named(), romanised));
  }
}
