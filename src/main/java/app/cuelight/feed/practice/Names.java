package app.cuelight.feed.practice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What people call themselves on a platform: in their own script, as a handle, with a heart, or
/// not at all.
record Names(List<String> decorations, List<String> words, List<String> tails) {

  private static final Pattern FOREIGN = Pattern.compile("[^a-z]");

  /// A display name and the handle beside it.
  record Called(String name, String handle) {}

  static Names read(PracticeText text) {
    return new Names(
        text.texts(text.root(), "decorations"),
        text.texts(text.root(), "handles"),
        text.texts(text.root(), "tails"));
  }

  Called call(Culture culture, RandomGenerator random) {
    String first = Draw.from(culture.given(), random);
    String handle = handle(first, random);
    int kind = random.nextInt(100);
    if (kind < 7) {
      String number = "user" + Draw.between(1_000_000, 9_999_999, random);
      return new Called(number, number);
    }
    if (kind < 17) {
      return new Called(handle, handle);
    }
    String name = kind < 60 ? culture.fullName(first, random) : first;
    boolean decorated = Draw.percent(14, random);
    return new Called(decorated ? Draw.from(decorations, random).replace("%", name) : name, handle);
  }

  private String handle(String first, RandomGenerator random) {
    String plain = plain(first);
    String joint = Draw.from(List.of(".", "_", ""), random);
    String start = plain.isEmpty() || Draw.percent(35, random) ? Draw.from(words, random) : plain;
    String end = Draw.percent(50, random) ? Draw.from(tails, random) : "";
    String number = Integer.toString(Draw.between(1, 999, random));
    return start + joint + (Draw.percent(60, random) ? end + number : end.isEmpty() ? number : end);
  }

  /// The name in the letters a handle may have; empty where there are none.
  private static String plain(String name) {
    return FOREIGN
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }
}
