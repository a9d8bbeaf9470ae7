package app.cuelight.domain.viewer;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A sorted list of different elements that never changes. One with an element more shares all but
/// a few nodes with the one it was made of, and looking for an element does not pass the others:
/// somebody behind whose account ten thousand addresses stand must not cost all of them with every
/// order. A few elements, which is what nearly everybody has, stay in a plain list.
final class SortedList<E extends Comparable<E>> extends AbstractList<E> {

  private static final int FEW = 16;

  private final OrderedMap<E, E> elements;

  private SortedList(OrderedMap<E, E> elements) {
    this.elements = elements;
  }

  /// An unchanging list of the same elements.
  static <E extends Comparable<E>> List<E> copyOf(List<E> sorted) {
    return sorted instanceof SortedList<E> ? sorted : List.copyOf(sorted);
  }

  /// The elements of both, each once.
  static <E extends Comparable<E>> List<E> union(List<E> sorted, Collection<E> others) {
    if (!(sorted instanceof SortedList<E>) && sorted.size() + others.size() <= FEW) {
      TreeSet<E> all = new TreeSet<>(sorted);
      all.addAll(others);
      return List.copyOf(all);
    }
    if (others instanceof SortedList<E> larger && larger.size() > sorted.size()) {
      return union(larger, sorted);
    }
    Map<E, E> all = sorted instanceof SortedList<E> known ? known.elements : map(sorted);
    for (E other : others) {
      all = OrderedMap.with(all, other, other, (known, _) -> known);
    }
    return all instanceof OrderedMap<E, E> many
        ? new SortedList<>(many)
        : List.copyOf(all.values());
  }

  private static <E extends Comparable<E>> Map<E, E> map(List<E> sorted) {
    Map<E, E> map = HashMap.newHashMap(sorted.size());
    sorted.forEach(each -> map.put(each, each));
    return OrderedMap.copyOf(map);
  }

  @Override
  public E get(int index) {
    return elements.key(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(Object sought) {
    return elements.containsKey(sought);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.keySet().iterator();
  }
}
