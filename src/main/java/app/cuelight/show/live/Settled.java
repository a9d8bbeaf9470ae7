package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import java.util.HashMap;
import java.util.Map;

/// Who was dealt with in this show, how and by whom; the first settlement of a viewer holds. For
/// the room's one thread.
final class Settled {

  private final Map<ViewerId, Entry> entries = new HashMap<>();

  private record Entry(Outcome outcome, String by) {}

  void add(Settlement settlement) {
    entries.putIfAbsent(
        settlement.viewer(), new Entry(settlement.outcome(), settlement.by().intern()));
  }

  /// Chance left her ungreeted; nobody in particular did.
  void heldBack(ViewerId viewer) {
    entries.putIfAbsent(viewer, new Entry(Outcome.HELD_BACK, ""));
  }

  void takeBack(ViewerId viewer) {
    entries.remove(viewer);
  }

  void rename(ViewerId from, ViewerId to) {
    Entry entry = entries.remove(from);
    if (entry != null) {
      entries.putIfAbsent(to, entry);
    }
  }

  boolean has(ViewerId viewer) {
    return entries.containsKey(viewer);
  }

  /// Who greeted her, or empty when nobody did.
  String greetedBy(ViewerId viewer) {
    Entry entry = entries.get(viewer);
    return entry != null && entry.outcome == Outcome.GREETED ? entry.by : "";
  }

  int count(Outcome outcome) {
    return (int) entries.values().stream().filter(entry -> entry.outcome == outcome).count();
  }
}
