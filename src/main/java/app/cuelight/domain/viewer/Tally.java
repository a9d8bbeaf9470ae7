package app.cuelight.domain.viewer;

import java.util.Map;
import java.util.TreeMap;

/// What a viewer did in one visit, counted. Tallies of parts of a visit add up.
///
/// @param seconds the time in the room as the platform reported it with her leaves
/// @param streaks gifts of running combinations by streak key, each its largest count
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
    Map<String, Long> streaks) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

  static final Tally JOIN = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
  static final Tally FOLLOW = new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, Map.of());
  static final Tally SHARE = new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, Map.of());
  static final Tally LOOK = new Tally(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, Map.of());
  static final Tally BASKET = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, Map.of());

  public Tally {
    streaks = streaks.isEmpty() ? Map.of() : Map.copyOf(streaks);
  }

  static Tally comment(boolean question) {
    return new Tally(0, 1, question ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
  }

  static Tally likes(long count) {
    return new Tally(0, 0, 0, count, 0, 0, 0, 0, 0, 0, Map.of());
  }

  static Tally gifts(long count) {
    return new Tally(0, 0, 0, 0, 0, 0, count, 0, 0, 0, Map.of());
  }

  static Tally streak(String key, long count) {
    return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(key, count));
  }

  static Tally stay(long seconds) {
    return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, seconds, Map.of());
  }

  /// All gifts, single ones and streaks.
  public long allGifts() {
    return gifts + streaks.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Whether she did anything but be there.
  public boolean isActive() {
    return comments + likes + follows + shares + looks + baskets > 0 || allGifts() > 0;
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
        larger(streaks, other.streaks));
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
