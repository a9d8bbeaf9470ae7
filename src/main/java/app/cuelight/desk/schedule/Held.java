package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A show in the hand, and what is grave about the place where it is held.
record Held(Ghost ghost, List<Clash> clashes) {

  Held {
    clashes = List.copyOf(clashes);
  }

  boolean isOf(Occurrence show) {
    return ShowName.of(ghost.show()).equals(ShowName.of(show));
  }

  /// Where a show is held, or null where it is not.
  static @Nullable Ghost ghost(@Nullable Held held, Occurrence show) {
    return held != null && held.isOf(show) ? held.ghost() : null;
  }
}
