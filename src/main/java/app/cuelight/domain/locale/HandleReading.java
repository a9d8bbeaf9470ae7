package app.cuelight.domain.locale;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// A Latin handle that is the same name: محمد who is `@mohamed_88` is Mohamed.
///
/// Same means that both have the same consonants, whatever the rough letter-by-letter reading of
/// the name makes of its vowels; that reading is only compared and never shown.
record HandleReading() {

  private static final int LEAST = 2;

  /// Loaded with the first name that needs it.
  private static final class Rules {
    static final Transliterator ROUGH =
        Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII");
  }

  @Nullable Saying of(String name, String handle) {
    String spoken = SpokenName.of("", handle).spoken();
    if (spoken == null || !NameFold.isAscii(spoken)) {
      return null;
    }
    String letters = spoken.replaceAll("[^A-Za-z]+", " ").strip();
    String own = skeleton(letters);
    boolean same = own.length() >= LEAST && own.equals(skeleton(Rules.ROUGH.transliterate(name)));
    return same && Latin.isSayable(letters)
        ? new Saying(Latin.capitals(letters), Saying.Basis.HANDLE)
        : null;
  }

  private static String skeleton(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Latin.bare(text).toCharArray()) {
      char sound =
          switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h' -> 0;
            case 'c', 'q' -> 'k';
            case 'z' -> 's';
            case 'v', 'p' -> 'b';
            case 'j' -> 'g';
            default -> c >= 'a' && c <= 'z' ? c : 0;
          };
      if (sound != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != sound)) {
        out.append(sound);
      }
    }
    return out.toString();
  }
}
