package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for a text in tag lines, in both languages at once, whatever the case of its letters.
/// Instead of a line for everybody it looks at the few different tags people have. Pure; safe for
/// any thread.
public final class TagSearch {

  /// What tag lines put between their parts; it may stand within a title, too.
  private static final Pattern APART = Pattern.compile("\\s*[·-]\\s*");

  private static final int MOST_TOLD = 6;

  private final String text;
  private final List<String> pieces;

  public TagSearch(String text) {
    this.text = folded(text);
    this.pieces = APART.splitAsStream(this.text).map(String::strip).toList();
  }

  /// Whether this tag line has the text.
  public boolean isIn(Bilingual line) {
    return folded(line.en()).contains(text) || folded(line.zh()).contains(text);
  }

  /// Whether the line of somebody with this tag has the text.
  public boolean isIn(Tag tag, Lately lately) {
    return isIn(tag.line(lately));
  }

  /// Whether it may have it once the clock has moved her to another spend, stage of life or time
  /// since she bought: each of its pieces is in a part the line could have. Now and then true where
  /// no such line is, never false where one is.
  public boolean mayBeIn(Tag tag) {
    List<String> parts = new ArrayList<>();
    add(parts, tag.spoken());
    add(parts, tag.tail());
    return pieces.stream()
        .allMatch(piece ->
            Closed.PARTS.stream().anyMatch(part -> part.contains(piece))
                || parts.stream().anyMatch(part -> part.contains(piece)));
  }

  /// Which words tag lines have, one sentence for each part, for somebody who looked for others.
  ///
  /// @param tags those that people have
  public static List<String> words(List<Tag> tags) {
    Set<String> languages = new TreeSet<>();
    Set<String> bought = new TreeSet<>();
    for (Tag tag : tags) {
      languages.add(tag.spoken().en());
      String last = tag.last();
      if (last != null) {
        bought.add(last);
      }
    }
    List<String> said = new ArrayList<>();
    said.add("Tag lines say a language: " + told(languages) + ";");
    said.add("what somebody spends: " + listed(Spend.values(), TierWords::spend) + ";");
    said.add("where she stands: " + listed(LifeCycle.values(), TierWords::lifeCycle) + ";");
    said.add("how long ago she bought: " + listed(Lately.values(), TierWords::lately) + ";");
    said.add("and what she bought last: " + told(bought) + ".");
    return said;
  }

  private static <T> String listed(T[] all, Function<T, Bilingual> words) {
    return Arrays.stream(all).map(one -> words.apply(one).en()).collect(Collectors.joining(", "));
  }

  private static String told(Set<String> words) {
    if (words.isEmpty()) {
      return "nothing yet";
    }
    String some = String.join(", ", words.stream().limit(MOST_TOLD).toList());
    return words.size() > MOST_TOLD
        ? some + " and " + (words.size() - MOST_TOLD) + " others"
        : some;
  }

  private static void add(List<String> parts, Bilingual part) {
    parts.add(folded(part.en()));
    parts.add(folded(part.zh()));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// The parts anybody may come to have.
  private static final class Closed {
    private static final List<String> PARTS = parts();

    private static List<String> parts() {
      List<String> parts = new ArrayList<>();
      for (Spend spend : Spend.values()) {
        add(parts, TierWords.spend(spend));
      }
      for (LifeCycle stage : LifeCycle.values()) {
        add(parts, TierWords.lifeCycle(stage));
      }
      for (Lately lately : Lately.values()) {
        add(parts, TierWords.lately(lately));
      }
      return List.copyOf(parts);
    }
  }
}
