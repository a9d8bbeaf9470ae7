package app.cuelight.domain.greet;

import org.jspecify.annotations.Nullable;

/// How the host speaks.
///
/// @param register the brand's wish, or null for what is usual in the language; a language without
///   such wordings speaks as usual
/// @param turn which of several wordings
public record Manner(Speaker speaker, @Nullable Register register, Turn turn) {

  /// The usual wording in the usual register.
  public static Manner usual(Speaker speaker) {
    return new Manner(speaker, null, new Turn.Numbered(0));
  }

  /// The same manner at another turn.
  public Manner with(Turn other) {
    return new Manner(speaker, register, other);
  }
}
