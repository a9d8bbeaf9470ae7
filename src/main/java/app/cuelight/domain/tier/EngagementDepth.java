package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How deeply a viewer takes part: points by effort in each visit, older visits fading with a
/// half-life of 16 shows (`facts/segmentation.md` §8.5).
///
/// @param parts mean points per attended show by signal, heaviest first
public record EngagementDepth(Engagement level, double points, List<Evidence.Part> parts) {

  private static final int HALF_LIFE_SHOWS = 16;
  private static final EngagementDepth NOTHING = new EngagementDepth(Engagement.NONE, 0, List.of());
  private static final int RECENT_SHOWS = 8;
  private static final double HIGH_POINTS = 4;
  private static final int HIGH_SHOWS = 2;

  /// The depth of somebody with these visits.
  ///
  /// @param clock the shows by which visits age; while it does not run yet, her own visits do
  /// @param deep the depth of the room's top fifth
  public static EngagementDepth of(List<Visit> visits, ShowClock clock, double deep, Instant now) {
    if (visits.isEmpty()) {
      return NOTHING;
    }
    long at = now.toEpochMilli();
    double attended = 0;
    double[] sums = new double[SIGNALS.size()];
    boolean active = false;
    for (int i = 0; i < visits.size(); i++) {
      int age = clock.isRunning() ? clock.between(visits.get(i).last(), at) : visits.size() - 1 - i;
      double weight = Math.pow(2, -age / (double) HALF_LIFE_SHOWS);
      attended += weight;
      active |= age < RECENT_SHOWS && visits.get(i).tally().isActive();
      for (int s = 0; s < sums.length; s++) {
        sums[s] += weight * SIGNALS.get(s).points().applyAsDouble(visits.get(i));
      }
    }
    List<Evidence.Part> parts = parts(sums, Math.max(attended, 0.5));
    double depth = parts.stream().mapToDouble(Evidence.Part::points).sum();
    return new EngagementDepth(
        level(active, depth, Math.max(HIGH_POINTS, deep), visits.size()), depth, parts);
  }

  private static Engagement level(boolean active, double depth, double deep, int shows) {
    if (!active) {
      return Engagement.NONE;
    }
    return depth >= deep && shows >= HIGH_SHOWS ? Engagement.HIGH : Engagement.LOW;
  }

  private static List<Evidence.Part> parts(double[] sums, double attended) {
    List<Evidence.Part> parts = new ArrayList<>();
    for (int s = 0; s < sums.length; s++) {
      if (sums[s] > 0) {
        double points = Math.round(sums[s] / attended * 100) / 100.0;
        parts.add(new Evidence.Part(SIGNALS.get(s).name(), points));
      }
    }
    parts.sort(Comparator.comparingDouble(Evidence.Part::points).reversed());
    return List.copyOf(parts);
  }

  private record Signal(String name, ToDoubleFunction<Visit> points) {}

  private static final List<Signal> SIGNALS =
      List.of(
          new Signal("presence", visit -> present(visit) ? 1 : 0),
          new Signal("dwell", visit -> log2(1 + Math.min(minutes(visit), 120) / 5)),
          new Signal("comments", visit -> log2(1.0 + visit.tally().comments())),
          new Signal("questions", visit -> Math.min(3, visit.tally().questions())),
          new Signal("likes", visit -> 0.25 * log2(1 + visit.tally().likes() / 10.0)),
          new Signal("shares", visit -> Math.min(4, 2 * log2(1.0 + visit.tally().shares()))),
          new Signal("looks", visit -> log2(1.0 + visit.tally().looks())),
          new Signal("baskets", visit -> 1.5 * log2(1.0 + visit.tally().baskets())),
          new Signal("gifts", visit -> Math.min(3, 0.5 * log2(1.0 + visit.tally().allGifts()))),
          new Signal("follows", visit -> visit.tally().follows() > 0 ? 2 : 0));

  private static boolean present(Visit visit) {
    Tally tally = visit.tally();
    return visit.stay().toSeconds() >= 60 || tally.isActive();
  }

  private static double minutes(Visit visit) {
    return visit.stay().toSeconds() / 60.0;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
