package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.Money;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a viewer did in one visit, counted. Tallies of parts of a visit add up.
///
/// @param seconds the time in the room as the platform reported it with her leaves
/// @param streaks gifts of running combinations by streak key, each its largest count
/// @param said what she said, each thing once
/// @param worth what her gifts are worth
/// @param looked the products she looked at, each once
/// @param carted the products she put into a basket, each once
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
    Sayings said,
    Worth worth,
    Wares looked,
    Wares carted) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  static final Tally JOIN = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final Tally FOLLOW = new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
  static final Tally SHARE = new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0, 0);

  public Tally {
    streaks = streaks.isEmpty() ? Map.of() : Map.copyOf(streaks);
  }

  private Tally(
      long joins,
      long comments,
      long questions,
      long likes,
      long follows,
      long shares,
      long gifts,
      long looks,
      long baskets,
      long seconds) {
    this(
        joins,
        comments,
        questions,
        likes,
        follows,
        shares,
        gifts,
        looks,
        baskets,
        seconds,
        Map.of(),
        Sayings.NONE,
        Worth.NONE,
        Wares.NONE,
        Wares.NONE);
  }

  static Tally comment(String text) {
    long questions = Question.in(text) ? 1 : 0;
    return new Tally(
        0,
        1,
        questions,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        Sayings.of(text),
        Worth.NONE,
        Wares.NONE,
        Wares.NONE);
  }

  static Tally likes(long count) {
    return new Tally(0, 0, 0, count, 0, 0, 0, 0, 0, 0);
  }

  /// @param value of all of them together, where the platform tells it
  static Tally gifts(long count, @Nullable Money value) {
    return of(count, 0, 0, Map.of(), Worth.single(count, value), Wares.NONE, Wares.NONE);
  }

  /// @param value of all of them together, where the platform tells it
  static Tally streak(String key, long count, @Nullable Money value) {
    Worth worth = Worth.streak(key, value);
    return of(0, 0, 0, Map.of(key, count), worth, Wares.NONE, Wares.NONE);
  }

  static Tally look(String product) {
    return of(0, 1, 0, Map.of(), Worth.NONE, Wares.of(product), Wares.NONE);
  }

  static Tally basket(String product) {
    return of(0, 0, 1, Map.of(), Worth.NONE, Wares.NONE, Wares.of(product));
  }

  static Tally stay(long seconds) {
    return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, seconds);
  }

  private static Tally of(
      long gifts,
      long looks,
      long baskets,
      Map<String, Long> streaks,
      Worth worth,
      Wares looked,
      Wares carted) {
    return new Tally(
        0, 0, 0, 0, 0, 0, gifts, looks, baskets, 0, streaks, Sayings.NONE, worth, looked, carted);
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

  /// How many different products she looked at. Where only a number was kept (visits folded by an
  /// older program) every look counts as one, in the same way as comments do.
  public double productsLookedAt() {
    return looked.isEmpty() ? looks : Math.min((double) looks, looked.count());
  }

  /// How many different products she put into a basket; else as [#productsLookedAt].
  public double productsInBasket() {
    return carted.isEmpty() ? baskets : Math.min((double) baskets, carted.count());
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
        said.plus(other.said),
        worth.plus(other.worth),
        looked.plus(other.looked),
        carted.plus(other.carted));
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
