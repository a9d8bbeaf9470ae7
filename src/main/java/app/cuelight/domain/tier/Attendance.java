package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A viewer's visits, read by the audience clock.
///
/// @param current the visit she is in now, or null
/// @param before the last visit before that one, or the last of all; null when there is none
record Attendance(List<Visit> visits, @Nullable Visit current, @Nullable Visit before) {

  static Attendance of(Viewer viewer, Instant now) {
    List<Visit> visits = viewer.visits();
    if (visits.isEmpty()) {
      return new Attendance(visits, null, null);
    }
    Visit last = visits.getLast();
    boolean here = viewer.isHere(now) || now.toEpochMilli() - last.last() < Visit.GAP.toMillis();
    if (!here) {
      return new Attendance(visits, null, last);
    }
    return new Attendance(visits, last, visits.size() > 1 ? visits.get(visits.size() - 2) : null);
  }

  /// Whole days of silence before the present visit, or until now when she is away; null when there
  /// was no visit before.
  @Nullable Long silentDays(Instant now) {
    if (before == null) {
      return null;
    }
    long until = current == null ? now.toEpochMilli() : current.first();
    return Math.max(0, Duration.ofMillis(until - before.last()).toDays());
  }

  boolean basket() {
    return !visits.isEmpty() && visits.getLast().tally().baskets() > 0;
  }
}
