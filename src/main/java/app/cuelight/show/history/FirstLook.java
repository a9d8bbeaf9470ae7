package app.cuelight.show.history;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people some orders are of, before any of them is written. Orders of one customer stand
/// together, so that each can be folded by herself; only where two customers share an identity, an
/// e-mail address mostly, is it looked for who is who, as in any [Past].
public final class FirstLook {

  private FirstLook() {}

  /// Everybody these orders are of, each once.
  ///
  /// @param now what is later does not count
  public static Collection<Viewer> of(List<Arrival> orders, Instant now) {
    List<Viewer> viewers = new ArrayList<>();
    Set<String> held = new HashSet<>();
    Viewer viewer = null;
    Identity whose = null;
    for (Arrival order : orders) {
      Person person = order.at().isAfter(now) ? null : ViewerFold.subject(order.event());
      if (person == null) {
        continue;
      }
      boolean isSame = person.identity().equals(whose);
      if (!isSame) {
        if (!isAlone(viewer, viewers, held)) {
          return past(orders, now);
        }
        whose = person.identity();
      }
      Viewer before = isSame && viewer != null ? viewer : Viewer.of(person);
      viewer = ViewerFold.after(before, person, order);
    }
    return isAlone(viewer, viewers, held) ? viewers : past(orders, now);
  }

  /// Adds somebody whose orders have all been seen.
  ///
  /// @return false when somebody else has one of her identities
  private static boolean isAlone(@Nullable Viewer viewer, List<Viewer> viewers, Set<String> held) {
    if (viewer == null) {
      return true;
    }
    for (Identity identity : viewer.identities()) {
      if (!held.add(identity.link())) {
        return false;
      }
    }
    viewers.add(viewer);
    return true;
  }

  private static Collection<Viewer> past(List<Arrival> orders, Instant now) {
    var past = new Past(now);
    orders.forEach(past::take);
    return past.viewers();
  }
}
