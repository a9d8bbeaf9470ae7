package app.cuelight.domain.locale;

import org.jspecify.annotations.Nullable;

/// Tamil names the way Tamils spell them in Latin letters: முருகன் is Murugan, கார்த்திக் Karthik.
///
/// Tamil writes one letter for a voiced and a voiceless sound; which it is follows from its place:
/// voiced after a nasal and between vowels, voiceless at the start and when doubled.
record TamilReading() implements Reading {

  private static final String HARD = "கசடதபற";
  private static final String NASAL = "ஙஞணநமன";
  private static final String VIRAMA = "்";

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("[ .·-]+")) {
      String said = word(word);
      if (said == null) {
        return null;
      }
      out.append(out.isEmpty() ? "" : " ").append(Latin.capital(said));
    }
    return Reading.ruled(out.toString());
  }

  private static @Nullable String word(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      String vowel = vowel(c);
      if (vowel != null) {
        out.append(vowel);
        continue;
      }
      boolean mute = word.startsWith(VIRAMA, i + 1);
      String consonant = consonant(word, i, mute);
      if (consonant == null) {
        return null;
      }
      out.append(consonant);
      String sign = i + 1 < word.length() ? sign(word.charAt(i + 1)) : null;
      if (mute || sign != null) {
        i++;
      }
      out.append(mute ? "" : sign == null ? "a" : sign);
    }
    return out.toString();
  }

  private static @Nullable String consonant(String word, int at, boolean mute) {
    char c = word.charAt(at);
    boolean doubled = at >= 2 && word.charAt(at - 2) == c && word.startsWith(VIRAMA, at - 1);
    boolean doubles = mute && at + 2 < word.length() && word.charAt(at + 2) == c;
    boolean nasal =
        at >= 2 && word.startsWith(VIRAMA, at - 1) && NASAL.indexOf(word.charAt(at - 2)) >= 0;
    boolean between = at > 0 && !mute && !word.startsWith(VIRAMA, at - 1);
    if (HARD.indexOf(c) >= 0) {
      return doubles ? (c == 'ற' ? "t" : "") : hard(c, doubled, nasal, between);
    }
    char next = mute && at + 2 < word.length() ? word.charAt(at + 2) : ' ';
    return switch (c) {
      case 'ங' -> "n";
      case 'ஞ' -> next == 'ச' || next == 'ஞ' ? "n" : "gn";
      case 'ண', 'ந', 'ன' -> "n";
      case 'ம' -> "m";
      case 'ய' -> "y";
      case 'ர' -> "r";
      case 'ல', 'ள' -> "l";
      case 'வ' -> "v";
      case 'ழ' -> "zh";
      case 'ஜ' -> "j";
      case 'ஷ', 'ஶ' -> "sh";
      case 'ஸ' -> "s";
      case 'ஹ' -> "h";
      default -> null;
    };
  }

  private static String hard(char c, boolean doubled, boolean nasal, boolean between) {
    return switch (c) {
      case 'க' -> doubled || !nasal && !between ? "k" : "g";
      case 'ச' -> doubled ? "ch" : nasal ? "j" : "s";
      case 'ட' -> doubled || !nasal && !between ? "t" : "d";
      case 'த' -> "th";
      case 'ப' -> nasal || between && !doubled ? "b" : "p";
      default -> doubled ? "r" : nasal ? "dr" : "r";
    };
  }

  private static @Nullable String vowel(char c) {
    return switch (c) {
      case 'அ', 'ஆ' -> "a";
      case 'இ', 'ஈ' -> "i";
      case 'உ', 'ஊ' -> "u";
      case 'எ', 'ஏ' -> "e";
      case 'ஐ' -> "ai";
      case 'ஒ', 'ஓ' -> "o";
      case 'ஔ' -> "au";
      default -> null;
    };
  }

  private static @Nullable String sign(char c) {
    return switch (c) {
      case 'ா' -> "a";
      case 'ி', 'ீ' -> "i";
      case 'ு', 'ூ' -> "u";
      case 'ெ', 'ே' -> "e";
      case 'ை' -> "ai";
      case 'ொ', 'ோ' -> "o";
      case 'ௌ' -> "au";
      default -> null;
    };
  }
}
