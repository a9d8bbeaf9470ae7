package app.cuelight.domain.locale.speech;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the ear knows: the languages it can tell apart, and what says nothing of any of them.
///
/// @param voices every language, those of the phrasebook first
/// @param noise words that say nothing of a language, in lower case
/// @param loans English words that are dropped into every language, in lower case
/// @param han the characters that tell the two Chinese scripts and Japanese apart
public record LanguageModel(List<Voice> voices, Set<String> noise, Set<String> loans, Han han) {

  public LanguageModel {
    voices = List.copyOf(voices);
    noise = Set.copyOf(noise);
    loans = Set.copyOf(loans);
  }

  /// How a language is written, and how it is known.
  public enum Kind {
    /// A language of the phrasebook in its own script.
    SPOKEN,
    /// The same in Latin letters, as people type it in chat: `hi-Latn`.
    ROMANISED,
    /// A language without a phrasebook, known so that it is not taken for one that has.
    OTHER
  }

  /// One language.
  ///
  /// @param code `es`, `hi-Latn`
  /// @param script of its words, as Unicode names it: `LATIN`, `CYRILLIC`
  /// @param markers words that tell it, in lower case and composed form
  /// @param letters the letters it writes with beyond the plain ones of its script
  /// @param telling those of them that tell it from its neighbours
  /// @param grams how often three letters follow each other in it; `_` is the edge of a word
  public record Voice(
      String code,
      Kind kind,
      Character.UnicodeScript script,
      List<String> markers,
      String letters,
      String telling,
      Map<String, Integer> grams) {

    public Voice {
      markers = List.copyOf(markers);
      grams = Map.copyOf(grams);
    }
  }

  /// Characters of one script only.
  public record Han(String simplified, String traditional, String japanese) {}
}
