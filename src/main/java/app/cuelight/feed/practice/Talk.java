package app.cuelight.feed.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What people write, by the language they write it in.
record Talk(Map<String, List<String>> lines) {

  Talk {
    lines = Map.copyOf(lines);
  }

  static Talk read() {
    PracticeText text = PracticeText.read("comments");
    Map<String, List<String>> lines = new HashMap<>();
    text.root()
        .fieldNames()
        .forEachRemaining(language -> lines.put(language, text.texts(text.root(), language)));
    return new Talk(lines);
  }

  /// A line in the language of a locale: its own lines, else those of its language.
  String line(String locale, RandomGenerator random) {
    List<String> own = lines.get(locale);
    List<String> said = own != null ? own : lines.get(language(locale));
    if (said == null) {
      throw new IllegalArgumentException("Nobody wrote a line in " + locale + ".");
    }
    return Draw.from(said, random);
  }

  private static String language(String locale) {
    int dash = locale.indexOf('-');
    return dash < 0 ? locale : locale.substring(0, dash);
  }
}
