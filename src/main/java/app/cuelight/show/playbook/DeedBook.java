package app.cuelight.show.playbook;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.Deed;
import app.cuelight.domain.viewer.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What was done last for whom, out of the log, kept by identity: who turns out to be one person
/// has what was done for both. People do these things by hand, so that all of them fit in memory.
/// Safe for any thread.
public final class DeedBook {

  private final Map<String, Map<ActionId, Deed>> deeds = new ConcurrentHashMap<>();

  /// Takes a deed in; any other event is passed over. Again is nothing, order is no matter.
  public void learn(Arrival arrival) {
    if (!(arrival.event() instanceof ShowEvent.ActionDone said)) {
      return;
    }
    Deed deed;
    try {
      deed =
          new Deed(
              new ActionId(said.action()), said.done(), said.answer(), said.by(), arrival.at());
    } catch (IllegalArgumentException e) {
      return; // An action that no playbook can hold rests for nobody.
    }
    deeds
        .computeIfAbsent(said.viewer().identity().link(), _ -> new ConcurrentHashMap<>())
        .merge(deed.action(), deed, Deed::later);
  }

  /// What was done for her last, by action.
  public Map<ActionId, Deed> of(Viewer viewer) {
    Map<ActionId, Deed> all = new HashMap<>();
    for (Identity identity : viewer.identities()) {
      deeds
          .getOrDefault(identity.link(), Map.of())
          .forEach((action, deed) -> all.merge(action, deed, Deed::later));
    }
    return all;
  }

  /// Nothing was ever done for her.
  public void forget(Viewer viewer) {
    viewer.identities().forEach(identity -> deeds.remove(identity.link()));
  }
}
