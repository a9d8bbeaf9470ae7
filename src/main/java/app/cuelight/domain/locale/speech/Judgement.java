package app.cuelight.domain.locale.speech;

import app.cuelight.domain.locale.speech.Evidence.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a verdict of evidence and expectation: Bayes' rule, then silence below 0.6.
final class Judgement {

  /// English is written in rooms of any country, so it says less there: one message, many.
  private static final double ENGLISH_ONCE = 0.7;

  private static final double ENGLISH_OFTEN = 0.5;

  /// How far behind the best evidence an answer may lie, if that is English and if not: a prior
  /// chooses between likely languages, it does not turn a "hi" into another.
  private static final double BEHIND_ENGLISH = -2;

  private static final double BEHIND = -4;

  /// Languages so near to each other that between them nothing is guessed: the one written must
  /// lead by this much, unless it is the one to be expected.
  private static final double LEAD = 3.5;

  private static final List<Set<String>> KIN =
      List.of(
          Set.of("id", "ms"),
          Set.of("uk", "ru", "be", "bg"),
          Set.of("hi-Latn", "ur-Latn"),
          Set.of("uk-Latn", "ru-Latn"),
          Set.of("da", "no", "sv"),
          Set.of("ja", "zh"));

  private static final double SECOND_SHARE = 0.25;
  private static final int SHOWN = 8;

  private Judgement() {}

  static Verdict of(Heard heard, Prior prior) {
    Answer answer = answer(heard.likelihoods(), prior, ENGLISH_ONCE);
    Heard.Script script = heard.chinese();
    List<Evidence> found = new ArrayList<>();
    for (Heard.Trace trace : heard.traces()) {
      if (trace.languages().contains(answer.language)) {
        found.add(trace.evidence());
      }
    }
    return verdict(answer, script, prior, null, found);
  }

  static Verdict of(SpeechSum sum, Prior prior) {
    Answer answer = answer(sum.likelihoods(), prior, ENGLISH_OFTEN);
    List<Evidence> found = new ArrayList<>();
    found.add(
        new Evidence(
            Kind.COMMENTS, Integer.toString(sum.heard()), sum.likelihood(answer.language)));
    return verdict(answer, sum.chinese(), prior, second(sum, answer.language), found);
  }

  private record Answer(String language, double probability, boolean contradicted) {}

  private static Answer answer(Map<String, Double> likelihoods, Prior prior, double english) {
    Map<String, Double> weights = new HashMap<>();
    double otherBest =
        likelihoods.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("en"))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    likelihoods.forEach((language, likelihood) -> {
      double lead = likelihood - otherBest;
      boolean damped = language.equals("en") && lead > 0 && prior.isForeignToEnglish();
      double said = damped ? otherBest + lead * english : likelihood;
      weights.put(language, said + Math.log(prior.of(language)));
    });
    double top = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    double sum = weights.values().stream().mapToDouble(w -> Math.exp(w - top)).sum();
    String language = "";
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (entry.getValue() == top
          && (language.isEmpty() || entry.getKey().compareTo(language) < 0)) {
        language = entry.getKey();
      }
    }
    double behind = otherBest < 0 ? BEHIND_ENGLISH : BEHIND;
    boolean contradicted = likelihoods.getOrDefault(language, 0.0) < behind;
    return new Answer(language, 1 / sum, contradicted || isGuessed(language, likelihoods, prior));
  }

  /// Whether a relative might as well be meant that is at least as much to be expected.
  private static boolean isGuessed(String language, Map<String, Double> likelihoods, Prior prior) {
    double its = likelihoods.getOrDefault(language, 0.0);
    return KIN.stream()
        .filter(kin -> kin.contains(language))
        .flatMap(Set::stream)
        .filter(relative -> !relative.equals(language) && likelihoods.containsKey(relative))
        .anyMatch(relative ->
            its - likelihoods.getOrDefault(relative, 0.0) < LEAD
                && prior.of(relative) >= prior.of(language));
  }

  private static Verdict verdict(
      Answer answer,
      Heard.Script chinese,
      Prior prior,
      @Nullable String second,
      List<Evidence> found) {
    double confidence = Math.min(0.999, answer.probability);
    if (confidence < Verdict.ANSWER || answer.contradicted) {
      return new Verdict(null, confidence, true, second, List.of());
    }
    Double share = prior.shares().get(base(answer.language));
    if (share != null && share > prior.rest()) {
      found.add(new Evidence(Kind.PRIOR, base(answer.language), Math.log(share / prior.rest())));
    }
    List<Evidence> shown =
        found.stream()
            .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
            .distinct()
            .limit(SHOWN)
            .toList();
    String language = answer.language.equals("zh") ? chinese(chinese, prior) : answer.language;
    return new Verdict(language, confidence, confidence < Verdict.SURE, second, shown);
  }

  /// Common characters are of the script that is read where she lives.
  private static String chinese(Heard.Script script, Prior prior) {
    Boolean taiwanese = prior.taiwanese();
    if (script != Heard.Script.EITHER || taiwanese == null) {
      return script.language();
    }
    return (taiwanese ? Heard.Script.TRADITIONAL : Heard.Script.SIMPLIFIED).language();
  }

  private static @Nullable String second(SpeechSum sum, String first) {
    double all = sum.entries().values().stream().mapToDouble(SpeechSum.Entry::share).sum();
    return sum.entries().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(first))
        .filter(entry -> all > 0 && entry.getValue().share() / all > SECOND_SHARE)
        .max(Comparator.comparingDouble(entry -> entry.getValue().share()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }
}
