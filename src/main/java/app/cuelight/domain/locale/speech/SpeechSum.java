package app.cuelight.domain.locale.speech;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody's messages say together: a slowly fading sum of evidence.
///
/// One message moves a language by at most 2, all of them by at most 6, so no single long message
/// and no history outweighs what she writes next. Only the four likeliest languages are kept by
/// name; all others share one value. The text form is short enough for a fact of a viewer:
/// `3;t0;es:5.4:2.9;en:-5.1:0.1;*:-5.4`.
///
/// @param heard how many messages said something
/// @param traditional messages in traditional Chinese characters less those in simplified ones
/// @param entries by language, the likeliest first
/// @param rest the sum of every other language
public record SpeechSum(int heard, int traditional, Map<String, Entry> entries, double rest) {

  /// Nothing heard yet.
  public static final SpeechSum EMPTY = new SpeechSum(0, 0, Map.of(), 0);

  private static final double PER_MESSAGE = 2;
  private static final double IN_ALL = 6;
  private static final double FADING = 0.95;
  private static final int KEPT = 4;
  private static final int MOST_HEARD = 999;
  private static final int MOST_SCRIPT = 99;
  private static final int LONGEST = 100;
  private static final double SPOKEN = 0.25;

  public SpeechSum {
    Map<String, Entry> ordered = new LinkedHashMap<>();
    long others = tenths(rest);
    entries.entrySet().stream()
        .filter(e -> tenths(e.getValue().sum) > others || tenths(e.getValue().share) > 0)
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Entry> e) -> -tenths(e.getValue().sum))
                .thenComparingLong(e -> -tenths(e.getValue().share))
                .thenComparing(Map.Entry::getKey))
        .limit(KEPT)
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    entries = java.util.Collections.unmodifiableMap(ordered);
  }

  /// A language that was heard.
  ///
  /// @param sum of its evidence, −6 to 6
  /// @param share how many messages were its, fading like the sum
  public record Entry(double sum, double share) {}

  /// With one message more. A message that says nothing changes nothing.
  public SpeechSum plus(Heard message) {
    if (message.isEmpty()) {
      return this;
    }
    double all = message.likelihoods().values().stream().mapToDouble(Math::exp).sum();
    Map<String, Entry> sums = new HashMap<>();
    entries.forEach((language, entry) ->
        sums.put(language, new Entry(step(entry.sum, -PER_MESSAGE), entry.share * FADING)));
    message
        .likelihoods()
        .forEach((language, likelihood) -> {
          @Nullable Entry before = entries.get(language);
          double was = before == null ? rest : before.sum;
          double share = before == null ? 0 : before.share * FADING;
          double said = Math.clamp(likelihood + PER_MESSAGE, -PER_MESSAGE, PER_MESSAGE);
          sums.put(language, new Entry(step(was, said), share + Math.exp(likelihood) / all));
        });
    int script =
        switch (message.chinese()) {
          case TRADITIONAL -> 1;
          case SIMPLIFIED -> -1;
          case EITHER -> 0;
        };
    return new SpeechSum(
        Math.min(MOST_HEARD, heard + 1),
        Math.clamp(traditional + script, -MOST_SCRIPT, MOST_SCRIPT),
        sums,
        step(rest, -PER_MESSAGE));
  }

  /// What they mean for somebody of whom this is to be expected.
  public Verdict verdict(Prior prior) {
    return heard == 0 ? Verdict.NOTHING : Judgement.of(this, prior);
  }

  /// The languages at least a quarter of her messages were in, the most written first; Chinese with
  /// the characters she writes where they tell. Whatever is to be expected of her is left aside:
  /// these are good for trying another language, not for choosing the first.
  public List<String> languages() {
    double all = entries.values().stream().mapToDouble(Entry::share).sum();
    return entries.entrySet().stream()
        .filter(entry -> all > 0 && entry.getValue().share / all >= SPOKEN)
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue().share))
        .map(entry -> entry.getKey().equals("zh") ? written() : entry.getKey())
        .toList();
  }

  private String written() {
    return chinese() == Heard.Script.EITHER ? "zh" : chinese().language();
  }

  /// The text form, at most 100 characters.
  public String encode() {
    return heard
        + ";t"
        + traditional
        + ";"
        + entries.entrySet().stream()
            .map(
                e -> e.getKey() + ":" + short1(e.getValue().sum) + ":" + short1(e.getValue().share))
            .collect(Collectors.joining(";"))
        + ";*:"
        + short1(rest);
  }

  /// A sum from its text form; what cannot be read is as if nothing had been heard.
  public static SpeechSum parse(@Nullable String text) {
    if (text == null || text.length() > LONGEST || text.isEmpty()) {
      return EMPTY;
    }
    try {
      String[] parts = text.split(";", -1);
      Map<String, Entry> entries = new HashMap<>();
      for (int i = 2; i < parts.length - 1; i++) {
        String[] entry = parts[i].split(":", -1);
        entries.put(entry[0], new Entry(number(entry[1]), Math.max(0, number(entry[2]))));
      }
      String last = parts[parts.length - 1];
      return new SpeechSum(
          Math.clamp(Integer.parseInt(parts[0]), 0, MOST_HEARD),
          Math.clamp(Integer.parseInt(parts[1].substring(1)), -MOST_SCRIPT, MOST_SCRIPT),
          entries,
          number(last.substring(2)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return EMPTY;
    }
  }

  /// By language the log-likelihood against the likeliest one.
  Map<String, Double> likelihoods() {
    double best = entries.values().stream().mapToDouble(Entry::sum).max().orElse(0);
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum - best));
  }

  /// By how much the likeliest language leads, in units of log-odds.
  public double lead() {
    double[] sums = entries.values().stream().mapToDouble(Entry::sum).toArray();
    return sums.length == 0 ? 0 : sums[0] - (sums.length == 1 ? rest : sums[1]);
  }

  double likelihood(String language) {
    @Nullable Entry entry = entries.get(language);
    return entry == null ? rest : entry.sum;
  }

  Heard.Script chinese() {
    return traditional > 0
        ? Heard.Script.TRADITIONAL
        : traditional < 0 ? Heard.Script.SIMPLIFIED : Heard.Script.EITHER;
  }

  private static double step(double sum, double said) {
    return Math.clamp(sum * FADING + said, -IN_ALL, IN_ALL);
  }

  private static double number(String text) {
    double value = Double.parseDouble(text);
    if (!(Math.abs(value) <= MOST_HEARD)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static String short1(double value) {
    return String.format(Locale.ROOT, "%.1f", tenths(value) / 10.0);
  }

  /// In the grain of the text form.
  private static long tenths(double value) {
    return Math.round(value * 10);
  }
}
