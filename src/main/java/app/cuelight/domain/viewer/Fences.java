package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which identities cannot be one person, as the people of the show decided, and what of a
/// platform's word about identities holds beside it.
///
/// Decisions are taken in the order of their time, whatever order they are read in: one that joins
/// puts the groups of all it names together, one that parts takes those who leave out of them; so
/// of joined and parted the latest word holds. A group that was parted from another and is not one
/// with it again stands inside a fence: what a platform says about its identities and those of
/// others joins nobody; only the next decision does. The fence looks at one event alone, never at
/// what came before, so any order of events gives the same people.
public final class Fences {

  /// Nobody was ever parted.
  public static final Fences NONE = new Fences(Map.of(), Map.of());

  private static final Comparator<Arrival> BY_TIME =
      Comparator.comparing(Arrival::at).thenComparing(decision -> decision.raw().key().id());

  /// The name of the group inside a fence, by link.
  private final Map<String, String> sides;

  /// The names of the groups a group was parted from and is not one with again, by its name.
  private final Map<String, Set<String>> apart;

  private Fences(Map<String, String> sides, Map<String, Set<String>> apart) {
    this.sides = Map.copyOf(sides);
    this.apart = Map.copyOf(apart);
  }

  /// What some decisions say together; other events among them say nothing.
  public static Fences of(Collection<Arrival> decisions) {
    Map<String, NavigableSet<String>> groups = new HashMap<>();
    List<ShowEvent.PeopleParted> parted = new ArrayList<>();
    for (Arrival decision : decisions.stream().sorted(BY_TIME).toList()) {
      switch (decision.event()) {
        case ShowEvent.PeopleJoined joined -> together(groups, joined.named());
        case ShowEvent.PeopleParted parting -> {
          part(groups, parting);
          parted.add(parting);
        }
        default -> {}
      }
    }
    Map<String, String> sides = new HashMap<>();
    Map<String, Set<String>> apart = new HashMap<>();
    for (ShowEvent.PeopleParted parting : parted) {
      for (Identity leaving : parting.leaving()) {
        for (Identity staying : parting.staying()) {
          NavigableSet<String> one = groups.get(leaving.link());
          NavigableSet<String> other = groups.get(staying.link());
          if (one != null && other != null && !one.equals(other)) {
            one.forEach(link -> sides.put(link, one.first()));
            other.forEach(link -> sides.put(link, other.first()));
            apart.computeIfAbsent(one.first(), _ -> new HashSet<>()).add(other.first());
            apart.computeIfAbsent(other.first(), _ -> new HashSet<>()).add(one.first());
          }
        }
      }
    }
    return sides.isEmpty() ? NONE : new Fences(sides, apart);
  }

  /// Whether no fence stands.
  public boolean isEmpty() {
    return sides.isEmpty();
  }

  /// Whether any of these identities stands inside a fence.
  public boolean touch(Collection<Identity> identities) {
    return identities.stream().anyMatch(each -> sides.containsKey(each.link()));
  }

  /// Whether the people of these identities were parted from each other. That both stand inside
  /// fences says nothing: each may have been parted from somebody else.
  public boolean part(Identity one, Identity other) {
    String side = sides.get(one.link());
    String otherSide = sides.get(other.link());
    return side != null
        && otherSide != null
        && apart.getOrDefault(side, Set.of()).contains(otherSide);
  }

  /// The person an event speaks of, without further identities that a fence keeps from her: the
  /// event belongs to the side of her own identity.
  public Person within(Person person) {
    if (sides.isEmpty() || person.further().isEmpty()) {
      return person;
    }
    @Nullable String side = sides.get(person.identity().link());
    List<Identity> hers =
        person.further().stream()
            .filter(each -> Objects.equals(side, sides.get(each.link())))
            .toList();
    return hers.size() == person.further().size()
        ? person
        : new Person(person.identity(), hers, person.profile());
  }

  /// The people a decision names, as all decisions together have them.
  public List<Person> named(ShowEvent.OfPeople decision) {
    Map<String, List<Identity>> bySide = new LinkedHashMap<>();
    for (Identity each : decision.named()) {
      bySide.computeIfAbsent(sides.getOrDefault(each.link(), ""), _ -> new ArrayList<>()).add(each);
    }
    return bySide.values().stream()
        .map(all -> new Person(all.getFirst(), all.subList(1, all.size()), Profile.EMPTY))
        .toList();
  }

  private static NavigableSet<String> together(
      Map<String, NavigableSet<String>> groups, List<Identity> named) {
    NavigableSet<String> all = new TreeSet<>();
    for (Identity each : named) {
      NavigableSet<String> group = groups.get(each.link());
      if (group == null) {
        all.add(each.link());
      } else {
        all.addAll(group);
      }
    }
    all.forEach(link -> groups.put(link, all));
    return all;
  }

  private static void part(
      Map<String, NavigableSet<String>> groups, ShowEvent.PeopleParted parting) {
    NavigableSet<String> leaving = new TreeSet<>();
    parting.leaving().forEach(each -> leaving.add(each.link()));
    NavigableSet<String> staying = new TreeSet<>(together(groups, parting.named()));
    staying.removeAll(leaving);
    leaving.forEach(link -> groups.put(link, leaving));
    staying.forEach(link -> groups.put(link, staying));
  }
}
