package app.cuelight.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// Words to be found in texts, the longest, which is the rarest as a rule, first. Pure.
///
/// UTF-8 one byte a character: the virtual machine compares such texts many bytes at once, and no
/// character of UTF-8 begins inside another.
final class Needles {

  private final List<String> longestFirst;

  /// @param words folded, at least one
  Needles(List<String> words) {
    longestFirst =
        words.stream()
            .map(Needles::bytes)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /// The rarest.
  String first() {
    return longestFirst.getFirst();
  }

  /// Whether the others are in a part of a text.
  boolean hasOthers(String hay, int from, int to) {
    for (int i = 1; i < longestFirst.size(); i++) {
      if (hay.indexOf(longestFirst.get(i), from, to) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether whoever has these words surely has the others, too: each of those is part of one of
  /// these.
  boolean imply(Needles others) {
    return others.longestFirst.stream()
        .allMatch(other -> longestFirst.stream().anyMatch(mine -> mine.contains(other)));
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
