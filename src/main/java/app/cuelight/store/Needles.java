package app.cuelight.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// Words to be found in texts, the one that is likely the rarest first. Pure.
final class Needles {

  private final List<Needle> rarestFirst;

  /// @param words folded, at least one
  /// @param usual how often each byte occurs in the texts
  Needles(List<String> words, long[] usual) {
    rarestFirst =
        words.stream()
            .map(word -> new Needle(word.getBytes(StandardCharsets.UTF_8), usual))
            .sorted(Comparator.comparingDouble(Needle::commonness))
            .toList();
  }

  /// The rarest.
  Needle first() {
    return rarestFirst.getFirst();
  }

  /// Whether the others are in a part of a text.
  boolean hasOthers(byte[] hay, int from, int to) {
    for (int i = 1; i < rarestFirst.size(); i++) {
      if (rarestFirst.get(i).in(hay, from, to) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether whoever has these words surely has the others, too: each of those is part of one of
  /// these.
  boolean imply(Needles others) {
    return others.rarestFirst.stream()
        .allMatch(other -> rarestFirst.stream().anyMatch(mine -> mine.contains(other)));
  }
}
