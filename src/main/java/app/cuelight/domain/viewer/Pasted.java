package app.cuelight.domain.viewer;

import java.util.List;
import java.util.Set;

/// Long texts that many different people sent word for word: pasted, not said.
///
/// @param prints their fingerprints, rising
public record Pasted(List<Integer> prints, Set<Integer> index) {

  /// Nothing was pasted.
  public static final Pasted NOTHING = of(List.of());

  public Pasted {
    prints = List.copyOf(prints);
    index = Set.copyOf(index);
  }

  public static Pasted of(List<Integer> prints) {
    return new Pasted(prints.stream().sorted().toList(), Set.copyOf(prints));
  }

  boolean holds(int print) {
    return !index.isEmpty() && (print & 1) == 1 && index.contains(print);
  }
}
