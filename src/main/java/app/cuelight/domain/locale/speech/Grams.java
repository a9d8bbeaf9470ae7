package app.cuelight.domain.locale.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well letters follow each other in each of some languages: trigrams, smoothed with pairs and
/// single letters (Jelinek and Mercer, with a count of [#TRUST] for the shorter ones).
final class Grams {

  private static final double TRUST = 4;

  /// The natural logarithm of a letter nobody has seen.
  private static final double UNSEEN = Math.log(0.0005);

  private final int voices;
  private final Map<Long, float[]> triples = new HashMap<>();
  private final Map<Long, float[]> pairs = new HashMap<>();
  private final Map<Long, float[]> singles = new HashMap<>();

  /// What smoothing leaves after one letter and after two.
  private final Map<Long, float[]> ones = new HashMap<>();

  private final Map<Long, float[]> twos = new HashMap<>();

  /// @param tables by language the counts of trigrams
  Grams(List<Map<String, Integer>> tables) {
    this.voices = tables.size();
    for (int voice = 0; voice < voices; voice++) {
      learn(voice, tables.get(voice));
    }
    fillGaps();
  }

  /// Adds the log-probability of a word in every language.
  ///
  /// @return how many letters were looked at
  int add(String word, double[] sums) {
    String edged = "__" + word + '_';
    int looked = 0;
    for (int i = 2; i < edged.length(); i++) {
      char a = edged.charAt(i - 2);
      char b = edged.charAt(i - 1);
      char c = edged.charAt(i);
      float[] row = triples.get(key(a, b, c));
      row = row == null ? pairs.get(key('\0', b, c)) : row;
      row = row == null ? singles.get(key('\0', '\0', c)) : row;
      for (int voice = 0; voice < voices; voice++) {
        sums[voice] += row == null ? UNSEEN : row[voice];
      }
      looked++;
    }
    return looked;
  }

  private void learn(int voice, Map<String, Integer> counts) {
    Map<Long, Double> two = new HashMap<>();
    Map<Long, Double> one = new HashMap<>();
    Map<Long, Double> afterTwo = new HashMap<>();
    Map<Long, Double> afterOne = new HashMap<>();
    double all = 0;
    for (Map.Entry<String, Integer> gram : counts.entrySet()) {
      String abc = gram.getKey();
      double count = gram.getValue();
      two.merge(key('\0', abc.charAt(1), abc.charAt(2)), count, Double::sum);
      one.merge(key('\0', '\0', abc.charAt(2)), count, Double::sum);
      afterTwo.merge(key('\0', abc.charAt(0), abc.charAt(1)), count, Double::sum);
      afterOne.merge(key('\0', '\0', abc.charAt(1)), count, Double::sum);
      all += count;
    }
    double total = all;
    one.forEach((c, count) -> put(singles, c, voice, count / (total + TRUST)));
    two.forEach((bc, count) -> {
      double last = Math.exp(at(singles, bc & 0xFFFF, voice));
      double context = afterOne.getOrDefault(bc >>> 16, 0.0);
      put(pairs, bc, voice, (count + TRUST * last) / (context + TRUST));
    });
    counts.forEach((abc, count) -> {
      long bc = key('\0', abc.charAt(1), abc.charAt(2));
      double shorter = Math.exp(at(pairs, bc, voice));
      double context = afterTwo.getOrDefault(key('\0', abc.charAt(0), abc.charAt(1)), 0.0);
      put(
          triples,
          key(abc.charAt(0), abc.charAt(1), abc.charAt(2)),
          voice,
          (count + TRUST * shorter) / (context + TRUST));
    });
    contexts(voice, afterTwo, afterOne);
  }

  /// Gives a language what it has not seen after a context that it has: the rest that smoothing
  /// leaves.
  private void contexts(int voice, Map<Long, Double> afterTwo, Map<Long, Double> afterOne) {
    afterOne.forEach((b, count) -> put(ones, b, voice, TRUST / (count + TRUST)));
    afterTwo.forEach((ab, count) -> put(twos, ab, voice, TRUST / (count + TRUST)));
  }

  private void fillGaps() {
    singles.values().forEach(row -> fill(row, UNSEEN));
    pairs.forEach((bc, row) -> {
      float[] last = singles.get(bc & 0xFFFF);
      for (int voice = 0; voice < voices; voice++) {
        if (row[voice] == 0) {
          row[voice] = weigh(ones, bc >>> 16, voice) + at(last, voice);
        }
      }
    });
    triples.forEach((abc, row) -> {
      float[] shorter = pairs.get(abc & 0xFFFFFFFFL);
      for (int voice = 0; voice < voices; voice++) {
        if (row[voice] == 0) {
          row[voice] = weigh(twos, abc >>> 16, voice) + at(shorter, voice);
        }
      }
    });
  }

  private static float weigh(Map<Long, float[]> contexts, long key, int voice) {
    float[] row = contexts.get(key);
    return row == null ? 0 : row[voice];
  }

  private static float at(float @Nullable [] row, int voice) {
    return row == null ? (float) UNSEEN : row[voice];
  }

  private static void fill(float[] row, double value) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] == 0 ? (float) value : row[i];
    }
  }

  private double at(Map<Long, float[]> table, long key, int voice) {
    float[] row = table.get(key);
    return row == null || row[voice] == 0 ? UNSEEN : row[voice];
  }

  private void put(Map<Long, float[]> table, long key, int voice, double probability) {
    table.computeIfAbsent(key, _ -> new float[voices])[voice] =
        (float) Math.min(-1e-6, Math.log(probability));
  }

  private static long key(char a, char b, char c) {
    return (long) a << 32 | (long) b << 16 | c;
  }
}
