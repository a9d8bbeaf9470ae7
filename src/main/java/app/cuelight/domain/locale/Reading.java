package app.cuelight.domain.locale;

import org.jspecify.annotations.Nullable;

/// Reads names of one script.
interface Reading {

  /// How a name is said in Latin letters, or null when that would be a guess too wild.
  ///
  /// @param language what the viewer speaks, BCP 47 base language, or null
  @Nullable Saying of(String name, @Nullable String language);

  static Saying listed(String text) {
    return new Saying(text, Saying.Basis.DICTIONARY);
  }

  /// What rules made of a name, unless no mouth can say it.
  static @Nullable Saying ruled(String text) {
    return Latin.isSayable(text) ? new Saying(text, Saying.Basis.RULES) : null;
  }
}
