package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Fences;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The fold as one would write it without a disk: slow, and plainly right.
final class PlainFold {

  private PlainFold() {}

  /// The viewers by id after a stream without repetitions.
  static Map<String, Viewer> of(List<Arrival> stream) {
    List<Viewer> viewers = new ArrayList<>();
    Fences fences = Fences.of(stream);
    for (Arrival arrival : stream) {
      Person person = ViewerFold.subject(arrival.event());
      if (person != null) {
        Person hers = fences.within(person);
        viewers.add(ViewerFold.after(taken(viewers, hers), hers, arrival));
      }
      if (arrival.event() instanceof ShowEvent.OfPeople decision) {
        for (Person named : fences.named(decision)) {
          viewers.add(ViewerFold.named(taken(viewers, named), named));
        }
      }
    }
    Map<String, Viewer> byId = new TreeMap<>();
    viewers.forEach(viewer -> byId.put(viewer.id().value(), viewer));
    return byId;
  }

  private static Viewer taken(List<Viewer> viewers, Person person) {
    Viewer met = Viewer.of(person);
    List<Viewer> same = viewers.stream().filter(other -> isSame(met, other)).toList();
    viewers.removeAll(same);
    return same.stream().reduce(Viewer::merge).orElse(met);
  }

  private static boolean isSame(Viewer one, Viewer other) {
    return !Collections.disjoint(
        one.identities().stream().map(Identity::link).toList(),
        other.identities().stream().map(Identity::link).toList());
  }
}
