package app.cuelight.domain.tier;

/// Two readings of the same cut points, so that nobody changes class because others moved a little:
/// where the two disagree about a value, it has to be some way past the new limit, usually a tenth
/// (`facts/segmentation.md` §8.2). The next reading settles it.
///
/// What she does herself counts at once: her own value is read afresh by both.
public record Ladder(Cuts now, Cuts before) {

  /// Both readings are the same.
  public static Ladder of(Cuts cuts) {
    return new Ladder(cuts, cuts);
  }

  /// This one's cut points, after those of an earlier reading.
  public Ladder after(Ladder earlier) {
    return new Ladder(now, earlier.now);
  }

  /// The class of a value.
  ///
  /// @param percent how far past a limit it has to be where the readings disagree
  int score(long value, int percent) {
    int score = now.score(value);
    int was = before.score(value);
    if (score == was) {
      return score;
    }
    long past = Math.ceilDiv(Math.abs(value) * percent, 100);
    return score > was
        ? Math.max(was, now.score(value - past))
        : Math.min(was, now.score(value + past));
  }
}
