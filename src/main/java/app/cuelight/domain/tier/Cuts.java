package app.cuelight.domain.tier;

import java.util.ArrayList;
import java.util.List;

/// Where the classes of a score begin, lowest first: a value's class is one more than the number of
/// limits it has reached. Larger is better; days are scored as negative numbers.
///
/// @param limits four for five classes; [#NEVER] where nobody of the population reached the class
public record Cuts(List<Long> limits) {

  /// A limit nobody reaches.
  public static final long NEVER = Long.MAX_VALUE;

  private static final int CLASSES = 5;

  public Cuts {
    limits = List.copyOf(limits);
  }

  /// The cut points of a population by mid-rank: who is equal stays together, and a class may be
  /// empty. `min(5, 1 + floor(5 (below + equal/2) / all))`, `facts/segmentation.md` §8.2.
  ///
  /// @param values of everybody, in rising order
  public static Cuts of(long[] values) {
    List<Long> limits = new ArrayList<>(List.of(NEVER, NEVER, NEVER, NEVER));
    for (int from = 0; from < values.length; ) {
      int to = from;
      while (to < values.length && values[to] == values[from]) {
        to++;
      }
      double rank = (from + (to - from) / 2.0) / values.length;
      int score = Math.min(CLASSES, 1 + (int) (CLASSES * rank));
      for (int k = 0; k < score - 1; k++) {
        if (limits.get(k) == NEVER) {
          limits.set(k, values[from]);
        }
      }
      from = to;
    }
    return new Cuts(limits);
  }

  /// The smallest of the values whose mid-rank is at least a share of all; [#NEVER] when none is.
  ///
  /// @param values in rising order
  public static long at(double share, long[] values) {
    for (int from = 0; from < values.length; ) {
      int to = from;
      while (to < values.length && values[to] == values[from]) {
        to++;
      }
      if (from + (to - from) / 2.0 >= share * values.length) {
        return values[from];
      }
      from = to;
    }
    return NEVER;
  }

  int score(long value) {
    int score = 1;
    for (long limit : limits) {
      if (value >= limit) {
        score++;
      }
    }
    return score;
  }
}
