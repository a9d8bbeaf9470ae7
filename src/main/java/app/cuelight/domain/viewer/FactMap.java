package app.cuelight.domain.viewer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
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
    Map<Fact, Known> ordered = known;
    if (!(known instanceof EnumMap)) {
      ordered = new EnumMap<>(Fact.class);
      ordered.putAll(known);
    }
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

    private final FactMap before;
    private final List<Fact> facts;
    private final List<Known> said;

    Draft(FactMap before) {
      this.before = before;
      this.facts = new ArrayList<>(Arrays.asList(before.facts));
      this.said = new ArrayList<>(Arrays.asList(before.said));
    }

    void say(Fact fact, @Nullable String value, long at) {
      if (value != null) {
        int place = facts.indexOf(fact);
        Known was = place < 0 ? null : said.get(place);
        String kept = was != null && was.value().equals(value) ? was.value() : value;
        put(place, fact, new Known(kept, at));
      }
    }

    void take(Fact fact, Known known) {
      put(facts.indexOf(fact), fact, known);
    }

    private void put(int place, Fact fact, Known known) {
      Known was = place < 0 ? null : said.get(place);
      Known now = fact == Fact.PATRONAGE ? Patrons.both(was, known) : Known.later(was, known);
      if (place < 0) {
        int gap = -1 - Collections.binarySearch(facts, fact);
        facts.add(gap, fact);
        said.add(gap, now);
      } else {
        said.set(place, now);
      }
    }

    /// All of it. Nothing more can be said then.
    FactMap done() {
      boolean isAsWide = facts.size() == before.facts.length;
      return new FactMap(
          isAsWide ? before.facts : facts.toArray(Fact[]::new), said.toArray(Known[]::new));
    }
  }
}
