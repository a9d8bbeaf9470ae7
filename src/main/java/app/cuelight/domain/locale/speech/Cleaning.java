package app.cuelight.domain.locale.speech;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes from a message what says nothing of a language: addresses, handles, tags, emoji, numbers,
/// sizes, laughter, brands. What is left are words of one script each, in lower case.
final class Cleaning {

  /// More of a message than this is not read: a language shows in a sentence or two.
  static final int LONGEST = 400;

  /// Emoji written as words, `:heart_eyes:`.
  private static final Pattern CODE = Pattern.compile(":[a-z0-9_+\\-]{2,40}:");

  /// Longer words are keys held down.
  private static final int LONGEST_WORD = 40;

  private static final Pattern RUN = Pattern.compile("(\\p{L})\\1{2,}");

  private final Set<String> noise;

  Cleaning(Set<String> noise) {
    this.noise = noise;
  }

  /// The words that are left.
  List<Word> words(String message) {
    String text = Addresses.without(CODE.matcher(composed(message)).replaceAll(" "));
    List<Word> words = new ArrayList<>();
    int start = -1;
    Character.UnicodeScript script = Character.UnicodeScript.COMMON;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      Character.UnicodeScript its = start >= 0 && isInner(c) ? script : scriptOf(c);
      boolean letter = its != Character.UnicodeScript.COMMON;
      if (start >= 0 && (!letter || its != script)) {
        add(words, text.substring(start, i), script);
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
        script = its;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /// A word of one script.
  record Word(String text, Character.UnicodeScript script) {}

  private void add(List<Word> words, String raw, Character.UnicodeScript script) {
    String word = trimmed(raw);
    String flat = RUN.matcher(word).replaceAll("$1$1");
    if (flat.isEmpty()
        || flat.length() > LONGEST_WORD && script == Character.UnicodeScript.LATIN
        || Laughter.is(flat)
        || isNoise(flat, script)) {
      return;
    }
    words.add(new Word(flat, script));
  }

  private boolean isNoise(String word, Character.UnicodeScript script) {
    if (noise.contains(word) || noise.contains(RUN_OF_TWO.matcher(word).replaceAll("$1"))) {
      return true;
    }
    if (script != Character.UnicodeScript.LATIN) {
      return false;
    }
    long letters = word.chars().filter(Character::isLetter).count();
    long digits = word.chars().filter(Character::isDigit).count();
    return letters == 0 || digits > 0 && (letters < 2 || !ARABIZI.matcher(word).matches());
  }

  private static final Pattern RUN_OF_TWO = Pattern.compile("(\\p{L})\\1+$");

  /// Letters with the digits that stand for Arabic sounds.
  private static final Pattern ARABIZI =
      Pattern.compile("[a-z]*(?:[235679]'?[a-z]+)+[23567]?|[a-z]{2,}[235679]");

  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '\'') {
      start++;
    }
    while (end > start && word.charAt(end - 1) == '\'') {
      end--;
    }
    return word.substring(start, end);
  }

  /// Bounded, without broken surrogates and invisible controls, compatible forms made plain.
  private static String composed(String message) {
    StringBuilder kept = new StringBuilder(Math.min(message.length(), LONGEST));
    int end = Math.min(message.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = message.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(message.charAt(i + 1))) {
        kept.append(c).append(message.charAt(++i));
      } else if (Character.isSurrogate(c) || Character.isISOControl(c)) {
        kept.append(' ');
      } else if (c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´') {
        kept.append('\'');
      } else if (Character.getType(c) != Character.FORMAT || c == '\u200c') {
        kept.append(c);
      }
    }
    String plain = Normalizer2.getNFKCInstance().normalize(kept);
    String lower = plain.toLowerCase(Locale.ROOT);
    return lower.length() > 2 * LONGEST ? lower.substring(0, 2 * LONGEST) : lower;
  }

  /// What may stand inside a word without being of its script: marks, apostrophes, and the digits
  /// of Arabizi.
  private static boolean isInner(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          c < 0xFE00 || c > 0xFE0F;
      default -> c == '\'' || c == '\u200c' || c >= '0' && c <= '9';
    };
  }

  private static Character.UnicodeScript scriptOf(int c) {
    if (c >= '0' && c <= '9') {
      return Character.UnicodeScript.LATIN;
    }
    if (c == 'ー') {
      return Character.UnicodeScript.KATAKANA;
    }
    if (!Character.isLetter(c) || c == 'ª' || c == 'º') {
      return Character.UnicodeScript.COMMON;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.INHERITED ? Character.UnicodeScript.COMMON : script;
  }
}
