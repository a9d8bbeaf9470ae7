package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Pasted;
import java.util.List;

/// How deeply people take part in this shop's shows, to tell who stands out.
///
/// @param viewers of the last shows, who did anything at all
/// @param depths points per show that 5 %, 10 % … 95 % of them do not reach, in hundredths
/// @param shares shares and invitations in 60 days, likewise
/// @param circle who talks with whom
/// @param pasted texts that many people sent word for word
public record Crowd(
    long viewers, List<Long> depths, List<Long> shares, Circle circle, Pasted pasted) {

  /// Nobody was seen yet.
  public static final Crowd NOBODY = new Crowd(0, List.of(), List.of());

  /// The share of people between two of the values kept.
  public static final double STEP = 0.05;

  public Crowd {
    depths = List.copyOf(depths);
    shares = List.copyOf(shares);
  }

  /// Nobody answers anybody, as far as the platforms tell.
  public Crowd(long viewers, List<Long> depths, List<Long> shares) {
    this(viewers, depths, shares, Circle.SILENT, Pasted.NOTHING);
  }

  /// Who answers whom.
  ///
  /// @param perShow by how many people somebody is answered in a show, on average
  /// @param influence that number for each, drawn towards the average, as for the depths
  /// @param answers how many people each answered, likewise without the hundredths
  public record Circle(double perShow, List<Long> influence, List<Long> answers) {

    /// No platform tells.
    public static final Circle SILENT = new Circle(0, List.of(), List.of());

    /// So many shows of nothing but average stand beside those she attended: an empirical Bayes
    /// estimate, so that one lucky show makes nobody the most influential.
    private static final double PRIOR_SHOWS = 4;

    public Circle {
      influence = List.copyOf(influence);
      answers = List.copyOf(answers);
    }

    /// Whether any platform tells who answers whom.
    boolean isHeard() {
      return perShow > 0;
    }

    /// By how many people somebody is answered in a show, in hundredths, drawn towards the average.
    public static long shrunk(long people, long shows, double perShow) {
      return Math.round(100 * (people + PRIOR_SHOWS * perShow) / (shows + PRIOR_SHOWS));
    }

    /// The share of people somebody is ahead of who was answered by so many in so many shows.
    double aheadByInfluence(long people, long shows) {
      return people == 0 ? 0 : ahead(influence, shrunk(people, shows, perShow));
    }

    /// The share of people somebody is ahead of who answered so many.
    double aheadByAnswers(long people) {
      return people == 0 ? 0 : ahead(answers, people);
    }
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
