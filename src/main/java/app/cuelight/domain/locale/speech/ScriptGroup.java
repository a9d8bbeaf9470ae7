package app.cuelight.domain.locale.speech;

import app.cuelight.domain.locale.speech.Evidence.Kind;
import app.cuelight.domain.locale.speech.Heard.Trace;
import app.cuelight.domain.locale.speech.LanguageModel.Voice;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The languages that share a script, told apart by marker words, by letters and by how letters
/// follow each other (the score of `language.md` 1.4, step 3).
final class ScriptGroup {

  /// What one marker word is worth when it is four letters long and no other language has it.
  private static final double MARKER = 2.2;

  /// Romanised chat is rarer than the languages it looks like.
  private static final double ROMANISED = -0.8;

  /// So are languages nobody has a phrasebook for.
  private static final double OTHER = -1;

  /// What an English word says among words of another language, and a word shoppers everywhere use.
  private static final double MIXED_ENGLISH = 0.5;

  private static final double LOAN = 0.45;

  /// What each of up to two words of another language says against English.
  private static final double BORROWED = -1;

  private static final double TELLING = 1.4;
  private static final double STRANGE = -1.2;
  private static final double STRANGEST = -4;

  /// Natural units of n-gram evidence that make one of ours, and the most it may say against.
  private static final double SCALE = 3.5;

  private static final double SHAPE = -3;

  /// Below this mean log-probability of a letter, letters without a known word are no language.
  private static final double GARBAGE = -3.15;

  private static final int FEWEST_LETTERS = 5;

  private final List<Voice> voices;
  private final Set<String> loans;
  private final int englishVoice;
  private final Grams grams;
  private final Map<String, Marker> markers = new HashMap<>();
  private final Map<Integer, Letter> letters = new HashMap<>();

  ScriptGroup(List<Voice> voices, Set<String> loans) {
    this.voices = List.copyOf(voices);
    this.loans = loans;
    this.englishVoice = voices.stream().map(Voice::code).toList().indexOf("en");
    this.grams = new Grams(voices.stream().map(Voice::grams).toList());
    for (int i = 0; i < voices.size(); i++) {
      learn(i, voices.get(i));
    }
  }

  /// What the words of this script say.
  ///
  /// By language in the order of the group, the best 0; empty when they say nothing.
  static final class Score {

    private final double[] scores;
    private final List<Trace> traces;
    private final int letterCount;

    Score(double[] scores, List<Trace> traces, int letterCount) {
      this.scores = scores;
      this.traces = traces;
      this.letterCount = letterCount;
    }

    boolean isEmpty() {
      return scores.length == 0;
    }

    /// The score of the language at a place of the group.
    double of(int voice) {
      return scores[voice];
    }

    List<Trace> traces() {
      return traces;
    }

    int letterCount() {
      return letterCount;
    }
  }

  /// A word, by what factor it speaks for each language, and the square root of how many share it.
  private static final class Marker {

    private final double[] factors;
    private final double root;

    private Marker(double[] factors, double root) {
      this.factors = factors;
      this.root = root;
    }
  }

  private record Letter(Set<Integer> writers, Set<Integer> telling) {}

  List<Voice> voices() {
    return voices;
  }

