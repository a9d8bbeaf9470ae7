package app.cuelight.domain.tier;

import java.util.List;

/// How deeply people take part in this shop's shows, to tell who stands out.
///
/// @param viewers of the last shows, who did anything at all
/// @param depths points per show that 5 %, 10 % … 95 % of them do not reach, in hundredths
/// @param shares shares and invitations in 60 days, likewise
public record Crowd(long viewers, List<Long> depths, List<Long> shares) {

  /// Nobody was seen yet.
  public static final Crowd NOBODY = new Crowd(0, List.of(), List.of());

  /// The share of people between two of the values kept.
  public static final double STEP = 0.05;

  public Crowd {
    depths = List.copyOf(depths);
    shares = List.copyOf(shares);
  }

  /// The depth that only a share of the people reaches; 0 while too few are known to say so.
  ///
  /// @param share of 1, in steps of [#STEP]
  double deep(double share, long enough) {
    int place = (int) Math.round((1 - share) / STEP) - 1;
    return viewers < enough ? 0 : depths.get(Math.min(place, depths.size() - 1)) / 100.0;
  }

  /// The share of people somebody with this depth is ahead of.
  double aheadByDepth(double points) {
    return ahead(depths, Math.round(points * 100));
  }

  /// The share of people somebody with so many shares is ahead of.
  double aheadByShares(long count) {
    return ahead(shares, count);
  }

  private static double ahead(List<Long> limits, long value) {
    int reached = 0;
    for (long limit : limits) {
      reached += value >= limit && value > 0 ? 1 : 0;
    }
    return limits.isEmpty() ? 0.5 : reached * STEP;
  }
}
