package app.cuelight.show.live;

import java.util.LinkedHashSet;
import java.util.Set;

/// The newest of many things, no more than so many. For one thread.
///
/// @param <T> told apart by equality
final class Recent<T> {

  private final Set<T> newest = new LinkedHashSet<>();
  private final int capacity;

  Recent(int capacity) {
    this.capacity = capacity;
  }

  void add(T thing) {
    if (newest.add(thing) && newest.size() > capacity) {
      newest.remove(newest.iterator().next());
    }
  }

  boolean contains(T thing) {
    return newest.contains(thing);
  }
}