  Score score(List<String> words) {
    double[] scores = new double[voices.size()];
    List<Trace> traces = new ArrayList<>();
    int count = words.stream().mapToInt(String::length).sum();
    if (voices.size() == 1) {
      return new Score(scores, traces, count);
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = handicap(voices.get(i));
    }
    boolean found = markers(words, scores, traces);
    found |= letters(words, scores, traces);
    double fit = shape(words, scores);
    boolean latin = voices.getFirst().script() == Character.UnicodeScript.LATIN;
    if (latin && !found && (count < FEWEST_LETTERS || fit < GARBAGE) || latin && count < 3) {
      return new Score(new double[0], List.of(), count);
    }
    double best = Arrays.stream(scores).max().orElse(0);
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= best;
    }
    return new Score(scores, traces, count);
  }

  private static double handicap(Voice voice) {
    return switch (voice.kind()) {
      case SPOKEN -> 0;
      case ROMANISED -> ROMANISED;
      case OTHER -> OTHER;
    };
  }

  private boolean markers(List<String> words, double[] scores, List<Trace> traces) {
    List<String> known = new ArrayList<>();
    for (String word : words) {
      for (String form : forms(word)) {
        if (markers.containsKey(form)) {
          known.add(form);
        }
      }
    }
    int mixed = mixed(known);
    double english = mixed > 0 ? MIXED_ENGLISH : 1;
    if (mixed > 0) {
      scores[englishVoice] += BORROWED * Math.min(2, mixed);
    }
    Map<String, Integer> seen = new HashMap<>();
    for (String form : known) {
      Marker marker = markers.get(form);
      if (marker == null) {
        continue;
      }
      int times = seen.merge(form, 1, Integer::sum);
      double worth = MARKER * Math.min(1, form.length() / 4.0) / marker.root / times;
      Set<String> speakers = new HashSet<>();
      for (int i = 0; i < scores.length; i++) {
        double factor = marker.factors[i];
        if (factor > 0) {
          double loan = loans.contains(form) ? LOAN : 1;
          scores[i] += worth * factor * (i == englishVoice ? loan * english : 1);
          speakers.add(voices.get(i).code());
        }
      }
      traces.add(new Trace(new Evidence(Kind.WORD, form, worth), speakers));
    }
    return !known.isEmpty();
  }

  /// How many words that are not English the English words stand among: then the language is the
  /// other one, which borrows.
  private int mixed(List<String> known) {
    if (englishVoice < 0) {
      return 0;
    }
    int foreign = 0;
    int english = 0;
    for (String form : known) {
      Marker marker = markers.get(form);
      if (marker != null && marker.factors[englishVoice] == 0 && form.length() > 1) {
        foreign++;
      } else if (marker != null && marker.root == 1) {
        english++;
      }
    }
    return english <= 4 * foreign ? foreign : 0;
  }

  /// The forms under which a word is looked up: as it is, else without doubled letters, else its
  /// parts around apostrophes.
  private List<String> forms(String word) {
    if (markers.containsKey(word)) {
      return List.of(word);
    }
    String folded = folded(word);
    if (!folded.equals(word) && markers.containsKey(folded)) {
      return List.of(folded);
    }
    String single = single(word);
    if (!single.equals(word) && markers.containsKey(single)) {
      return List.of(single);
    }
    return word.indexOf('\'') > 0 ? List.of(word.split("'", -1)) : List.of();
  }

  private boolean letters(List<String> words, double[] scores, List<Trace> traces) {
    Set<Integer> seen = new HashSet<>();
    words.forEach(word -> word.codePoints().filter(letters::containsKey).forEach(seen::add));
    double[] strange = new double[scores.length];
    boolean telling = false;
    Map<String, StringBuilder> told = new HashMap<>();
    for (int c : seen) {
      Letter letter = letters.get(c);
      if (letter == null) {
        continue;
      }
      double worth = TELLING / Math.sqrt(Math.max(1, letter.telling.size()));
      for (int i = 0; i < scores.length; i++) {
        if (letter.telling.contains(i)) {
          scores[i] += worth;
          told.computeIfAbsent(voices.get(i).code(), _ -> new StringBuilder()).appendCodePoint(c);
          telling = true;
        } else if (!letter.writers.contains(i)) {
          strange[i] = Math.max(STRANGEST, strange[i] + STRANGE);
        }
      }
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += strange[i];
    }
    told.forEach((code, its) ->
        traces.add(
            new Trace(
                new Evidence(Kind.LETTERS, its.toString(), TELLING * its.length()), Set.of(code))));
    return telling;
  }

  /// @return the mean log-probability of a letter in the language it fits best
  private double shape(List<String> words, double[] scores) {
    double[] sums = new double[scores.length];
    int looked = 0;
    for (String word : words) {
      looked += grams.add(word, sums);
    }
    double best = Arrays.stream(sums).max().orElse(0);
    for (int i = 0; i < scores.length; i++) {
      scores[i] += Math.max(SHAPE, (sums[i] - best) / SCALE);
    }
    return looked == 0 ? 0 : best / looked;
  }

  private void learn(int index, Voice voice) {
    for (String marker : voice.markers()) {
      know(marker, index, 1);
    }
    for (String marker : voice.markers()) {
      String folded = folded(marker);
      if (!folded.equals(marker) && !folded.isEmpty()) {
        know(folded, index, 0.8);
      }
    }
    voice.letters().codePoints().forEach(c -> letter(c).writers.add(index));
    voice
        .telling()
        .codePoints()
        .forEach(c -> {
          letter(c).writers.add(index);
          letter(c).telling.add(index);
        });
  }

  private Letter letter(int c) {
    return letters.computeIfAbsent(c, _ -> new Letter(new HashSet<>(), new HashSet<>()));
  }

  private void know(String word, int index, double factor) {
    @Nullable Marker known = markers.get(word);
    double[] factors = known == null ? new double[voices.size()] : known.factors;
    factors[index] = Math.max(factors[index], factor);
    double sharing = (double) Arrays.stream(factors).filter(value -> value > 0).count();
    markers.put(word, new Marker(factors, Math.sqrt(sharing)));
  }

  /// Without accents, as people type in a hurry.
  private static String folded(String word) {
    if (word.chars().allMatch(c -> c < 0x80) || word.codePointAt(0) > 0x24F) {
      return word;
    }
    String apart = Normalizer2.getNFDInstance().normalize(word);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> {
          switch (c) {
            case 'đ' -> plain.append('d');
            case 'ı' -> plain.append('i');
            case 'ł' -> plain.append('l');
            case 'ø' -> plain.append('o');
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'ß' -> plain.append("ss");
            default -> plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  private static String single(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        kept.append(word.charAt(i));
      }
    }
    return kept.toString();
  }
}
