package app.cuelight.domain.tier;

/// The buyers of a year whom a buyer is compared with: those of her country, or of the whole shop.
///
/// @param buyers how many there are
/// @param recency cut points of days since the last order, as negative numbers
/// @param frequency cut points of orders in a year
public record Population(long buyers, Ladder recency, Ladder frequency, Rhythm rhythm) {

  private static final Ladder NOTHING = Ladder.of(Cuts.of(new long[0]));

  /// Nobody yet.
  public static final Population NOBODY = new Population(0, NOTHING, NOTHING, Rhythm.PRESET);

  /// The same people by another rhythm.
  public Population in(Rhythm other) {
    return new Population(buyers, recency, frequency, other);
  }

  /// The same people, the cut points after those of an earlier reading.
  Population after(Population earlier, ScoreLimits limits) {
    return limits.isRanked(earlier)
        ? new Population(
            buyers, recency.after(earlier.recency), frequency.after(earlier.frequency), rhythm)
        : this;
  }

  /// The same people with the cut points of an earlier reading left standing.
  public Population keeping(Population earlier) {
    return new Population(buyers, earlier.recency, earlier.frequency, rhythm);
  }
}
