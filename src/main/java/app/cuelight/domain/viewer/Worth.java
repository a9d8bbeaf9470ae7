package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.Money;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the gifts of a visit are worth, as far as the platform told it: a value is that of all the
/// gifts of its event together (`decisions/0040-what-a-gift-is-worth.md`).
///
/// Sums and maxima, so that order is no matter. Immutable.
///
/// @param single gifts outside of streaks by currency
/// @param streaks by streak key the largest value told; in two currencies, that of the later one by
///   name
public record Worth(Map<String, Sum> single, Map<String, Money> streaks) {

  /// No platform told a value.
  public static final Worth NONE = new Worth(Map.of(), Map.of());

  /// Beyond this no sum grows: a sender that tells absurd amounts stops nobody.
  private static final long MOST = 1_000_000_000_000_000L;

  private static final Comparator<Money> LESSER =
      Comparator.comparing(Money::currency).thenComparingLong(Money::minor);

  /// Values added.
  ///
  /// @param gifts how many gifts the value is that of
  /// @param minor minor units of the currency
  public record Sum(long gifts, long minor) {

    Sum plus(Sum other) {
      return new Sum(gifts + other.gifts, Math.min(MOST, minor + other.minor));
    }
  }

  public Worth {
    single = OrderedMap.copyOf(single);
    streaks = OrderedMap.copyOf(streaks);
  }

  static Worth single(long count, @Nullable Money value) {
    return value == null
        ? NONE
        : new Worth(Map.of(value.currency(), new Sum(count, value.minor())), Map.of());
  }

  static Worth streak(String key, @Nullable Money value) {
    return value == null ? NONE : new Worth(Map.of(), Map.of(key, value));
  }

  /// Whether nothing is known.
  public boolean isEmpty() {
    return single.isEmpty() && streaks.isEmpty();
  }

  /// What all of them come to, in minor units by currency.
  public SortedMap<String, Long> minor() {
    SortedMap<String, Long> all = new TreeMap<>();
    single.forEach((currency, sum) -> all.put(currency, sum.minor));
    streaks.values().forEach(value -> all.merge(value.currency(), value.minor(), Long::sum));
    return all;
  }

  Worth plus(Worth other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return new Worth(
        OrderedMap.union(single, other.single, Sum::plus),
        OrderedMap.union(streaks, other.streaks, Worth::larger));
  }

  private static Money larger(Money one, Money other) {
    return LESSER.compare(one, other) >= 0 ? one : other;
  }
}
