package app.cuelight.domain.viewer;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What is known of somebody, by kind, never changing.
///
/// With nearly every event something is said again of which only the time is new, so a copy is made
/// once, the text that is said again is the one that was there before, and walking over all of it
/// leaves nothing behind: a room has a hundred thousand of these.
final class FactMap extends AbstractMap<Fact, Known> {

  private static final List<Fact> ALL = List.of(Fact.values());

  private final EnumMap<Fact, Known> values;

  private FactMap(EnumMap<Fact, Known> values) {
    this.values = values;
  }

  static FactMap copyOf(Map<Fact, Known> known) {
    if (known instanceof FactMap done) {
      return done;
    }
    EnumMap<Fact, Known> values = new EnumMap<>(Fact.class);
    values.putAll(known);
    return new FactMap(values);
  }

  /// The earliest time of any of it, milliseconds; [Long#MAX_VALUE] when there is nothing.
  long first() {
    long first = Long.MAX_VALUE;
    for (Fact fact : ALL) {
      Known known = values.get(fact);
      first = known == null ? first : Math.min(first, known.at());
    }
    return first;
  }

  /// The latest time of any of it, milliseconds; [Long#MIN_VALUE] when there is nothing.
  long last() {
    long last = Long.MIN_VALUE;
    for (Fact fact : ALL) {
      Known known = values.get(fact);
      last = known == null ? last : Math.max(last, known.at());
    }
    return last;
  }

  @Override
  public @Nullable Known get(Object fact) {
    return values.get(fact);
  }

  @Override
  public boolean containsKey(Object fact) {
    return values.containsKey(fact);
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public void forEach(BiConsumer<? super Fact, ? super Known> act) {
    for (Fact fact : ALL) {
      Known known = values.get(fact);
      if (known != null) {
        act.accept(fact, known);
      }
    }
  }

  @Override
  public Set<Map.Entry<Fact, Known>> entrySet() {
    return Collections.unmodifiableMap(values).entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactMap map ? values.equals(map.values) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /// Takes in what is said.
  static final class Draft {

    private final EnumMap<Fact, Known> next;

    Draft(FactMap before) {
      this.next = before.values.clone();
    }

    void say(Fact fact, @Nullable String value, long at) {
      if (value != null) {
        Known was = next.get(fact);
        String kept = was != null && was.value().equals(value) ? was.value() : value;
        take(fact, new Known(kept, at));
      }
    }

    void take(Fact fact, Known said) {
      Known was = next.get(fact);
      next.put(fact, fact == Fact.PATRONAGE ? Patrons.both(was, said) : Known.later(was, said));
    }

    /// All of it. Nothing more can be said then.
    FactMap done() {
      return new FactMap(next);
    }
  }
}
