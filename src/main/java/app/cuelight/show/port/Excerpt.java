package app.cuelight.show.port;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.ShowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the log says about some people, up to one event.
///
/// It is closed: whoever is named beside one of them, by an event or a decision, is among them.
///
/// @param links what they are found by
/// @param events in order of arrival
/// @param unread events of kinds unknown to us that hold one of their ids in quotes
/// @param upTo the number of the last event that was looked at
public record Excerpt(Set<String> links, List<Arrival> events, List<Arrival> unread, long upTo) {

  /// Nothing was looked at yet.
  public static final Excerpt NONE = new Excerpt(Set.of(), List.of(), List.of(), 0);

  public Excerpt {
    links = Set.copyOf(links);
    events = List.copyOf(events);
    unread = List.copyOf(unread);
  }

  /// The identity under which an event speaks of somebody, or null when it speaks of nobody.
  public static @Nullable Person subject(ShowEvent event) {
    return switch (event) {
      case ShowEvent.OfViewer about -> about.viewer();
      case ShowEvent.Liked liked -> liked.by();
      default -> null;
    };
  }

  /// All identities that an event names.
  public static List<Identity> named(ShowEvent event) {
    if (event instanceof ShowEvent.OfPeople decision) {
      return decision.named();
    }
    Person person = subject(event);
    if (person == null) {
      return List.of();
    }
    List<Identity> all = new ArrayList<>(person.further());
    all.add(person.identity());
    return all;
  }
}
