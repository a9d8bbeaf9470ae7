package app.cuelight.show.norms;

import app.cuelight.domain.viewer.Pasted;
import app.cuelight.domain.viewer.Visit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds long texts that many different people sent word for word.
///
/// Two rows of counters of which every text has one in each: the smaller of the two is never too
/// small (the count-min sketch: Cormode and Muthukrishnan, J. Algorithms 55, 2005). Whoever passes
/// the limit is remembered, so the memory is the same for a thousand people and a million.
final class PastedCount {

  /// More people than these said it: pasted (`facts/segmentation.md` §8.5, identical messages).
  private static final int MOST_PEOPLE = 30;

  /// So many texts are told; shops with more of them have a flood anyway.
  private static final int MOST_TEXTS = 512;

  private static final int BITS = 18;
  private static final int GOLDEN = 0x9e3779b9;

  private final int[] first = new int[1 << BITS];
  private final int[] second = new int[1 << BITS];
  private final Map<Integer, Integer> often = new TreeMap<>();
  private final Set<Integer> hers = new HashSet<>();

  /// Takes one person's visits into account: however often she said it, she is one.
  void add(List<Visit> visits, long since) {
    for (Visit visit : visits) {
      if (visit.last() >= since) {
        visit.tally().said().eachLong(hers::add);
      }
    }
    hers.forEach(this::count);
    hers.clear();
  }

  private void count(int print) {
    int people =
        Math.min(
            ++first[print >>> Integer.SIZE - BITS],
            ++second[print * GOLDEN >>> Integer.SIZE - BITS]);
    if (people > MOST_PEOPLE) {
      often.put(print, people);
    }
  }

  /// The texts most people sent; of equals the smaller fingerprint.
  Pasted pasted() {
    Map<Integer, Integer> last = new HashMap<>();
    often.keySet().forEach(print -> last.put(print, people(print)));
    return Pasted.of(
        last.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_TEXTS)
            .map(Map.Entry::getKey)
            .toList());
  }

  private int people(int print) {
    return Math.min(
        first[print >>> Integer.SIZE - BITS], second[print * GOLDEN >>> Integer.SIZE - BITS]);
  }
}
