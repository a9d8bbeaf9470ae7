package app.cuelight.domain.viewer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is known of somebody, by kind, never changing.
///
/// With nearly every event something is said again of which only the time is new, so a copy is made
/// once, the text that is said again is the one that was there before, and walking over all of it
/// leaves nothing behind: a room has a hundred thousand of these. Of twenty kinds three or four are
/// known of most people, so there is a place for what is known only, and whoever knows the same
/// kinds after an event shares the list of them with what she was before.
final class FactMap extends AbstractMap<Fact, Known> {

  private static final FactMap NONE = new FactMap(new Fact[0], new Known[0]);

  /// In their order, each once.
  private final Fact[] facts;

  /// What was said of each, at the same place.
  private final Known[] said;

  private FactMap(Fact[] facts, Known[] said) {
    this.facts = facts;
    this.said = said;
  }

  static FactMap copyOf(Map<Fact, Known> known) {
    if (known instanceof FactMap done) {
      return done;
    }
    if (known.isEmpty()) {
      return NONE;
    }
    Map<Fact, Known> ordered = known instanceof EnumMap ? known : new EnumMap<>(known);
    return new FactMap(
        ordered.keySet().toArray(Fact[]::new), ordered.values().toArray(Known[]::new));
  }

  /// The earliest time of any of it, milliseconds; [Long#MAX_VALUE] when there is nothing.
  long first() {
    long first = Long.MAX_VALUE;
    for (Known known : said) {
      first = Math.min(first, known.at());
    }
    return first;
  }

  /// The latest time of any of it, milliseconds; [Long#MIN_VALUE] when there is nothing.
  long last() {
    long last = Long.MIN_VALUE;
    for (Known known : said) {
      last = Math.max(last, known.at());
    }
    return last;
  }

  @Override
  public @Nullable Known get(Object fact) {
    int place = place(facts, fact);
    return place < 0 ? null : said[place];
  }

  @Override
  public boolean containsKey(Object fact) {
    return place(facts, fact) >= 0;
  }

  @Override
  public int size() {
    return facts.length;
  }

  @Override
  public void forEach(BiConsumer<? super Fact, ? super Known> act) {
    for (int i = 0; i < facts.length; i++) {
      act.accept(facts[i], said[i]);
    }
  }

  @Override
  public Set<Map.Entry<Fact, Known>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return facts.length;
      }

      @Override
      public Iterator<Map.Entry<Fact, Known>> iterator() {
        return IntStream.range(0, facts.length)
            .mapToObj(i -> Map.entry(facts[i], said[i]))
            .iterator();
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactMap map
        ? Arrays.equals(facts, map.facts) && Arrays.equals(said, map.said)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /// Where a fact stands, or -1; of so few a search from the front is the quickest.
  private static int place(Fact[] facts, Object fact) {
    for (int i = 0; i < facts.length; i++) {
      if (facts[i] == fact) {
        return i;
      }
    }
    return -1;
  }

  /// Takes in what is said.
  static final class Draft {

    private Fact[] facts;
    private Known[] said;

    Draft(FactMap before) {
      this.facts = before.facts;
      this.said = before.said.clone();
    }

    void say(Fact fact, @Nullable String value, long at) {
      if (value != null) {
        int place = place(facts, fact);
        Known was = place < 0 ? null : said[place];
        String kept = was != null && was.value().equals(value) ? was.value() : value;
        put(place, fact, new Known(kept, at));
      }
    }

    void take(Fact fact, Known known) {
      put(place(facts, fact), fact, known);
    }

    private void put(int place, Fact fact, Known known) {
      Known was = place < 0 ? null : said[place];
      Known now = fact == Fact.PATRONAGE ? Patrons.both(was, known) : Known.later(was, known);
      if (place < 0) {
        insert(fact, now);
      } else {
        said[place] = now;
      }
    }

    private void insert(Fact fact, Known known) {
      int place = 0;
      while (place < facts.length && facts[place].compareTo(fact) < 0) {
        place++;
      }
      int length = facts.length;
      Fact[] wider = Arrays.copyOf(facts, length + 1);
      said = Arrays.copyOf(said, length + 1);
      System.arraycopy(wider, place, wider, place + 1, length - place);
      System.arraycopy(said, place, said, place + 1, length - place);
      wider[place] = fact;
      said[place] = known;
      facts = wider;
    }

    /// All of it. Nothing more can be said then.
    FactMap done() {
      return new FactMap(facts, said);
    }
  }
}
