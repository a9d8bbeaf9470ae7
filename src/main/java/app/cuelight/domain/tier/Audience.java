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
/// @param recent of the last shows, usually eight, how many she attended
/// @param regular whether she comes to every other show
/// @param limits what stages are told by
public record Audience(
    double attended,
    double offered,
    int missed,
    int shows,
    int recent,
    boolean regular,
    ShowLimits limits) {

  static Audience of(List<Visit> visits, Attendance attendance, ShopNorms norms, long now) {
    ShowClock clock = norms.shows();
    ShowLimits limits = norms.settings().shows();
    Fade fade = norms.settings().signals().fade();
    double attended = 0;
    int recent = 0;
    for (Visit visit : visits) {
      int age = clock.between(visit.last(), now);
      attended += fade.weight(age);
      recent += age < limits.counted() ? 1 : 0;
    }
    int shows = clock.since(visits.getFirst().first(), now);
    double offered = fade.sum(shows);
    Visit current = attendance.current();
    Visit before = attendance.before();
    int missed = before == null ? 0 : missed(before, current, clock, now);
    boolean regular =
        offered >= limits.regularOffered() && rate(attended, offered) >= limits.regularRate();
    return new Audience(attended, offered, missed, shows, recent, regular, limits);
  }

  /// The show she is in now is not missed.
  private static int missed(Visit before, @Nullable Visit current, ShowClock clock, long now) {
    return current == null
        ? clock.between(before.last(), now)
        : Math.max(0, clock.between(before.last(), current.first() + 1) - 1);
  }

  /// Attended shows per show offered.
  public double rate() {
    return rate(attended, offered);
  }

  private static double rate(double attended, double offered) {
    return Math.min(1, (attended + 0.5) / (offered + 0.5));
  }

  /// Missing more shows than this made her what she is: dormant, or churned.
  int limit(LifeCycle stage) {
    return stage == LifeCycle.CHURNED ? limits.dormant() : limits.active();
  }

  LifeCycle stage() {
    if (missed > limits.dormant()) {
      return LifeCycle.CHURNED;
    }
    if (missed > limits.active()) {
      return LifeCycle.DORMANT;
    }
    return shows <= limits.newcomer() ? LifeCycle.NEW : LifeCycle.ACTIVE;
  }
}
