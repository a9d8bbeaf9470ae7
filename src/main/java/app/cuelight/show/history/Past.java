package app.cuelight.show.history;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
  private final Map<String, ViewerId> ids = new HashMap<>();
  private final Map<ViewerId, Viewer> viewers = new TreeMap<>();

  public Past(Instant until) {
    this.until = until;
  }

  /// Folds an event in, unless it happened later.
  public void take(Arrival arrival) {
    Person person = ViewerFold.subject(arrival.event());
    if (person == null || arrival.at().isAfter(until)) {
      return;
    }
    Viewer viewer = Viewer.of(person);
    for (ViewerId id : known(viewer)) {
      Viewer before = viewers.remove(id);
      viewer = before == null ? viewer : before.merge(viewer);
    }
    keep(ViewerFold.after(viewer, arrival));
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
