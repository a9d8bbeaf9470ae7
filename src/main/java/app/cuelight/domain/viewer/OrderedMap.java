package app.cuelight.domain.viewer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A map that never changes, in the order of its keys. A copy costs nothing, and one with an entry
/// more shares all but a few nodes with the one it was made of: a viewer is made anew with every
/// event, and somebody with a hundred thousand orders must not cost her whole history each time.
///
/// A weight-balanced tree with the parameters 3 and 2, for which balance is proved (Y. Hirai, K.
/// Yamamoto, Balancing weight-balanced trees, J. Functional Programming 21, 2011).
final class OrderedMap<K extends Comparable<K>, V> extends AbstractMap<K, V> {

  /// One side weighs at most so many times the other.
  private static final int DELTA = 3;

  /// A single rotation is enough while the inner grandchild weighs less than this times the outer.
  private static final int GAMMA = 2;

  private final Node<K, V> root;

  private OrderedMap(Node<K, V> root) {
    this.root = root;
  }

  /// An unchanging map of the same entries; one or none need no order.
  static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
    if (map instanceof OrderedMap) {
      return map;
    }
    if (map.size() <= 1) {
      return Map.copyOf(map);
    }
    List<Map.Entry<K, V>> sorted = new ArrayList<>(map.entrySet());
    sorted.sort(Map.Entry.comparingByKey());
    return new OrderedMap<>(balanced(sorted, 0, sorted.size()));
  }

  /// A map of values that are in the order of their keys already.
  static <K extends Comparable<K>, V> Map<K, V> of(List<V> ordered, Function<V, K> key) {
    if (ordered.isEmpty()) {
      return Map.of();
    }
    if (ordered.size() == 1) {
      return Map.of(key.apply(ordered.getFirst()), ordered.getFirst());
    }
    List<Map.Entry<K, V>> entries = new ArrayList<>(ordered.size());
    for (V value : ordered) {
      entries.add(Map.entry(key.apply(value), value));
    }
    return new OrderedMap<>(balanced(entries, 0, entries.size()));
  }

  /// The same with an entry more; where the key is known, with what both values come to.
  static <K extends Comparable<K>, V> Map<K, V> with(
      Map<K, V> map, K key, V value, BinaryOperator<V> both) {
    if (map.isEmpty()) {
      return Map.of(key, value);
    }
    V known = map.size() == 1 ? map.get(key) : null;
    if (known != null) {
      return Map.of(key, both.apply(known, value));
    }
    if (map instanceof OrderedMap<K, V> ordered) {
      return new OrderedMap<>(put(ordered.root, key, value, both));
    }
    Node<K, V> root = null;
    for (Map.Entry<K, V> entry : map.entrySet()) {
      root = put(root, entry.getKey(), entry.getValue(), both);
    }
    return new OrderedMap<>(put(root, key, value, both));
  }

  /// All entries of both; where both know a key, what their values come to.
  static <K extends Comparable<K>, V> Map<K, V> union(
      Map<K, V> one, Map<K, V> other, BinaryOperator<V> both) {
    boolean isFirst = one.size() >= other.size();
    Map<K, V> all = isFirst ? one : other;
    for (Map.Entry<K, V> entry : (isFirst ? other : one).entrySet()) {
      all = with(all, entry.getKey(), entry.getValue(), both);
    }
    return all;
  }

  @Override
  public int size() {
    return root.size;
  }

  @Override
  public @Nullable V get(Object key) {
    Node<K, V> found = find(key);
    return found == null ? null : found.value;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  /// The key that so many others stand before.
  K key(int index) {
    int left = Objects.checkIndex(index, root.size);
    Node<K, V> at = root;
    while (true) {
      int before = at.left == null ? 0 : at.left.size;
      if (left == before) {
        return at.key;
      }
      Node<K, V> next = left < before ? at.left : at.right;
      left -= left < before ? 0 : before + 1;
      at = Objects.requireNonNull(next);
    }
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return root.size;
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Walk<>(root);
      }
    };
  }

  /// Keys of one map are of one type, and so is what is looked for in it.
  @SuppressWarnings("unchecked")
  private @Nullable Node<K, V> find(Object key) {
    K sought = (K) key;
    Node<K, V> at = root;
    while (at != null) {
      int order = sought.compareTo(at.key);
      if (order == 0) {
        return at;
      }
      at = order < 0 ? at.left : at.right;
    }
    return null;
  }

  private static <K extends Comparable<K>, V> Node<K, V> put(
      @Nullable Node<K, V> at, K key, V value, BinaryOperator<V> both) {
    if (at == null) {
      return new Node<>(null, key, value, null);
    }
    int order = key.compareTo(at.key);
    if (order == 0) {
      return new Node<>(at.left, at.key, both.apply(at.value, value), at.right);
    }
    return order < 0
        ? balance(put(at.left, key, value, both), at, at.right)
        : balance(at.left, at, put(at.right, key, value, both));
  }

  /// A node of these sides, of which one may have grown by one entry.
  private static <K, V> Node<K, V> balance(
      @Nullable Node<K, V> left, Node<K, V> of, @Nullable Node<K, V> right) {
    if (right != null && weight(right) > DELTA * weight(left)) {
      Node<K, V> inner = right.left;
      if (inner == null || weight(inner) < GAMMA * weight(right.right)) {
        return right.over(of.over(left, inner), right.right);
      }
      return inner.over(of.over(left, inner.left), right.over(inner.right, right.right));
    }
    if (left != null && weight(left) > DELTA * weight(right)) {
      Node<K, V> inner = left.right;
      if (inner == null || weight(inner) < GAMMA * weight(left.left)) {
        return left.over(left.left, of.over(inner, right));
      }
      return inner.over(left.over(left.left, inner.left), of.over(inner.right, right));
    }
    return of.over(left, right);
  }

  private static int weight(@Nullable Node<?, ?> node) {
    return node == null ? 1 : node.size + 1;
  }

  private static <K, V> Node<K, V> balanced(List<Map.Entry<K, V>> sorted, int from, int to) {
    int middle = (from + to) >>> 1;
    Map.Entry<K, V> entry = sorted.get(middle);
    return new Node<>(
        from < middle ? balanced(sorted, from, middle) : null,
        entry.getKey(),
        entry.getValue(),
        middle + 1 < to ? balanced(sorted, middle + 1, to) : null);
  }

  /// One entry and all below it.
  private static final class Node<K, V> {
    private final @Nullable Node<K, V> left;
    private final K key;
    private final V value;
    private final @Nullable Node<K, V> right;
    private final int size;

    Node(@Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
      this.left = left;
      this.key = key;
      this.value = value;
      this.right = right;
      this.size = 1 + (left == null ? 0 : left.size) + (right == null ? 0 : right.size);
    }

    /// This entry over other sides.
    Node<K, V> over(@Nullable Node<K, V> newLeft, @Nullable Node<K, V> newRight) {
      return new Node<>(newLeft, key, value, newRight);
    }
  }

  /// Goes through all entries in the order of their keys.
  private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {
    private final Deque<Node<K, V>> waiting = new ArrayDeque<>();

    Walk(Node<K, V> root) {
      descend(root);
    }

    @Override
    public boolean hasNext() {
      return !waiting.isEmpty();
    }

    @Override
    public Map.Entry<K, V> next() {
      Node<K, V> node = waiting.poll();
      if (node == null) {
        throw new NoSuchElementException();
      }
      descend(node.right);
      return Map.entry(node.key, node.value);
    }

    private void descend(@Nullable Node<K, V> from) {
      for (Node<K, V> at = from; at != null; at = at.left) {
        waiting.push(at);
      }
    }
  }
}
