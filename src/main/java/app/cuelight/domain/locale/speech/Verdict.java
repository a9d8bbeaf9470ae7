package app.cuelight.domain.locale.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The language somebody writes, as far as it can be told.
///
/// @param language `es`, `zh-Hant`, `hi-Latn`, or null when it is better to say nothing
/// @param confidence the probability of the most likely language, answered or not; 0 when nothing
///   was heard
/// @param unsure whether the answer is marked with a question mark; an abstention is always unsure
/// @param second a language mixed in, or null
/// @param evidence what the answer rests on, most telling first
public record Verdict(
    @Nullable String language,
    double confidence,
    boolean unsure,
    @Nullable String second,
    List<Evidence> evidence) {

  /// Below this probability nothing is answered.
  public static final double ANSWER = 0.6;

  /// From this probability the answer stands without a question mark.
  public static final double SURE = 0.8;

  /// No answer, because there was nothing to hear.
  public static final Verdict NOTHING = new Verdict(null, 0, true, null, List.of());

  public Verdict {
    evidence = List.copyOf(evidence);
  }
}
