package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a viewer comes to shows, by the audience clock; recent shows count for more, with a
/// half-life of 16 shows.
///
/// @param attended decayed shows attended
/// @param offered decayed shows offered since she was first seen
/// @param missed shows offered between her last visit and the present one, or now
/// @param shows shows offered since she was first seen, the first included
/// @param recent of the last eight shows, how many she attended
public record Audience(double attended, double offered, int missed, int shows, int recent) {

  /// Age of an attendance counts in shows; after so many it counts half.
  static final double HALF_LIFE = 16;

  private static final double REGULAR_RATE = 0.5;
  private static final double REGULAR_OFFERED = 4;

  static Audience of(List<Visit> visits, Attendance attendance, ShowClock clock, long now) {
    double attended = 0;
    int recent = 0;
    for (Visit visit : visits) {
      int age = clock.between(visit.last(), now);
      attended += EngagementDepth.weight(age);
      recent += age < ShowClock.ACTIVE ? 1 : 0;
    }
    int shows = clock.since(visits.getFirst().first(), now);
    double fade = Math.pow(2, -1 / HALF_LIFE);
    double offered = (1 - Math.pow(fade, shows)) / (1 - fade);
    Visit current = attendance.current();
    Visit before = attendance.before();
    int missed = before == null ? 0 : missed(before, current, clock, now);
    return new Audience(attended, offered, missed, shows, recent);
  }

  /// The show she is in now is not missed.
  private static int missed(Visit before, @Nullable Visit current, ShowClock clock, long now) {
    return current == null
        ? clock.between(before.last(), now)
        : Math.max(0, clock.between(before.last(), current.first() + 1) - 1);
  }

  /// Attended shows per show offered.
  public double rate() {
    return Math.min(1, (attended + 0.5) / (offered + 0.5));
  }

  /// Whether she comes to every other show.
  public boolean regular() {
    return offered >= REGULAR_OFFERED && rate() >= REGULAR_RATE;
  }

  LifeCycle stage() {
    if (missed > ShowClock.DORMANT) {
      return LifeCycle.CHURNED;
    }
    if (missed > ShowClock.ACTIVE) {
      return LifeCycle.DORMANT;
    }
    return shows <= ShowClock.NEWCOMER ? LifeCycle.NEW : LifeCycle.ACTIVE;
  }
}
