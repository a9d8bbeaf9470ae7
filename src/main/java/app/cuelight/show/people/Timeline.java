package app.cuelight.show.people;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import app.cuelight.show.port.Shelf.TierMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything that happened with a person in one list, newest first.
final class Timeline {

  private Timeline() {}

  static List<Moment> of(Viewer viewer, List<Settlement> settlements, List<TierMove> moves) {
    List<Moment> all = new ArrayList<>();
    for (Purchase order : viewer.orders().values()) {
      all.add(new Moment.Bought(Instant.ofEpochMilli(order.placedAt()), order));
    }
    for (Visit visit : viewer.visits()) {
      all.add(new Moment.Came(Instant.ofEpochMilli(visit.first()), visit));
    }
    for (Settlement settled : settlements) {
      all.add(
          new Moment.Greeted(
              settled.at(),
              settled.outcome() == Outcome.GREETED,
              settled.outcome() == Outcome.HELD_BACK,
              settled.by(),
              settled.line()));
    }
    for (TierMove move : moves) {
      all.add(new Moment.Moved(move.at(), move.from(), move.to(), move.because()));
    }
    all.sort(Comparator.comparing(Moment::at).reversed());
    return List.copyOf(all);
  }
}
