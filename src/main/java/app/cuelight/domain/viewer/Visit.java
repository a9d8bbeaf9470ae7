package app.cuelight.domain.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One viewer in one show: the stretch of time between her first and her last sign of life.
///
/// Signs less than [#GAP] apart belong to one visit. Stretches grow together when a sign in between
/// turns up late, so the visits are the same whatever order the signs came in.
///
/// @param first milliseconds since 1970
/// @param last milliseconds since 1970, not before `first`
public record Visit(long first, long last, Tally tally) {

  /// The longest silence inside one visit.
  public static final Duration GAP = Duration.ofHours(4);

  public Visit {
    if (last < first) {
      throw new IllegalArgumentException("A visit does not end before it begins.");
    }
  }

  /// How long she was there: what the platform reported, else from first to last sign.
  public Duration stay() {
    return Duration.ofMillis(Math.max(tally.seconds() * 1000, last - first));
  }

  static List<Visit> with(List<Visit> visits, Visit added) {
    Visit whole = added;
    List<Visit> result = new ArrayList<>(visits.size() + 1);
    int place = 0;
    for (Visit visit : visits) {
      if (visit.touches(whole)) {
        whole = visit.join(whole);
      } else {
        result.add(visit);
        place = visit.first < whole.first ? result.size() : place;
      }
    }
    result.add(place, whole);
    return List.copyOf(result);
  }

  private boolean touches(Visit other) {
    long gap = GAP.toMillis();
    return first - other.last < gap && other.first - last < gap;
  }

  private Visit join(Visit other) {
    return new Visit(
        Math.min(first, other.first), Math.max(last, other.last), tally.plus(other.tally));
  }
}
