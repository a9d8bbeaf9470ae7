package app.cuelight.domain.greet;

import java.util.List;
import java.util.Locale;

/// The word of respect a language wraps around a name: さん, 님, คุณ, Kak, जी.
///
/// It is part of the lines, leaves with the name, and is not said twice to somebody whose chosen
/// name has one already.
///
/// @param inNative the name in its wrapping, `{name}さん`; `{name}` alone where there is none
/// @param romanised the same in the romanised lines, `{name}-san`
/// @param already beginnings (for a wrapping in front of the name) or ends of names that need no
///   other
public record Honorific(String inNative, String romanised, List<String> already) {

  /// No wrapping.
  public static final Honorific NONE = new Honorific(Sentence.NAME, Sentence.NAME, List.of());

  public Honorific {
    already = List.copyOf(already);
    if (!inNative.contains(Sentence.NAME) || !romanised.contains(Sentence.NAME)) {
      throw new IllegalArgumentException("An honorific shows the place of the name, {name}さん.");
    }
  }

  /// Whether a name comes with its own.
  boolean isIn(String name) {
    boolean leads = inNative.endsWith(Sentence.NAME);
    String text = name.toLowerCase(Locale.ROOT);
    for (String word : already) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean there = leads ? text.startsWith(lower) : text.endsWith(lower);
      if (there && text.length() > lower.length()) {
        return true;
      }
    }
    return false;
  }
}
