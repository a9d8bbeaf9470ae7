package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The viewers that a story makes, folded from its events as the product does it.
final class Crowd {

  private static final RoomKey CHANNEL = new RoomKey(Venue.AGORA, Venue.CHANNEL);

  private final Map<String, Viewer> byLink = new HashMap<>();

  static Crowd of(Scene all) {
    var crowd = new Crowd();
    all.facts().forEach(told -> crowd.fold(told.at(), told.event()));
    for (Notice notice : all.notices()) {
      Notice.Move move = notice.move();
      if (move != null && notice.type() != Notice.Type.BROADCASTER_JOINED) {
        crowd.fold(notice.at(), event(move));
      }
    }
    all.acts().forEach(told -> crowd.fold(told.at(), told.event()));
    return crowd;
  }

  Collection<Viewer> viewers() {
    Map<String, Viewer> byId = new HashMap<>();
    byLink.values().forEach(viewer -> byId.put(viewer.id().value(), viewer));
    return byId.values().stream().filter(viewer -> !viewer.facts().isCrew()).toList();
  }

  private static ShowEvent event(Notice.Move move) {
    var person = Person.of(new Identity(Venue.AGORA, Venue.UID, Long.toString(move.uid())));
    Notice.Leave leave = move.leave();
    return leave == null
        ? new ShowEvent.ViewerJoined(
            CHANNEL, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, move.sequence())
        : new ShowEvent.ViewerLeft(
            CHANNEL, person, leave.seconds(), ShowEvent.LeaveReason.LEFT, move.sequence());
  }

  private void fold(Instant at, ShowEvent event) {
    Person person = ViewerFold.subject(event);
    if (person == null) {
      return;
    }
    Viewer known = byLink.getOrDefault(person.identity().link(), Viewer.of(person));
    for (Identity further : person.further()) {
      Viewer other = byLink.get(further.link());
      known = other == null ? known : known.merge(other);
    }
    var raw = new RawEvent(EventKey.of(Venue.SHOP, "any"), "contract", "any", at, at, "{}");
    Viewer after = ViewerFold.after(known, new Arrival(raw, event));
    after.identities().forEach(identity -> byLink.put(identity.link(), after));
  }
}
