package app.cuelight.domain.viewer;

import java.util.Map;
import java.util.TreeMap;

/// What a viewer did in one visit, counted. Tallies of parts of a visit add up.
///
/// @param seconds the time in the room as the platform reported it with her leaves
/// @param streaks gifts of running combinations by streak key, each its largest count
/// @param said what she said, each thing once
public record Tally(
    long joins,
    long comments,
    long questions,
    long likes,
    long follows,
    long shares,
    long gifts,
    long looks,
    long baskets,
    long seconds,
    Map<String, Long> streaks,
    Sayings said) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Sayings.NONE);

  static final Tally JOIN = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Sayings.NONE);
  static final Tally FOLLOW = new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, Map.of(), Sayings.NONE);
  static final Tally SHARE = new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, Map.of(), Sayings.NONE);
  static final Tally LOOK = new Tally(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, Map.of(), Sayings.NONE);
  static final Tally BASKET = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, Map.of(), Sayings.NONE);

  public Tally {
    streaks = streaks.isEmpty() ? Map.of() : Map.copyOf(streaks);
  }

  static Tally comment(String text) {
    long questions = Question.in(text) ? 1 : 0;
    return new Tally(0, 1, questions, 0, 0, 0, 0, 0, 0, 0, Map.of(), Sayings.of(text));
  }

  static Tally likes(long count) {
    return new Tally(0, 0, 0, count, 0, 0, 0, 0, 0, 0, Map.of(), Sayings.NONE);
  }

  static Tally gifts(long count) {
    return new Tally(0, 0, 0, 0, 0, 0, count, 0, 0, 0, Map.of(), Sayings.NONE);
  }

  static Tally streak(String key, long count) {
    return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(key, count), Sayings.NONE);
  }

  static Tally stay(long seconds) {
    return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, seconds, Map.of(), Sayings.NONE);
  }

  /// All gifts, single ones and streaks.
  public long allGifts() {
    if (streaks.isEmpty()) {
      return gifts;
    }
    return gifts + streaks.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Whether she did anything but be there.
  public boolean isActive() {
    return comments > 0 || actsBeside();
  }

  /// Whether she did anything but be there and talk.
  public boolean actsBeside() {
    return likes + follows + shares + looks + baskets > 0 || allGifts() > 0;
  }

  /// How many different things she said. Where only a number was kept (visits folded by an older
  /// program) every comment counts as one.
  public double sayings(Pasted pasted) {
    return said.isEmpty() ? comments : Math.min((double) comments, said.count(pasted));
  }

  Tally plus(Tally other) {
    return new Tally(
        joins + other.joins,
        comments + other.comments,
        questions + other.questions,
        likes + other.likes,
        follows + other.follows,
        shares + other.shares,
        gifts + other.gifts,
        looks + other.looks,
        baskets + other.baskets,
        seconds + other.seconds,
        larger(streaks, other.streaks),
        said.plus(other.said));
  }

  private static Map<String, Long> larger(Map<String, Long> one, Map<String, Long> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Map<String, Long> all = new TreeMap<>(one);
    other.forEach((key, count) -> all.merge(key, count, Math::max));
    return all;
  }
}
