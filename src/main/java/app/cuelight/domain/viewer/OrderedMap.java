package app.cuelight.domain.viewer;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A map that never changes, in the order of its keys. A copy of a copy costs nothing: a viewer is
/// made anew with every event, and mostly with the maps she had.
final class OrderedMap<K extends Comparable<K>, V> extends AbstractMap<K, V> {

  private final Map<K, V> entries;

  private OrderedMap(Map<K, V> entries) {
    this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /// An unchanging map of the same entries; one or none need no order.
  static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
    if (map instanceof OrderedMap) {
      return map;
    }
    return map.size() <= 1 ? Map.copyOf(map) : new OrderedMap<>(map);
  }

  @Override
  public @Nullable V get(Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }
}
