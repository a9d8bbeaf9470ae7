package app.cuelight.domain.locale;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How names are said that cannot be worked out from their letters.
///
/// A word may stand twice, once for everybody and once for the speakers of a language: `es:jorge`.
/// Immutable, safe for any thread.
public final class NameDictionary {

  /// Nothing is known.
  public static final NameDictionary EMPTY = new NameDictionary(Map.of());

  /// The dictionaries; a file each.
  public enum Part {
    LATIN,
    ARABIC,
    HEBREW,
    THAI,
    JAPANESE_FAMILY,
    JAPANESE_GIVEN,
    CHINESE_FAMILY,
    KOREAN_FAMILY,
    VIETNAMESE_FAMILY
  }

  private final Map<Part, Map<String, String>> parts;

  /// @param parts what is said, by word; the case and the marks of the words do not matter
  public NameDictionary(Map<Part, Map<String, String>> parts) {
    EnumMap<Part, Map<String, String>> folded = new EnumMap<>(Part.class);
    parts.forEach((part, words) -> {
      Map<String, String> keys = HashMap.newHashMap(words.size());
      words.forEach((word, said) -> keys.put(key(part, word), said));
      folded.put(part, keys);
    });
    this.parts = folded;
  }

  /// How a word is said, or null.
  ///
  /// @param language what the viewer speaks, BCP 47, or null
  @Nullable String said(Part part, String word, @Nullable String language) {
    Map<String, String> words = parts.get(part);
    if (words == null) {
      return null;
    }
    String key = key(part, word);
    String own = language == null ? null : words.get(base(language) + ':' + key);
    return own == null ? words.get(key) : own;
  }

  boolean has(Part part, String word) {
    return said(part, word, null) != null;
  }

  private static String key(Part part, String word) {
    return switch (part) {
      case LATIN, VIETNAMESE_FAMILY -> Latin.bare(word);
      case ARABIC, HEBREW, THAI -> NameFold.own(word);
      case JAPANESE_FAMILY, JAPANESE_GIVEN, CHINESE_FAMILY, KOREAN_FAMILY -> word;
    };
  }

  static String base(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
