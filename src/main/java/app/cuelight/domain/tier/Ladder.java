package app.cuelight.domain.tier;

/// Two readings of the same cut points, so that nobody changes class because others moved a little:
/// where the two disagree about a value, it has to be a tenth past the new limit
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

  int score(long value) {
    int score = now.score(value);
    int was = before.score(value);
    if (score == was) {
      return score;
    }
    long tenth = Math.ceilDiv(Math.abs(value), 10);
    return score > was
        ? Math.max(was, now.score(value - tenth))
        : Math.min(was, now.score(value + tenth));
  }
}
