package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A show in a column of the week.
///
/// @param column the day, 0 to 6
/// @param lane beside how many others it stands
/// @param lanes how many stand side by side then
record WeekPlace(Occurrence show, DayAxis day, int column, int lane, int lanes) {

  /// Side by side where they overlap, in the order they begin.
  ///
  /// @param shows those of the day, by start
  static List<WeekPlace> of(List<Occurrence> shows, DayAxis day, int column) {
    var found = new ArrayList<WeekPlace>();
    var together = new ArrayList<Occurrence>();
    Instant end = Instant.MIN;
    for (Occurrence show : shows) {
      if (!show.start().isBefore(end)) {
        found.addAll(sideBySide(together, day, column));
        together.clear();
      }
      together.add(show);
      end = show.end().isAfter(end) ? show.end() : end;
    }
    found.addAll(sideBySide(together, day, column));
    return found;
  }

  private static List<WeekPlace> sideBySide(List<Occurrence> shows, DayAxis day, int column) {
    var ends = new ArrayList<Instant>();
    int[] lanes = new int[shows.size()];
    for (int i = 0; i < shows.size(); i++) {
      int lane = 0;
      while (lane < ends.size() && ends.get(lane).isAfter(shows.get(i).start())) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(shows.get(i).end());
      } else {
        ends.set(lane, shows.get(i).end());
      }
      lanes[i] = lane;
    }
    var found = new ArrayList<WeekPlace>();
    for (int i = 0; i < shows.size(); i++) {
      found.add(new WeekPlace(shows.get(i), day, column, lanes[i], ends.size()));
    }
    return found;
  }
}
