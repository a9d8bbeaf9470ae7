package app.cuelight.domain.locale.speech;

import org.jspecify.annotations.Nullable;

/// The language whose script a name is written in, where a script has one language.
final class NameScript {

  private NameScript() {}

  static @Nullable String language(String name) {
    int end = Math.min(name.length(), Cleaning.LONGEST);
    for (int i = 0; i < end; ) {
      int c = name.codePointAt(i);
      String language =
          switch (Character.UnicodeScript.of(c)) {
            case THAI -> "th";
            case HANGUL -> "ko";
            case HIRAGANA, KATAKANA -> "ja";
            case HEBREW -> "he";
            case BENGALI -> "bn";
            case TAMIL -> "ta";
            default -> null;
          };
      if (language != null) {
        return language;
      }
      i += Character.charCount(c);
    }
    return null;
  }
}
