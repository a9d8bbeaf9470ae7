package app.cuelight.domain.locale.speech;

import app.cuelight.domain.locale.speech.Evidence.Kind;
import app.cuelight.domain.locale.speech.Heard.Trace;
import app.cuelight.domain.locale.speech.LanguageModel.Voice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hears which language somebody writes.
///
/// A message is cleaned of what says nothing, its scripts are counted, and the languages of each
/// script are scored. That is evidence ([Heard]); what is spoken where she lives ([Prior]) makes a
/// probability of it, and below 0.6 there is no answer (the design of `language.md` 1.4).
///
/// Never throws, whatever a stranger types, and reads at most 400 characters. Immutable and safe
/// for any thread; a message costs some tens of microseconds.
public final class LanguageEar {

  /// How much a few letters of a foreign script say against a language, at most.
  private static final double FOREIGN = 6;

  /// The same for Latin letters, which everybody mixes in.
  private static final double MIXED = 2.5;

  private final Cleaning cleaning;
  private final Map<Character.UnicodeScript, ScriptGroup> groups;
  private final HanReader han;
  private final List<String> codes;

  public LanguageEar(LanguageModel model) {
    this.cleaning = new Cleaning(model.noise());
    this.codes = model.voices().stream().map(Voice::code).toList();
    Map<Character.UnicodeScript, List<Voice>> byScript =
        new EnumMap<>(Character.UnicodeScript.class);
    for (Voice voice : model.voices()) {
      byScript.computeIfAbsent(voice.script(), _ -> new ArrayList<>()).add(voice);
    }
    Map<Character.UnicodeScript, ScriptGroup> built = new EnumMap<>(Character.UnicodeScript.class);
    byScript.forEach((script, voices) -> {
      if (script != Character.UnicodeScript.HAN) {
        built.put(script, new ScriptGroup(voices, model.loans()));
      }
    });
    this.groups = Map.copyOf(built);
    this.han = new HanReader(words(model, "zh"), words(model, "ja"), model.han());
  }

  /// What one message says.
  public Heard hear(String message) {
    Map<Character.UnicodeScript, List<String>> byScript =
        new EnumMap<>(Character.UnicodeScript.class);
    List<Cleaning.Word> eastern = new ArrayList<>();
    for (Cleaning.Word word : cleaning.words(message)) {
      if (HanReader.isHan(word.script())) {
        eastern.add(word);
      } else {
        byScript.computeIfAbsent(word.script(), _ -> new ArrayList<>()).add(word.text());
      }
    }
    Sum sum = new Sum();
    byScript.forEach((script, words) -> {
      ScriptGroup group = groups.get(script);
      if (group != null) {
        sum.add(script, group, group.score(words));
      }
    });
    Heard.Script chinese = Heard.Script.EITHER;
    if (!eastern.isEmpty()) {
      HanReader.Reading reading = han.read(eastern);
      sum.add(reading);
      chinese = reading.script();
    }
    return sum.heard(chinese);
  }

  /// What a message means for somebody of whom this is to be expected.
  public Verdict verdict(Heard heard, Prior prior) {
    return heard.isEmpty() ? Verdict.NOTHING : Judgement.of(heard, prior);
  }

  /// What all of somebody's messages mean.
  public Verdict verdict(SpeechSum sum, Prior prior) {
    return sum.verdict(prior);
  }

  private static List<String> words(LanguageModel model, String code) {
    return model.voices().stream()
        .filter(voice -> voice.code().equals(code))
        .flatMap(voice -> voice.markers().stream())
        .toList();
  }

  /// Adds up what the parts of a message say, script by script.
  private final class Sum {

    private final List<Part> parts = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();

    private record Part(Map<String, Double> scores, double against) {}

    void add(Character.UnicodeScript script, ScriptGroup group, ScriptGroup.Score score) {
      if (score.isEmpty()) {
        return;
      }
      Map<String, Double> scores = new HashMap<>();
      Set<String> all = new java.util.HashSet<>();
      for (int i = 0; i < group.voices().size(); i++) {
        String code = group.voices().get(i).code();
        scores.put(code, score.of(i));
        all.add(code);
      }
      boolean latin = script == Character.UnicodeScript.LATIN;
      parts.add(new Part(scores, against(latin, score.letterCount())));
      traces.addAll(score.traces());
      if (!latin) {
        String name = script.name().toLowerCase(Locale.ROOT);
        traces.add(new Trace(new Evidence(Kind.SCRIPT, name, FOREIGN), all));
      }
    }

    void add(HanReader.Reading reading) {
      double japanese = reading.japanese();
      parts.add(
          new Part(
              Map.of("ja", Math.min(0, japanese), "zh", Math.min(0, -japanese)),
              against(false, 2 * reading.letters())));
      traces.addAll(reading.traces());
      traces.add(new Trace(new Evidence(Kind.SCRIPT, "han", FOREIGN), Set.of("ja", "zh")));
    }

    Heard heard(Heard.Script chinese) {
      if (parts.isEmpty()) {
        return Heard.NOTHING;
      }
      Map<String, Double> sums = new LinkedHashMap<>();
      for (String code : codes) {
        double sum = 0;
        for (Part part : parts) {
          Double score = part.scores.get(code);
          sum += score == null ? -part.against : score;
        }
        sums.put(code, sum);
      }
      double best = sums.values().stream().mapToDouble(sum -> sum).max().orElse(0);
      sums.replaceAll((_, sum) -> sum - best);
      if (parts.size() == 1) {
        @Nullable Part only = parts.getFirst();
        sums.keySet().retainAll(only.scores.keySet());
      }
      return new Heard(sums, traces, chinese);
    }

    private static double against(boolean latin, int letters) {
      return latin ? Math.min(MIXED, 0.3 * letters) : Math.min(FOREIGN, 1.5 + 0.8 * letters);
    }
  }
}
