package app.cuelight.domain.locale.speech;

import app.cuelight.domain.locale.speech.Evidence.Kind;
import app.cuelight.domain.locale.speech.Heard.Trace;
import app.cuelight.domain.locale.speech.LanguageModel.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells Japanese from Chinese, and the two scripts of Chinese.
///
/// Kana are Japanese, one の among Chinese characters is a fashion. Without kana words and the
/// characters that only one of them writes decide, and where there are none the prior does.
final class HanReader {

  private static final double KANA = 6;
  private static final double NO_KANA = -0.7;
  private static final double ONE_NO = 1;
  private static final double WORD = 0.7;
  private static final double OWN = 2;
  private static final int LONGEST = 4;

  private final Set<String> chinese;
  private final Set<String> japanese;
  private final Set<Integer> simplified;
  private final Set<Integer> traditional;
  private final Set<Integer> japaneseOnly;

  HanReader(List<String> chinese, List<String> japanese, Han han) {
    this.chinese = Set.copyOf(chinese);
    this.japanese = Set.copyOf(japanese);
    this.simplified = points(han.simplified());
    this.traditional = points(han.traditional());
    this.japaneseOnly = points(han.japanese());
  }

  /// What the characters say.
  ///
  /// @param japanese log-odds of Japanese against Chinese
  /// @param script which script they are of, if Chinese
  record Reading(double japanese, Heard.Script script, List<Trace> traces, int letters) {}

  Reading read(List<Cleaning.Word> words) {
    String all = words.stream().map(Cleaning.Word::text).collect(Collectors.joining(" "));
    int[] points = all.codePoints().filter(c -> c != ' ').toArray();
    long kana = count(points, HanReader::isKana);
    long no = count(points, c -> c == 'の');
    long hans = count(points, simplified::contains);
    long hant = count(points, traditional::contains);
    long own = count(points, japaneseOnly::contains);
    List<Trace> traces = new ArrayList<>();
    double score = kana == 0 ? NO_KANA : kana == no && no == 1 && points.length > 3 ? ONE_NO : KANA;
    if (kana > 0) {
      traces.add(trace(Kind.SCRIPT, "kana", KANA, "ja"));
    }
    score += words(all, japanese, "ja", traces) - words(all, chinese, "zh", traces);
    score += OWN * own - (kana == 0 ? OWN * hans : 0);
    if (own > 0) {
      traces.add(trace(Kind.LETTERS, pick(points, japaneseOnly), OWN, "ja"));
    }
    if (hans + hant > 0) {
      traces.add(
          trace(Kind.LETTERS, pick(points, hans >= hant ? simplified : traditional), OWN, "zh"));
    }
    Heard.Script script =
        hans > hant
            ? Heard.Script.SIMPLIFIED
            : hant > hans ? Heard.Script.TRADITIONAL : Heard.Script.EITHER;
    return new Reading(Math.clamp(score, -6, 6), script, traces, points.length);
  }

  static boolean isHan(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }

  private static boolean isKana(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  private static double words(String all, Set<String> known, String code, List<Trace> traces) {
    double sum = 0;
    for (int i = 0; i < all.length(); i++) {
      for (int length = Math.min(LONGEST, all.length() - i); length > 0; length--) {
        String word = all.substring(i, i + length);
        if (known.contains(word)) {
          sum += WORD * length;
          traces.add(trace(Kind.WORD, word, WORD * length, code));
          i += length - 1;
          break;
        }
      }
    }
    return sum;
  }

  private static Trace trace(Kind kind, String what, double weight, String code) {
    return new Trace(new Evidence(kind, what, weight), Set.of(code));
  }

  private static long count(int[] points, java.util.function.IntPredicate which) {
    return java.util.Arrays.stream(points).filter(which).count();
  }

  private static String pick(int[] points, Set<Integer> which) {
    return java.util.Arrays.stream(points)
        .filter(which::contains)
        .distinct()
        .limit(6)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Set<Integer> points(String characters) {
    return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
  }
}
