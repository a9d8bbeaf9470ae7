package app.cuelight.feed.practice;

/// How large and how lively a practice show is.
///
/// @param viewers how many people the audience has; the room holds a little fewer
/// @param rate events a second, all connections together
/// @param seed equal seeds tell equal stories
/// @throws IllegalArgumentException with a sentence for the user when a figure makes no sense
public record PracticePlan(int viewers, double rate, long seed) {

  /// The largest audience.
  public static final int MOST_VIEWERS = 1_000_000;

  /// The slowest show, in events a second.
  public static final double SLOWEST = 0.1;

  /// The fastest show, in events a second.
  public static final double FASTEST = 50_000;

  /// The show the console opens into when nothing was chosen.
  public static final PracticePlan USUAL = new PracticePlan(240, 6, 7);

  public PracticePlan {
    if (viewers < 1 || viewers > MOST_VIEWERS) {
      throw new IllegalArgumentException("A practice show has 1 to 1,000,000 viewers.");
    }
    if (!(rate >= SLOWEST && rate <= FASTEST)) {
      throw new IllegalArgumentException("A practice show has 0.1 to 50,000 events a second.");
    }
  }
}
