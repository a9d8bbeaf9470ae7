package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How deeply a viewer takes part: points by effort in each visit, older visits fading with a
/// half-life of 16 shows (`facts/segmentation.md` §8.5).
///
/// @param parts mean points per attended show by signal, heaviest first
public record EngagementDepth(Engagement level, double points, List<Evidence.Part> parts) {

  private static final double HALF_LIFE_SHOWS = 16;
  private static final int WEIGHTS_AT_HAND = 256;
  private static final double[] WEIGHTS = weights();
  private static final double LOG_2 = Math.log(2);
  private static final int FLOOD_SECONDS = 60;
  private static final double LONGEST_STAY_MINUTES = 120;
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
      Visit visit = visits.get(i);
      int age = clock.isRunning() ? clock.between(visit.last(), at) : visits.size() - 1 - i;
      double weight = weight(age);
      attended += weight;
      active |= age < RECENT_SHOWS && visit.tally().isActive();
      add(visit, weight, sums);
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
        parts.add(new Evidence.Part(SIGNALS.get(s), points));
      }
    }
    parts.sort(Comparator.comparingDouble(Evidence.Part::points).reversed());
    return List.copyOf(parts);
  }

  /// Every signal a person gives costs its logarithm; most visits give few of them.
  private static void add(Visit visit, double weight, double[] sums) {
    Tally tally = visit.tally();
    sums[0] += present(visit) ? weight : 0;
    sums[1] += weight * log2p(Math.min(minutes(visit), LONGEST_STAY_MINUTES) / 5);
    sums[2] += isTalk(visit) ? weight * log2p((double) tally.comments()) : 0;
    sums[3] += weight * Math.min(3, tally.questions());
    sums[4] += weight * 0.25 * log2p(tally.likes() / 10.0);
    sums[5] += weight * Math.min(4, 2 * log2p((double) tally.shares()));
    sums[6] += weight * log2p((double) tally.looks());
    sums[7] += weight * 1.5 * log2p((double) tally.baskets());
    sums[8] += weight * Math.min(3, 0.5 * log2p((double) tally.allGifts()));
    sums[9] += tally.follows() > 0 ? weight * 2 : 0;
  }

  private static final List<String> SIGNALS =
      List.of(
          "presence",
          "dwell",
          "comments",
          "questions",
          "likes",
          "shares",
          "looks",
          "baskets",
          "gifts",
          "follows");

  private static boolean present(Visit visit) {
    Tally tally = visit.tally();
    return visit.stay().toSeconds() >= 60 || tally.isActive();
  }

  /// More than a message a second for a minute and longer is no talk.
  private static boolean isTalk(Visit visit) {
    long comments = visit.tally().comments();
    return comments <= FLOOD_SECONDS || comments <= visit.stay().toSeconds();
  }

  private static double minutes(Visit visit) {
    return visit.stay().toSeconds() / 60.0;
  }

  private static double log2p(double value) {
    return value == 0 ? 0 : Math.log1p(value) / LOG_2;
  }

  /// What a visit so many shows ago still counts.
  static double weight(int age) {
    return age >= 0 && age < WEIGHTS.length ? WEIGHTS[age] : Math.pow(2, -age / HALF_LIFE_SHOWS);
  }

  private static double[] weights() {
    double[] weights = new double[WEIGHTS_AT_HAND];
    for (int age = 0; age < weights.length; age++) {
      weights[age] = Math.pow(2, -age / HALF_LIFE_SHOWS);
    }
    return weights;
  }
}
