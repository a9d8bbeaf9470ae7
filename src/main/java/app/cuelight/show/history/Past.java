package app.cuelight.show.history;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Fences;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The audience as it stood at an earlier instant, folded in memory from what had happened by then:
/// an order placed in March counts in March although its file was imported in May.
///
/// Not safe for several threads.
public final class Past {

  private final Instant until;
  private final Fences fences;
  private final Map<String, ViewerId> ids = new HashMap<>();
  private final Map<ViewerId, Viewer> viewers = new TreeMap<>();

  public Past(Instant until) {
    this(until, List.of());
  }

  /// @param decisions who is who; those of later than the instant are passed over
  public Past(Instant until, List<Arrival> decisions) {
    this.until = until;
    List<Arrival> earlier =
        decisions.stream().filter(decision -> !decision.at().isAfter(until)).toList();
    this.fences = Fences.of(earlier);
    for (Arrival decision : earlier) {
      if (decision.event() instanceof ShowEvent.OfPeople people) {
        fences.named(people).forEach(person -> keep(ViewerFold.named(taken(person), person)));
      }
    }
  }

  /// Folds an event in, unless it happened later.
  public void take(Arrival arrival) {
    Person person = ViewerFold.subject(arrival.event());
    if (person == null || arrival.at().isAfter(until)) {
      return;
    }
    Person hers = fences.within(person);
    keep(ViewerFold.after(taken(hers), hers, arrival));
  }

  private Viewer taken(Person person) {
    ViewerId own = ids.get(person.identity().link());
    Viewer known = own == null || !person.further().isEmpty() ? null : viewers.get(own);
    if (known != null) {
      return known;
    }
    Viewer viewer = Viewer.of(person);
    for (ViewerId id : known(viewer)) {
      Viewer before = viewers.remove(id);
      viewer = before == null ? viewer : before.merge(viewer);
    }
    return viewer;
  }

  /// Everybody known by then.
  public Collection<Viewer> viewers() {
    return Collections.unmodifiableCollection(viewers.values());
  }

  /// Who of those known so far she turns out to be: nobody, one, or several.
  private Set<ViewerId> known(Viewer viewer) {
    Set<ViewerId> known = new TreeSet<>();
    for (Identity identity : viewer.identities()) {
      ViewerId id = ids.get(identity.link());
      if (id != null) {
        known.add(id);
      }
    }
    return known;
  }

  private void keep(Viewer viewer) {
    viewer.identities().forEach(identity -> ids.put(identity.link(), viewer.id()));
    viewers.put(viewer.id(), viewer);
  }
}
