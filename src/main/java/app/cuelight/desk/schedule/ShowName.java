package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.SlotId;
import java.time.LocalDateTime;

/// One show of a series for good, wherever it is moved to.
///
/// @param original the wall time its series gives it
record ShowName(SlotId slot, LocalDateTime original) {

  static ShowName of(Occurrence show) {
    return new ShowName(show.slot().id(), show.original());
  }
}
