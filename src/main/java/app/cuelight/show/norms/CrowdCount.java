package app.cuelight.show.norms;

import app.cuelight.domain.tier.Advocacy;
import app.cuelight.domain.tier.Crowd;
import app.cuelight.domain.viewer.Pasted;
import java.util.ArrayList;
import java.util.List;

/// Gathers what makes a [Crowd].
final class CrowdCount {

  private static final int PARTS = (int) Math.round(1 / Crowd.STEP);

  /// People and shows share a number; a visit a day for a year is far below this.
  private static final int SHOWS = 1 << 20;

  private final Longs depths = new Longs();
  private final Longs shares = new Longs();
  private final Longs answers = new Longs();
  private final Longs peopleAndShows = new Longs();
  private long people;
  private long shows;

  /// @param depth points per show
  void add(double depth, Advocacy.Reach reach) {
    depths.add(Math.round(depth * 100));
    shares.add(reach.shares());
    answers.add(reach.answered());
    long attended = Math.min(reach.shows(), SHOWS - 1);
    peopleAndShows.add(reach.answeredBy() * SHOWS + attended);
    people += reach.answeredBy();
    shows += attended;
  }

  Crowd crowd(Pasted pasted) {
    return depths.size() == 0
        ? Crowd.NOBODY
        : new Crowd(
            depths.size(), parts(depths.sorted()), parts(shares.sorted()), circle(), pasted);
  }

  private Crowd.Circle circle() {
    if (people == 0) {
      return new Crowd.Circle(0, List.of(), parts(answers.sorted()));
    }
    double perShow = people / (double) Math.max(1, shows);
    Longs influence = new Longs();
    for (int i = 0; i < peopleAndShows.size(); i++) {
      long both = peopleAndShows.get(i);
      influence.add(Crowd.Circle.shrunk(both / SHOWS, both % SHOWS, perShow));
    }
    return new Crowd.Circle(perShow, parts(influence.sorted()), parts(answers.sorted()));
  }

  private static List<Long> parts(long[] sorted) {
    List<Long> limits = new ArrayList<>();
    for (int part = 1; part < PARTS; part++) {
      limits.add(sorted[(int) ((long) sorted.length * part / PARTS)]);
    }
    return limits;
  }
}
